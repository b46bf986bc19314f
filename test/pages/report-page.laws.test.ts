/** The report as a document: whose names it tells, and that nothing people typed becomes more than text. */
import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import type { Report } from '../../src/domain/report/report';
import { figureText } from '../../src/messages/week/figure-text';
import { escapeHtml } from '../../src/pages/html';
import { reportPage } from '../../src/pages/report-page';
import { aMover, aReport, sectionsWith, TOO_SHORT } from './a-report';

const page = (report: Report, names = true): string => reportPage(report, { language: 'es', names });

/** A report in which these texts stand wherever people type. */
const withTexts = (title: string, words: string): Report => {
  const report = aReport({ sections: sectionsWith(3) });
  return {
    ...report,
    rose: [aMover({ title })],
    fell: [aMover({ title, lead: 'L-2', after: 3 })],
    sections: report.sections.map((section) => ({
      ...section,
      lines: section.lines.map((line) =>
        'text' in line.label && section.id === 'reasons'
          ? { ...line, label: { text: `Otro: ${words}` } }
          : line,
      ),
    })),
  };
};

/** Texts that stand nowhere else in the page. */
const secret = fc.string({ minLength: 3, maxLength: 20 }).map((text) => `§${text}§`);

describe('a page without names', () => {
  it('holds no name, no address and no word that people wrote freely', () => {
    fc.assert(
      fc.property(secret, secret, (title, words) => {
        const report = withTexts(title, words);
        expect(page(report)).toContain(escapeHtml(title));
        const plain = page(report, false);
        for (const text of [title, words]) expect(plain).not.toContain(escapeHtml(text));
        expect(plain).not.toMatch(/§|[^\s>]@[^\s<]/);
        expect(plain).not.toContain('L-ANA');
      }),
      { numRuns: 1_000 },
    );
  });

  it('names the owner by what stands before @', () => {
    expect(page(aReport(), false)).toContain('<th scope="row">ana.ruiz</th>');
  });

  it.each(['eva@example.com', 'Eva Ruiz', '600123456', 'L-7K3QF9', 'CRM-10442'])(
    'does not hold the ID «%s», but how many rose and fell and why',
    (lead) => {
      const fell = [0, 1, 2].map(() => aMover({ lead, after: 3, change: undefined }));
      const plain = page(aReport({ rose: [aMover({ lead })], fell }), false);
      expect(plain).not.toContain(lead);
      expect(plain).toContain('1 lead sube, sobre todo por interacciones.');
      expect(plain).toContain('3 leads bajan, sobre todo por algo que no se puede desglosar.');
    },
  );
});

describe('a page', () => {
  it('holds the value of each figure as it is shown elsewhere', () => {
    const report = aReport({ sections: sectionsWith(3) });
    const text = page(report);
    for (const { lines } of report.sections)
      for (const { figures } of lines)
        for (const figure of figures)
          if (figure) expect(text).toContain(`<td class="number">${figureText(figure, 'es')}`);
  });

  it('runs nothing and fetches nothing', () => {
    fc.assert(
      fc.property(
        fc.constantFrom('<script>alert(1)</script>', '"><img src=x onerror=y>', '</style><b>'),
        (text) => {
          const markup = page(withTexts(text, text));
          expect(markup).not.toContain(text);
          expect(markup).not.toMatch(/<script|<img|<link|<iframe|\bon\w+=(?!x)"|url\(/);
          expect(markup).toContain("default-src 'none'");
        },
      ),
    );
  });

  it('says what a forecast would take, and that nobody rose', () => {
    const text = page(aReport({ forecast: TOO_SHORT, rose: [] }));
    expect(text).toContain('Clientes ganados: hay 3, hacen falta 10');
    expect(text).toContain('Ningún lead ha subido.');
    expect([...text.matchAll(/<svg/g)]).toHaveLength(3);
  });
});
