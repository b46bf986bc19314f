/** What `Informe` holds once a report has been written: values, charts, and where each figure stands. */
import { describe, expect, it } from 'vitest';
import type { Figure, Report } from '../../../src/domain/report/report';
import type { Sheet } from '../../../src/host/host';
import { REPORT_WIDTHS } from '../../../src/sheets/week/report-looks';
import {
  figureIn,
  type ReportMemo,
  readReportMemo,
  writeReportMemo,
} from '../../../src/sheets/week/report-memo';
import { writeReportTab } from '../../../src/sheets/week/report-tab';
import { aReport, FORECAST, sectionsWith, TOO_SHORT } from '../../pages/a-report';
import { type ATab, aTab } from '../a-tab';

const WIDTH = REPORT_WIDTHS.length;

const figuresOf = ({ sections }: Report): Figure[] =>
  sections.flatMap(({ lines }) => lines.flatMap(({ figures }) => figures.filter((one) => one !== undefined)));

const written = (report: Report = aReport(), tab: ATab = aTab([['']])): ATab => {
  writeReportTab(tab.host, tab.sheet, report, 'es');
  return tab;
};

const textOf = (sheet: Sheet): string =>
  sheet.getRange(1, 1, sheet.getLastRow(), WIDTH).getDisplayValues().flat().filter(Boolean).join('\n');

const titlesOf = (sheet: Sheet): unknown[] =>
  sheet.getCharts().map((chart) => chart.getOptions().get('title'));

/** Cells that hold a figure, by its id. */
const cellsByFigure = (sheet: Sheet, report: Report): Map<string, [row: number, column: number][]> => {
  const memo = readReportMemo(sheet);
  const ids = figuresOf(report).map(({ id }) => id);
  const cells = new Map<string, [number, number][]>();
  for (let row = 1; row <= memo.rows; row++)
    for (let column = 1; column <= WIDTH; column++) {
      const id = figureIn(memo, row, column, ids);
      if (id) cells.set(id, [...(cells.get(id) ?? []), [row, column]]);
    }
  return cells;
};

const TITLES = [
  'Leads por etapa',
  'Temperaturas por semana',
  'Enviados y aceptados por semana',
  'Clientes que se esperan',
];

describe('the page', () => {
  it('says which week it is, in five sentences, before anything else', () => {
    const { sheet } = written();
    expect(sheet.getRange(1, 1, 1, 1).getValue()).toBe(
      'Informe de la semana del 9 al 15 de noviembre de 2026',
    );
    const sentences = sheet.getRange(3, 1, 6, 1).getValues().flat().join(' ');
    expect(sentences).toMatch(/^Semana del 9 al 15 .*Previsión: noviembre, .*\.$/);
  });

  it('holds each figure that is shown in one cell, with its value unrounded', () => {
    const report = aReport({ sections: sectionsWith(3) });
    const { sheet } = written(report);
    const cells = cellsByFigure(sheet, report);
    for (const { id, value } of figuresOf(report)) {
      expect([id, cells.get(id)?.length]).toEqual([id, 1]);
      const [row, column] = cells.get(id)![0]!;
      expect([id, sheet.getRange(row, column, 1, 1).getValue()]).toEqual([id, value ?? '–']);
    }
  });

  it('shows shares with their range, differences with their sign, and what may be more as such', () => {
    const text = textOf(written().sheet);
    expect(text).toContain('88% (42–92)');
    expect(text).toContain('≥ 4');
    expect(text).toMatch(/\n\+1\n/);
    expect(text).toContain('5,3 h');
  });

  it('says of each line where its figures come from', () => {
    const { sheet } = written();
    const text = textOf(sheet);
    expect(text).toContain('De dónde sale cada línea: en la nota de su nombre.');
    expect(text).toContain('Traspasos · Decidido: del 17/8 al 15/11');
    expect(text).toContain('Feria\n15\n13\n87% (42–92)\n3\n1');
    const page = sheet.getRange(1, 1, readReportMemo(sheet).rows, WIDTH);
    const row = page.getValues().findIndex(([label]) => label === 'Feria');
    expect(page.getNotes()[row]![0]).toBe(
      'De dónde sale: Traspasos · Decidido: del 17/8 al 15/11 · Origen (Leads): Feria · sin Duplicado fusionado',
    );
  });

  it('leaves no line out, and explains what stands in parentheses', () => {
    const text = textOf(written(aReport({ sections: sectionsWith(17) })).sheet);
    expect(text).toContain('Origen 16');
    expect(text).toContain('Entre paréntesis: donde está el % de verdad en 8 de cada 10 casos.');
  });

  it('says of forecasts which is judged, from what they are made, and how soon wins come', () => {
    const text = textOf(written().sheet);
    expect(text).toContain('De 2 meses acabados, 1 dentro del rango.');
    expect(text).toContain('Se juzga la última hecha antes de empezar');
    expect(text).toContain('Lead → Enviado\n80\n60\n75% (68–81)');
    expect(text).toContain('Enviado → Ganado\n55\n11\n21% (14–28)');
    expect(text).toContain(
      'De cada 10 ventas, 4 llegan antes de 7 días, 7 antes de 30 y 9 antes de 90 de entrar el lead.',
    );
  });

  it('says of few in the hundred more than a whole number', () => {
    const ratio = { mean: 0.0046, low: 0.0039, high: 0.0054 };
    const ratios = [{ step: 'visit' as const, to: 'lead' as const, from: 14_499, reached: 66, ratio }];
    const curve = [{ day: 7, share: 0.01 }];
    const { sheet } = written(aReport({ forecast: { ...FORECAST, ratios, curve } as typeof FORECAST }));
    expect(textOf(sheet)).toContain('Visita → Lead\n14.499\n66\n0,5% (0,4–0,5)');
    expect(textOf(sheet)).not.toContain('De cada 10 ventas');
  });

  it('says of the first week what is to come, and not that nobody rose', () => {
    const first = { previous: undefined, rose: [], fell: [], matrixChanges: [] };
    const text = textOf(written(aReport(first)).sheet);
    expect(text.split('Se verá desde la próxima semana: esta es la primera guardada.')).toHaveLength(4);
    expect(text).not.toContain('Ningún lead');
  });

  it('says what a forecast would take where there is none', () => {
    const tab = written(aReport({ forecast: TOO_SHORT }));
    expect(textOf(tab.sheet)).toContain('Clientes ganados: hay 3, hacen falta 10');
    expect(titlesOf(tab.sheet)).toEqual(TITLES.slice(0, 3));
  });

  it('holds values only, whatever people have written into names', () => {
    const mover = { ...aReport().rose[0]!, title: '=HYPERLINK("x")' };
    const { sheet } = written(aReport({ rose: [mover] }));
    const formulas = sheet.getRange(1, 1, sheet.getLastRow(), WIDTH).getFormulas().flat();
    expect(formulas.filter(Boolean)).toEqual([]);
    expect(textOf(sheet)).toContain('=HYPERLINK("x")');
  });
});

describe('writing it again', () => {
  it('leaves the same cells and the same four charts, ten times over', () => {
    const tab = written();
    const [first, ids] = [tab.values(), tab.sheet.getCharts().map((chart) => chart.getChartId())];
    for (let time = 0; time < 9; time++) written(aReport(), tab);
    expect(tab.values()).toEqual(first);
    expect(tab.sheet.getCharts().map((chart) => chart.getChartId())).toEqual(ids);
    expect(titlesOf(tab.sheet)).toEqual(TITLES);
  });

  it('brings a chart back that somebody has deleted, alone', () => {
    const tab = written();
    tab.sheet.removeChart(tab.sheet.getCharts()[1]!);
    written(aReport(), tab);
    expect(titlesOf(tab.sheet).sort()).toEqual([...TITLES].sort());
  });

  it('knows its charts by their titles where their ids are others, as in a copy', () => {
    const tab = written();
    tab.sheet.getDeveloperMetadata().forEach((memo) => void memo.setValue('not ours'));
    written(aReport(), tab);
    expect(titlesOf(tab.sheet)).toHaveLength(4);
  });

  it('passes over a chart of people’s that Google does not let scripts ask about', () => {
    const tab = written();
    const asked: string[] = [];
    tab.sheet.getDeveloperMetadata().forEach((memo) => void memo.setValue('not ours'));
    tab.workbench.watchCalls((name, proceed) => {
      if (!name.endsWith('EmbeddedChart.getOptions') || asked.push(name) > 1) return proceed();
      throw new Error('This chart is not supported.');
    });
    written(aReport(), tab);
    tab.workbench.watchCalls(undefined);
    expect(asked.length).toBeGreaterThan(0);
    expect(titlesOf(tab.sheet).slice(0, 4)).toEqual(TITLES);
  });

  it('takes a chart away for which there is nothing any more', () => {
    const tab = written();
    written(aReport({ forecast: TOO_SHORT }), tab);
    expect(titlesOf(tab.sheet)).toEqual(TITLES.slice(0, 3));
  });

  it('empties what a shorter report no longer fills', () => {
    const tab = written(aReport({ sections: sectionsWith(5) }));
    written(aReport({ sections: sectionsWith(1), rose: [], matrixChanges: [] }), tab);
    expect(textOf(tab.sheet)).not.toContain('LinkedIn');
    expect(textOf(tab.sheet)).toContain('Ningún lead ha subido.');
  });

  it('empties columns that a page of an earlier version filled, and gives the others their widths', () => {
    const tab = written();
    const { sheet } = tab;
    const { columns, ...memo } = readReportMemo(sheet);
    expect(columns).toBe(WIDTH);
    writeReportMemo(sheet, memo as ReportMemo);
    sheet.getRange(5, WIDTH + 1, 1, 2).setValues([['Origen (Leads)', 'de antes']]);
    sheet.setColumnWidths(1, 2, 40);
    written(aReport(), tab);
    expect(
      sheet
        .getRange(1, WIDTH + 1, memo.rows, 2)
        .getValues()
        .flat()
        .filter(Boolean),
    ).toEqual([]);
    expect([sheet.getColumnWidth(1), sheet.getColumnWidth(2)]).toEqual(REPORT_WIDTHS.slice(0, 2));
  });

  it('leaves people’s notes and charts right of the page and below it', () => {
    const tab = written(aReport({ sections: sectionsWith(1) }));
    const { sheet } = tab;
    const below = readReportMemo(sheet).rows + 2;
    sheet.getRange(4, WIDTH + 2, 1, 1).setValue('Hablar con Eva');
    sheet.getRange(below, 1, 1, 1).setValue('Acordado el lunes');
    sheet.insertChart(
      sheet
        .newChart()
        .setChartType(tab.host.charts.ChartType.BAR)
        .addRange(sheet.getRange(3, WIDTH + 2, 4, 2))
        .setOption('title', TITLES[0])
        .setPosition(20, WIDTH + 2, 0, 0)
        .build(),
    );
    const long = aReport({
      sections: sectionsWith(5),
      rose: Array.from({ length: 9 }, () => aReport().rose[0]!),
    });
    written(long, tab);
    expect(sheet.getRange(4, WIDTH + 2, 1, 1).getValue()).toBe('Hablar con Eva');
    expect(tab.values().map(([first]) => first)).toContain('Acordado el lunes');
    expect(titlesOf(sheet)).toHaveLength(5);
  });
});

describe('what charts are drawn from', () => {
  const dataOf = (sheet: Sheet, title: string) =>
    sheet
      .getCharts()
      .find((chart) => chart.getOptions().get('title') === title)!
      .getRanges()
      .map((range) => range.getValues());

  it('are the counts of the page, for stages and for what is expected', () => {
    const { sheet } = written();
    const [stages] = dataOf(sheet, TITLES[0]!);
    expect(stages![0]).toEqual(['', 'Esta semana']);
    expect(stages!.map(([label]) => label).slice(1)).toContain('MQL');
    expect(stages).toHaveLength(10);
    const [months] = dataOf(sheet, TITLES[3]!);
    expect(months![0]).toEqual(['', 'Mínimo', 'Esperado', 'Máximo']);
    expect(months![1]).toEqual(['nov 26', 2, 4.2, 7]);
  });

  it('are one row a week under the charts by week', () => {
    const { sheet } = written();
    const [temperatures] = dataOf(sheet, TITLES[1]!);
    expect(temperatures).toHaveLength(13);
    expect(temperatures![12]).toEqual(['9/11', 6, 21, 19]);
    const [weeks, sent] = dataOf(sheet, TITLES[2]!);
    expect(weeks![12]).toEqual(['9/11']);
    expect(sent![0]).toEqual(['Enviados', 'Aceptados']);
  });
});

describe('service calls', () => {
  it('do not grow with what the report holds', () => {
    const calls = (sources: number, again: boolean) => {
      const tab = aTab([['']]);
      const report = aReport({ sections: sectionsWith(sources) });
      if (again) written(report, tab);
      return tab.callsOf(() => void written(report, tab));
    };
    expect(calls(40, false)).toBe(calls(5, false));
    expect(calls(40, true)).toBe(calls(5, true));
  });
});
