/** The sample: what it holds, and what is left of it in a sheet with other columns. */
import { describe, expect, it } from 'vitest';
import { BUILDING_TEXTS } from '../../src/messages/building';
import { draftMatrix, sampleLeads, sampleMatrix } from '../../src/sheets/sample';

const { sample } = BUILDING_TEXTS.es;
const leads = sampleLeads(sample, 20000);
const bare = (cell: unknown) => String(cell).replace(/^'/, '');

describe('the sample', () => {
  it('is invented: only example.com addresses, no telephone that rings', () => {
    for (const row of leads.slice(1)) expect(bare(row[4])).toMatch(/@[a-z.-]+\.example\.com$/);
  });

  it('has rows as wide as its header', () => {
    const widths = new Set([...leads, ...sampleMatrix(sample, leads[0]!.map(bare))].map((row) => row.length));
    expect(widths.size).toBe(2);
  });

  it('gives a reason for every criterion, and every criterion a column', () => {
    const matrix = sampleMatrix(sample, leads[0]!.map(bare));
    expect(matrix).toHaveLength(13);
    for (const criterion of matrix.slice(1)) expect(bare(criterion.at(-1)).length).toBeGreaterThan(20);
  });
});

describe('in a sheet with other columns', () => {
  it('only criteria stay whose column is there, under its own name', () => {
    const matrix = sampleMatrix(sample, ['Job title', 'pais ', 'Correo electrónico']);
    expect(matrix.slice(1).map((row) => bare(row[3]))).toEqual(['Job title', 'pais ', 'Correo electrónico']);
  });

  it('a draft shares 100 points evenly', () => {
    const matrix = draftMatrix(sample, ['a', 'b', 'c', 'd', 'e', 'f'], 'borrador');
    expect(matrix.slice(1).map((row) => row[4])).toEqual([17, 17, 17, 17, 16, 16]);
  });
});
