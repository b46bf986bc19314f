/** Finding one's way in the sidebar with the Tab key alone. */
import type { Page } from 'playwright-core';

/** More tab stops than a view has. */
const MOST_STOPS = 60;

/** Presses Tab until a control with this text has the keyboard; complains where none gets it. */
export async function tabTo(page: Page, text: string) {
  for (let stop = 0; stop < MOST_STOPS; stop += 1) {
    await page.keyboard.press('Tab');
    const found = await page
      .locator(':focus')
      .textContent({ timeout: 1_000 })
      .catch(() => '');
    if (found === text) return;
  }
  throw new Error(`the Tab key never reaches ${text}`);
}
