/** Laws of marks on cells: they come, change and go without a trace in what people wrote and coloured. */
import fc from 'fast-check';
import { expect, test } from 'vitest';
import { changedMarks, type Mark } from '../../src/sheets/issue-marks';
import { aWorkbook } from '../commands/a-workbook';

const RUNS = { numRuns: 1000 };
const SIZE = 3;
const sheet = aWorkbook([]).leads;
const area = sheet.getRange(1, 1, SIZE, SIZE);

const grid = <T>(cell: fc.Arbitrary<T>): fc.Arbitrary<T[][]> => {
  const row = fc.array(cell, { minLength: SIZE, maxLength: SIZE });
  return fc.array(row, { minLength: SIZE, maxLength: SIZE });
};
const theirNote = fc.oneof(
  { weight: 2, arbitrary: fc.constant('') },
  fc.constantFrom(
    'Preguntar a Ana',
    'Cualifica:',
    '▸ punto\n▹ otro',
    '\nde aquí\n\n',
    'Cualifica es esto\n\n',
  ),
  fc.string().map((text) => text.replace(/[^ -~]/g, '')),
);
const theirColour = fc.oneof(
  fc.constant('#ffffff'),
  fc.constantFrom('#d9ead3', '#2f6b5b', '#000000'),
  fc.integer({ min: 0, max: 0xffffff }).map((colour) => `#${colour.toString(16).padStart(6, '0')}`),
);
const someMarks: fc.Arbitrary<Map<string, Mark>> = fc
  .array(
    fc.tuple(
      fc.constantFrom('A1', 'B1', 'A2', 'B2', 'C3'),
      fc.record({
        lines: fc.array(fc.constantFrom('▸ esto → aquello', '▹ (x) $& → «y»'), {
          minLength: 1,
          maxLength: 3,
        }),
        isError: fc.boolean(),
      }),
    ),
    { maxLength: 5 },
  )
  .map((entries) => new Map(entries));

const place = (marks: ReadonlyMap<string, Mark>, keeps = false) =>
  changedMarks(sheet, { marks, rows: SIZE, columns: SIZE, keeps: () => keeps })?.();
const state = () => ({ notes: area.getNotes(), colours: area.getBackgrounds() });

test('after any marks, none at all leave notes and colours as people had them', () => {
  fc.assert(
    fc.property(
      grid(theirNote),
      grid(theirColour),
      fc.array(someMarks, { maxLength: 4 }),
      (notes, colours, steps) => {
        area.setNotes(notes).setBackgrounds(colours);
        for (const marks of steps) place(marks);
        place(new Map());
        expect(state()).toEqual({ notes, colours });
      },
    ),
    RUNS,
  );
});

test('the same marks twice are the same marks once, and where they came from does not matter', () => {
  fc.assert(
    fc.property(grid(theirNote), grid(theirColour), someMarks, someMarks, (notes, colours, before, marks) => {
      area.setNotes(notes).setBackgrounds(colours);
      place(marks);
      const once = state();
      place(marks);
      expect(state()).toEqual(once);
      expect(changedMarks(sheet, { marks, rows: SIZE, columns: SIZE, keeps: () => false })).toBeUndefined();
      area.setNotes(notes).setBackgrounds(colours);
      place(before);
      place(marks);
      expect(state()).toEqual(once);
    }),
    RUNS,
  );
});

test('each marked cell says so in words and colour, and no other cell changes', () => {
  fc.assert(
    fc.property(grid(theirNote), grid(theirColour), someMarks, (notes, colours, marks) => {
      area.setNotes(notes).setBackgrounds(colours);
      place(marks);
      const { notes: found, colours: painted } = state();
      found.flat().forEach((note, i) => {
        const mark = marks.get('ABC'[i % SIZE]! + (Math.floor(i / SIZE) + 1));
        const isMarked = note !== notes.flat()[i];
        expect([isMarked, painted.flat()[i] !== colours.flat()[i]]).toEqual([!!mark, !!mark]);
        if (mark) expect(note.endsWith(mark.lines.join('\n'))).toBe(true);
      });
    }),
    RUNS,
  );
});

test('a look without the rows keeps what a look at them said, and nothing else', () => {
  const line = (text: string): Mark => ({ lines: [text], isError: false });
  area.setNotes(Array(SIZE).fill(Array(SIZE).fill(''))).setBackground(null);
  place(
    new Map([
      ['A1', line('▸ a')],
      ['B2', { lines: ['▸ b', '▹ c'], isError: true }],
    ]),
  );
  place(new Map(), true);
  expect(state().notes[0]![0]).toBe('');
  expect(state().notes[1]![1]).toBe('Cualifica:\n▹ c');
  place(new Map([['B2', line('▸ d')]]), true);
  expect(state().notes[1]![1]).toBe('Cualifica:\n▸ d\n▹ c');
});
