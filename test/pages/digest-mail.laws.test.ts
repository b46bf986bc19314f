/** The weekly mail: the same figures in both of its parts, whatever people typed, and within what Google sends. */
import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import type { Figure, Line, Mover, Report } from '../../src/domain/report/report';
import { figureText, rangeText } from '../../src/messages/week/figure-text';
import { columnTitle } from '../../src/messages/week/report';
import { chartInWords } from '../../src/pages/chart';
import { type DigestContext, digestMail } from '../../src/pages/digest-mail';
import { PAYLOADS } from '../hostile/payloads';
import { aMover, aReport } from './a-report';

const FILE = 'https://docs.google.com/spreadsheets/d/abc/edit';
const CONTEXT: DigestContext = {
  language: 'es',
  by: 'irene@example.com',
  links: { file: FILE, report: `${FILE}#gid=9`, tabs: [{ text: 'Leads', url: `${FILE}#gid=0` }] },
};

const ENTITIES: Readonly<Record<string, string>> = { amp: '&', lt: '<', gt: '>', quot: '"', '#39': "'" };

/** What a reader sees, in one line. */
const seen = (html: string): string =>
  html
    .replace(/<!--[\s\S]*?-->/g, '')
    .replace(/<[^>]*>/g, ' ')
    .replace(/&(#?\w+);/g, (_, name: string) => ENTITIES[name] ?? '?')
    .replace(/\s+/g, ' ');

const value = fc.oneof(
  fc.constant(undefined),
  fc.nat({ max: 12 }),
  fc.nat({ max: 2_000_000 }),
  fc.double({ min: 0, max: 500, noNaN: true }),
);
const figureWith = (figure: Figure | undefined, number: number | undefined): Figure | undefined =>
  figure && { ...figure, value: number };

/** The sample's sections, two lines of each, with other numbers and other words. */
const reports = fc
  .record({
    numbers: fc.array(value, { minLength: 20, maxLength: 20 }),
    words: fc.array(fc.oneof(fc.string({ unit: 'binary' }), fc.constantFrom(...Object.values(PAYLOADS))), {
      minLength: 6,
      maxLength: 6,
    }),
  })
  .map(({ numbers, words }): Report => {
    let at = 0;
    const next = () => numbers[at++ % numbers.length];
    const word = () => words[at++ % words.length]!;
    const lineOf = (line: Line): Line => ({
      ...line,
      label: 'text' in line.label ? { text: word() } : line.label,
      figures: line.figures.map((figure) => figureWith(figure, next())),
    });
    const mover = (): Mover => aMover({ title: word(), lead: word() });
    const report = aReport();
    return {
      ...report,
      sections: report.sections.map((section) => ({
        ...section,
        lines: section.lines.slice(-2).map(lineOf),
      })),
      rose: [mover(), mover()],
      fell: [mover()],
      matrixChanges: [{ kind: 'changed', criterion: word(), header: word(), before: word(), after: word() }],
    };
  });

const IN_MAIL = ['funnel', 'temperatures', 'handoffs', 'sources', 'reasons', 'disagreements'];

describe('every figure of the mail', () => {
  it('stands in the part with looks and in the plain one, in its line, in the report’s words', () => {
    fc.assert(
      fc.property(reports, (report) => {
        const mail = digestMail(report, CONTEXT);
        const [looks, plain] = [seen(mail.html), mail.text.replace(/\s+/g, ' ')];
        const missing = report.sections
          .filter(({ id }) => IN_MAIL.includes(id))
          .flatMap(({ id, columns, lines }) =>
            lines.flatMap(({ figures }) => {
              const texts = figures.map((figure) => [
                figureText(figure, 'es'),
                figure ? rangeText(figure, 'es') : '',
              ]);
              const inLooks = texts.flat().filter(Boolean).join(' ');
              const inPlain = texts
                .map(
                  ([text, range], at) =>
                    `${columnTitle(id, columns[at]!, 'es')} ${text}${range && ` (${range})`}`,
                )
                .join(' · ');
              return [looks.includes(inLooks) ? '' : inLooks, plain.includes(inPlain) ? '' : inPlain].filter(
                Boolean,
              );
            }),
          );
        expect(missing).toEqual([]);
      }),
      { numRuns: 1000 },
    );
  });

  it('stands in its own cell, beside its own label', () => {
    const report = aReport();
    const plain = digestMail(report, CONTEXT).text;
    expect(plain).toContain('Caliente: Esta semana 9 · La anterior 8 · Cambio +1 · % del total 21%');
    expect(plain).toContain('Web: Decididos 16 · Aceptados 14 · % aceptado 88% (42–92%)');
    const looks = seen(digestMail(report, CONTEXT).html);
    expect(looks).toContain('Caliente 9 8 +1 21%');
    expect(looks).toContain('Web 16 14 88% 42–92% 3 1');
    expect(looks).toContain('nov 26 9000 21.000 36.000');
  });

  it('of a chart stands in its description', () => {
    const { html, charts } = digestMail(aReport(), CONTEXT);
    const alts = [...html.matchAll(/<img src="cid:(\w+)" alt="([^"]*)"/g)];
    expect(alts.map(([, id]) => id)).toEqual(['funnel', 'temperatures', 'handoffs', 'forecast']);
    for (const [, id, alt] of alts)
      expect(alt).toBe(chartInWords(charts.find((one) => one.id === id)!, 'es'));
  });
});

/** Tags that the mail is made of; anything else somebody has typed. */
const TAGS = /^\/?(html|head|meta|title|body|div|table|thead|tbody|tr|td|th|h1|h2|h3|p|ul|li|a|img|span|br)$/;
const TAG = /<(\/?\w+)((?:\s+[\w-]+="[^"]*")*)\s*>/g;
const ATTRIBUTES =
  /^(lang|charset|name|content|style|role|width|align|valign|cellpadding|cellspacing|border|bgcolor|colspan|scope|href|src|alt|aria-label)$/;

describe('what people typed', () => {
  it('is text in the mail, never markup, a link or a line of its head', () => {
    fc.assert(
      fc.property(reports, (report) => {
        const { html, text, subject } = digestMail(report, CONTEXT);
        const bare = html.replace(/<!DOCTYPE html>|<!--[\s\S]*?-->/g, '');
        const strange = [...bare.matchAll(TAG)].filter(
          ([, tag = '', rest = '']) =>
            !TAGS.test(tag) ||
            [...rest.matchAll(/([\w-]+)="/g)].some(([, name = '']) => !ATTRIBUTES.test(name)),
        );
        expect(strange).toEqual([]);
        // Nothing is left over that would be a tag to a more forgiving reader.
        expect(bare.replace(TAG, '').includes('<')).toBe(false);
        const links = [...html.matchAll(/href="([^"]*)"/g)].map(([, url = '']) => url);
        expect(links.filter((url) => !url.startsWith(FILE))).toEqual([]);
        expect(/[\r\n]/.test(subject)).toBe(false);
        // biome-ignore lint/suspicious/noControlCharactersInRegex: that is what must not be there.
        expect(/[\u0000-\u0008\u000b-\u001f\u007f]/.test(text)).toBe(false);
      }),
      { numRuns: 1000 },
    );
  });

  it('is no formula for whoever copies it out of the mail', () => {
    const report = aReport({ rose: [aMover({ title: '=IMPORTXML("https://example.com")' })] });
    expect(digestMail(report, CONTEXT).text).toContain("* '=IMPORTXML");
  });

  it('of any length leaves the mail below what Google sends', () => {
    // Eighteen lines of a section: more than the report makes of whatever people have named.
    const times = 6;
    const long = 'ñ&<'.repeat(20_000);
    const base = aReport();
    const report = aReport({
      rose: Array.from({ length: 400 }, () => aMover({ title: long })),
      fell: Array.from({ length: 400 }, () => aMover({ title: long })),
      sections: base.sections.map((section) => ({
        ...section,
        lines: section.lines.flatMap((line) =>
          'text' in line.label
            ? Array.from({ length: times }, () => ({ ...line, label: { text: long } }))
            : [line],
        ),
      })),
      matrixChanges: Array.from({ length: 90 }, () => ({
        ...{ kind: 'changed' as const, criterion: long, header: long, before: long, after: long },
      })),
    });
    const { html, text } = digestMail(report, CONTEXT);
    expect(new TextEncoder().encode(html).length).toBeLessThan(120_000);
    expect(new TextEncoder().encode(text).length).toBeLessThan(60_000);
  });
});

describe('the mail', () => {
  it('needs nothing from outside and runs nothing', () => {
    const { html } = digestMail(aReport(), CONTEXT);
    expect(html).not.toMatch(/<script|<style|<link|<iframe|@import|url\(|javascript:|src="https?:/i);
    for (const [, src] of html.matchAll(/src="([^"]*)"/g)) expect(src).toMatch(/^cid:\w+$/);
  });

  it('without charts that were drawn has none, and still its numbers', () => {
    const mail = digestMail(aReport(), { ...CONTEXT, isDrawn: () => false });
    expect(mail.charts).toEqual([]);
    expect(mail.html).not.toContain('<img');
    expect(mail.text).toBe(digestMail(aReport(), CONTEXT).text);
  });

  it('of the first week says that there is nothing to compare with', () => {
    const { subject, text } = digestMail(aReport({ previous: undefined, rose: [], fell: [] }), CONTEXT);
    expect(subject).toBe(
      'Leads, semana del 9 al 15 de noviembre de 2026: 9 calientes, 12 enviados a ventas, 5 ganados',
    );
    expect(text).not.toMatch(/QUIÉN SUBE/);
  });
});
