/** The mail of a week with its charts as pictures: Google draws them from the report's numbers, no tab has to be open. */
import type { TabRole } from '../../domain/issue';
import type { Blob } from '../../host/blob';
import type { ChartBuilder, Charts, DataTable } from '../../host/charts';
import type { Host } from '../../host/host';
import { chartsOf, type ReportChart } from '../../messages/week/report-charts';
import { tabNamed } from '../../messages/week/report-language';
import type { DigestLinks } from '../../pages/digest-blocks';
import { CHART_SIZE } from '../../pages/digest-looks';
import { type DigestMail, digestMail } from '../../pages/digest-mail';
import { madeWithout } from '../week/made-without';
import type { WeekBook } from '../week/week-book';
import { whoIs } from '../who';
import { type Prepared, prepare } from './deliver-digest';

/** By id of the chart. */
export type DigestImages = Readonly<Partial<Record<ReportChart['id'], Blob>>>;

const BUILDERS: Readonly<Record<ReportChart['kind'], (charts: Charts) => ChartBuilder>> = {
  bars: (charts) => charts.newBarChart(),
  lines: (charts) => charts.newLineChart(),
  columns: (charts) => charts.newColumnChart(),
  ranges: (charts) => charts.newColumnChart(),
};

/** Pixels. Google's own choice is smaller in a picture as narrow as this. */
const FONT_SIZE = 12;

const tableOf = (charts: Charts, { labels, series }: ReportChart): DataTable => {
  const table = charts.newDataTable().addColumn(charts.ColumnType.STRING, '');
  for (const { name } of series) table.addColumn(charts.ColumnType.NUMBER, name);
  labels.forEach((label, index) => {
    table.addRow([label, ...series.map(({ values }) => values[index] ?? null)]);
  });
  return table.build();
};

const drawn = (charts: Charts, chart: ReportChart): Blob => {
  const { TOP, NONE } = charts.Position;
  return BUILDERS[chart.kind](charts)
    .setDataTable(tableOf(charts, chart))
    .setDimensions(CHART_SIZE.width, CHART_SIZE.height)
    .setTitle(chart.title)
    .setColors(chart.series.map(({ colour }) => colour))
    .setLegendPosition(chart.series.length > 1 ? TOP : NONE)
    .setOption('fontSize', FONT_SIZE)
    .setOption('vAxis.minValue', 0)
    .setOption('hAxis.minValue', 0)
    .build()
    .getAs('image/png');
};

/** What cannot be drawn is left out: its numbers stand in the tables. */
const draw = ({ charts }: Host, wanted: readonly ReportChart[]): DigestImages => {
  const images: Partial<Record<ReportChart['id'], Blob>> = {};
  for (const chart of wanted) {
    try {
      images[chart.id] = drawn(charts, chart);
    } catch {
      delete images[chart.id];
    }
  }
  return images;
};

/** Tabs that a reader of the mail may want, where they are there. */
const LINKED: readonly TabRole[] = ['leads', 'handoffs', 'matrix', 'review', 'visits'];

const linksOf = (host: Host, { tabs, tabNames, language }: WeekBook): DigestLinks => {
  const file = host.spreadsheetApp.getActive().getUrl();
  const urlOf = (role: TabRole): string | undefined => {
    const sheet = tabs[role];
    return sheet && `${file}#gid=${sheet.getSheetId()}`;
  };
  const links = LINKED.flatMap((role) => {
    const url = urlOf(role);
    return url ? [{ text: tabNamed(tabNames, role, language), url }] : [];
  });
  return { file, report: urlOf('report'), tabs: links };
};

export interface DrawnMail {
  readonly mail: DigestMail;
  readonly images: DigestImages;
}

/**
 * The mail as it goes out.
 *
 * @param pictureOf where each picture comes from; without it, from the mail itself
 */
export const drawnMail = (host: Host, week: WeekBook, pictureOf?: (image: Blob) => string): DrawnMail => {
  const { report, language } = week;
  const images = draw(host, chartsOf(report, language));
  const sourceOf = (id: ReportChart['id']): string => {
    const image = images[id];
    return image && pictureOf ? pictureOf(image) : `cid:${id}`;
  };
  const mail = digestMail(report, {
    ...{ language, links: linksOf(host, week), by: whoIs(host), notices: madeWithout(week) },
    isDrawn: ({ id }) => images[id] !== undefined,
    picture: sourceOf,
  });
  return { mail, images };
};

/** All that is sent but the recipients. To be made before the lock: nobody waits for pictures. */
export const mailOf = (host: Host, week: WeekBook): Prepared =>
  prepare(() => {
    const { mail, images } = drawnMail(host, week);
    const { subject, text: body, html: htmlBody } = mail;
    return { subject, body, htmlBody, inlineImages: images, name: 'Cualifica' };
  });
