/** Where each bar begins and ends on the axis of values. */
import type { Picture } from './picture';

export interface Bar {
  readonly series: number;
  readonly category: number;
  readonly from: number;
  readonly to: number;
}

/** Beside each other from 0, or on top of each other; what is negative stacks downwards. */
export const barsOf = ({ series, categories, stacked }: Picture): Bar[] =>
  categories.flatMap((_, category) => {
    const heights = { up: 0, down: 0 };
    return series.flatMap(({ values }, index) => {
      const value = values[category];
      if (value === null || value === undefined) return [];
      const side = value < 0 ? 'down' : 'up';
      const from = stacked ? heights[side] : 0;
      heights[side] = from + value;
      return [{ series: index, category, from, to: from + value }];
    });
  });
