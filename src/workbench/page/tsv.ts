/** Tab-separated text as spreadsheets put it on the clipboard: cells with tabs, quotes or line breaks are quoted. */

/** @example writeTsv([['a', 'dos\nlíneas']]) // 'a\t"dos\nlíneas"' */
export function writeTsv(rows: readonly (readonly string[])[]): string {
  return rows.map((row) => row.map(quote).join('\t')).join('\n');
}

function quote(text: string): string {
  return /["\t\r\n]/.test(text) ? `"${text.replaceAll('"', '""')}"` : text;
}

/**
 * The rows of a clipboard text. A quote opens a quoted cell only at the start of a cell and if it is closed before
 * a tab, a line break or the end; otherwise it is an ordinary character (`3" de alto`). Short rows stay short.
 * @example readTsv('a\t"dos\nlíneas"\r\n') // [['a', 'dos\nlíneas']]
 */
export function readTsv(text: string): string[][] {
  const rows: string[][] = [[]];
  const cell = /(?:"((?:[^"]|"")*)"(?=[\t\r\n]|$)|([^\t\r\n]*))(\t|\r\n|\r|\n|$)/gy;
  for (let found = cell.exec(text); found; found = cell.exec(text)) {
    rows.at(-1)!.push(found[1]?.replaceAll('""', '"') ?? found[2] ?? '');
    if (cell.lastIndex === text.length && found[3] !== '\t') break;
    if (found[3] !== '\t') rows.push([]);
  }
  return dropFinalBreak(text, rows);
}

/** A final line break ends the last row; it does not begin another. */
function dropFinalBreak(text: string, rows: string[][]): string[][] {
  const last = rows.at(-1)!;
  const empty = last.length === 0 || (last.length === 1 && last[0] === '' && /[\r\n]$/.test(text));
  return empty && rows.length > 1 ? rows.slice(0, -1) : rows;
}
