/** Asks axe-core whether everyone can use what a page or a frame shows (https://github.com/dequelabs/axe-core). */
import { readFileSync } from 'node:fs';
import type { AxeResults, ElementContext, RunOptions } from 'axe-core';
import type { Frame, Page } from 'playwright-core';

const source = readFileSync('node_modules/axe-core/axe.min.js', 'utf8');

/** WCAG 2.2, levels A and AA, and what axe calls best practice. */
const TAGS = ['wcag2a', 'wcag2aa', 'wcag21a', 'wcag21aa', 'wcag22aa', 'best-practice'];

/** axe puts itself there. */
interface WithAxe {
  readonly axe?: { run(context: ElementContext, options: RunOptions): Promise<AxeResults> };
}

/**
 * One line for each element that somebody could not use, as things stand now; empty is good. Also says so if axe found
 * nothing to look at.
 * @param target a page, or the sidebar's frame: `await sidebarFrame(page)`
 * @param without selects what is not looked at
 * @example expect(await barriers(page)).toEqual([])
 */
export async function barriers(target: Page | Frame, without = 'iframe'): Promise<string[]> {
  await target.evaluate(source);
  const { violations, passes } = await target.evaluate(
    ({ tags, outside }) =>
      (window as unknown as Required<WithAxe>).axe.run(
        { include: [document], exclude: [outside] },
        {
          runOnly: { type: 'tag', values: tags },
          // Only this document: what stands in frames is asked for by itself.
          iframes: false,
        },
      ),
    { tags: TAGS, outside: without },
  );
  if (passes.length === 0) return ['nothing to look at'];
  return violations.flatMap(({ id, help, nodes }) =>
    nodes.map(({ target: path, html }) => `${id}: ${help} · ${path.join(' ')} · ${html.slice(0, 120)}`),
  );
}

/** The frame of the sidebar beside the workbench's grid. */
export async function sidebarFrame(page: Page): Promise<Frame> {
  const handle = await page.locator('.wb-sidebar iframe').elementHandle();
  const frame = await handle?.contentFrame();
  if (!frame) throw new Error('The sidebar is not open');
  return frame;
}
