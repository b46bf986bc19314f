import { describe, expect, it } from 'vitest';
import { readOptions } from '../../../src/workbench/server/cli';

describe('the command line', () => {
  it('without arguments opens the sample', () => {
    expect(readOptions([])).toEqual({ files: [], fresh: false, weeks: false, port: 4400, help: false });
  });

  it('takes files and options in any order', () => {
    expect(readOptions(['--new', 'matriz.csv', '--port', '0', 'leads.csv'])).toEqual({
      files: ['matriz.csv', 'leads.csv'],
      fresh: true,
      weeks: false,
      port: 0,
      help: false,
    });
  });

  it('can ask for the company with its history', () => {
    expect(readOptions(['--weeks', '--new'])).toMatchObject({ weeks: true, fresh: true });
  });

  it.each([
    [['--nuevo'], '--nuevo no existe'],
    [['--port'], '--port le falta'],
    [['--new=sí'], '--new le falta o le sobra'],
    [['--port', 'abc'], '«abc» no vale como puerto'],
    [['--port', '70000'], '0 a 65535'],
    [['a', 'b', 'c'], 'más de dos archivos'],
  ])('%j says what to type', (args, sentence) => {
    expect(() => readOptions(args)).toThrow(sentence);
  });
});
