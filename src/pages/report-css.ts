/** How the report looks as a page: two columns on paper and on screens, one on phones. */

/** Contrast of all text above 4.5 on its background. */
export const REPORT_CSS = `
*, *::before { box-sizing: border-box; }
:root { color-scheme: light; }
body { margin: 0; background: #fff; color: #1f2933; font: 14px/1.4 Arial, Helvetica, sans-serif; }
main { max-width: 1040px; margin: 0 auto; padding: 16px; }
h1 { font-size: 22px; line-height: 1.2; margin: 0; }
h2 { font-size: 14px; margin: 0; padding: 3px 6px; background: #e4eaf0; }
.sub, .note, .from { color: #52606d; }
.sub { margin: 2px 0 8px; }
.week { margin: 0 0 12px; padding-left: 20px; }
.week li { margin: 3px 0; }
.grid, .grid > div { display: grid; gap: 14px 18px; align-items: start; }
.grid { grid-template-columns: repeat(auto-fit, minmax(min(100%, 440px), 1fr)); }
.grid > div { min-width: 0; }
section { min-width: 0; break-inside: avoid; }
table { width: 100%; border-collapse: collapse; font-variant-numeric: tabular-nums; }
th, td { padding: 2px 4px; vertical-align: top; border-bottom: 1px solid #e4eaf0; }
thead th { font-weight: normal; font-size: 12px; color: #52606d; vertical-align: bottom; }
th { text-align: left; }
tbody th { font-weight: normal; overflow-wrap: anywhere; min-width: 80px; }
.number { text-align: right; }
td.number { white-space: nowrap; }
.range { display: block; font-size: 11px; color: #52606d; }
.total > :not(.from) { font-weight: bold; }
.from { font-size: 11px; line-height: 1.25; overflow-wrap: anywhere; min-width: 64px; }
.few td.from { width: 44%; }
.few tbody th { min-width: 110px; }
p.from { margin: 2px 6px; }
.note { margin: 4px 6px; font-size: 13px; }
.list { margin: 4px 0; padding-left: 22px; }
.list li { margin: 2px 0; overflow-wrap: anywhere; }
figure { margin: 0; min-width: 0; break-inside: avoid; }
figcaption { font-weight: bold; padding: 3px 6px; }
svg { display: block; width: 100%; height: auto; max-width: 480px; }
@media (max-width: 480px) {
  main { padding: 12px; }
  th, td { padding: 3px 2px; }
  thead th { font-size: 10px; }
  tbody th { min-width: 72px; }
  thead .from, td.from { display: none; }
}
@media print {
  @page { size: A4; margin: 10mm; }
  body { font-size: 10px; line-height: 1.25; print-color-adjust: exact; -webkit-print-color-adjust: exact; }
  main { max-width: none; padding: 0; }
  h1 { font-size: 16px; }
  h2 { font-size: 11px; padding: 1px 4px; }
  .grid { grid-template-columns: 1fr 1fr; }
  .grid, .grid > div { gap: 7px 12px; }
  th, td { padding: 0 3px; }
  .note { font-size: 9px; }
  .from, .range { font-size: 7.5px; }
  .range { display: inline; }
  thead th { font-size: 8px; }
  tbody th { min-width: 56px; }
  .few tbody th { min-width: 100px; }
  .from { min-width: 44px; }
  svg { max-height: 150px; }
  a { color: inherit; text-decoration: none; }
}
`;
