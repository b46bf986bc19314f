/** The toolbar's drawings, 20 × 20, in the colour of the text. */

const paths = {
  undo: 'M8 4 4 8l4 4M4.5 8H12a4 4 0 0 1 0 8H8',
  redo: 'M12 4l4 4-4 4M15.500 8H8a4 4 0 0 0 0 8h4',
  insertRow: 'M3 11.500h14v4.500H3zM10 3v6M7 6h6',
  deleteRow: 'M3 11.500h14v4.500H3zM7 6h6',
  insertColumn: 'M11.500 3v14H16V3zM3 10h6M6 7v6',
  deleteColumn: 'M11.500 3v14H16V3zM3 10h6',
  ascending:
    'M3.500 8.500 6 2.500l2.500 6M4.200 7h3.600M3.800 11.500h4.400l-4.400 6h4.400M13.500 3v13M10.500 13l3 3 3-3',
  descending:
    'M3.500 17.500 6 11.500l2.500 6M4.200 16h3.600M3.800 2.500h4.400l-4.400 6h4.400M13.500 3v13M10.500 13l3 3 3-3',
  print: 'M6 7V3h8v4M6 14H3.500V7h13v7H14M6 11.500h8V17H6z',
  mail: 'M3 5h14v10H3zM3 5.500l7 5.500 7-5.500',
  list: 'M3.500 5.500h13M3.500 10h13M3.500 14.500h13',
  back: 'M12 5 7 10l5 5',
  forward: 'M8 5l5 5-5 5',
  add: 'M10 4v12M4 10h12',
  close: 'M5 5l10 10M15 5 5 15',
} as const;

export type IconName = keyof typeof paths;

const svgNamespace = 'http://www.w3.org/2000/svg';

export function icon(name: IconName): SVGSVGElement {
  const svg = document.createElementNS(svgNamespace, 'svg');
  svg.setAttribute('viewBox', '0 0 20 20');
  svg.setAttribute('aria-hidden', 'true');
  const path = document.createElementNS(svgNamespace, 'path');
  path.setAttribute('d', paths[name]);
  svg.append(path);
  return svg;
}
