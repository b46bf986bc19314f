/** Reads chart options by Google's names, whether set as `legend.position` or as `legend: { position }`. */
import type { ChartType } from '../model/chart-state';
import { type LegendPlace, PALETTE, type Picture, type Series } from './picture';

export type Options = Readonly<Record<string, unknown>>;

const partOf = (value: unknown, key: string): unknown =>
  typeof value === 'object' && value !== null ? (value as Record<string, unknown>)[key] : undefined;

/** An option by its dotted path; undefined where nobody set it. */
export const optionAt = (options: Options, path: string): unknown => {
  if (options[path] !== undefined) return options[path];
  const keys = path.split('.');
  for (let cut = keys.length - 1; cut > 0; cut--) {
    const start = options[keys.slice(0, cut).join('.')];
    const found = keys.slice(cut).reduce(partOf, start);
    if (found !== undefined) return found;
  }
  return undefined;
};

const textAt = (options: Options, ...paths: readonly string[]): string => {
  const found = paths.map((path) => optionAt(options, path)).find((value) => value !== undefined);
  return typeof found === 'string' ? found : '';
};

const numberAt = (options: Options, ...paths: readonly string[]): number | undefined =>
  paths.map((path) => optionAt(options, path)).find((value): value is number => typeof value === 'number');

const PLACES: readonly string[] = ['top', 'right', 'bottom', 'none'] satisfies LegendPlace[];

const legendOf = (options: Options, series: number): LegendPlace => {
  const asked = textAt(options, 'legend.position', 'legend').toLowerCase();
  if (PLACES.includes(asked)) return asked as LegendPlace;
  return series > 1 ? 'right' : 'none';
};

const colorsOf = (options: Options): readonly string[] => {
  const given = optionAt(options, 'colors');
  return Array.isArray(given) && given.length > 0 ? given.map(String) : PALETTE;
};

/** Default size of charts in Sheets. */
const WIDTH = 600;
const HEIGHT = 371;

/** What stands in the cells or the table. */
export interface ChartData {
  readonly categories: readonly string[];
  readonly series: readonly Omit<Series, 'color'>[];
  readonly format: (value: number) => string;
}

/** Axis titles and ends may be set for `vAxis` or for `vAxes.0`, as Google allows. */
export const pictureOf = (type: ChartType, options: Options, data: ChartData): Picture => {
  const colors = colorsOf(options);
  const values = type === 'BAR' ? 'hAxis' : 'vAxis';
  const end = (name: 'min' | 'max'): number | undefined =>
    numberAt(options, `${values}.viewWindow.${name}`, `${values}.${name}Value`);
  return {
    ...data,
    type,
    title: textAt(options, 'title'),
    width: numberAt(options, 'width') ?? WIDTH,
    height: numberAt(options, 'height') ?? HEIGHT,
    series: data.series.map((series, index) => ({
      ...series,
      color: textAt(options, `series.${index}.color`) || (colors[index % colors.length] ?? PALETTE[0]),
    })),
    stacked: Boolean(optionAt(options, 'isStacked')),
    legend: legendOf(options, data.series.length),
    horizontalTitle: textAt(options, 'hAxis.title', 'hAxes.0.title'),
    verticalTitle: textAt(options, 'vAxis.title', 'vAxes.0.title'),
    ends: { min: end('min'), max: end('max') },
  };
};
