/**
 * The rival that people know: the same matrix as formulas in cells, written as a spreadsheet expert would. Each
 * interaction gets its worth today in a helper column (one a half-life); each lead one formula for each count of
 * events, one for each criterion and one for the score.
 */
import {
  type Calculator,
  columnName,
  createCalculator,
  DateNumber,
  type FormulaGrid,
  type Scalar,
} from '../../src/workbench/formulas';
import { dayOf } from './hand-written';
import { leadColumn } from './leads';
import { type Row, TODAY } from './matrix';

const SERIAL_OF_1970 = 25_569;
const DAY_MS = 86_400_000;
const TODAY_SERIAL = dayOf(TODAY) + SERIAL_OF_1970;

const HALF_LIVES = [14, 30, 60] as const;
const SHEETS: readonly string[] = ['Leads', 'Interacciones', 'Puntos'];
const [INTERACTIONS, POINTS] = [1, 2] as const;

/** Events of one type and pattern; with a half-life the sum of their worth, else their number. */
const events = (type: string, detail: string, halfLife?: (typeof HALF_LIVES)[number]): string => {
  const pattern = detail === '' ? '' : `;[Detalle];"${detail}"`;
  const which = `[Lead];{ID};[Tipo];"${type}"${pattern}`;
  return halfLife ? `SUMIFS([${halfLife}];${which})` : `COUNTIFS(${which};[Fecha];"<${TODAY_SERIAL + 1}")`;
};

const COUNTS: Readonly<Record<string, string>> = {
  prices: `${events('Visita', '*/precios*', 30)}+${events('Visita', '*/tarifas*', 30)}`,
  quotes: `${events('Visita', '*/presupuesto*', 14)}+${events('Formulario', '*presupuesto*', 14)}`,
  cases: events('Visita', '*/casos*', 60),
  blog: events('Visita', '*/blog*', 30),
  demos: events('Demo', ''),
  mails: `${events('Correo abierto', '', 60)}+${events('Correo', '*clic*', 60)}`,
  leaving: `${events('Baja', '', 60)}+${events('Visita', '*/empleo*', 60)}`,
};

const AGE = `${TODAY_SERIAL}-INT({Alta})`;

const CRITERIA: readonly string[] = [
  '12*IF({Cargo}="";0.25;IFS(OR({Cargo}="Director";{Cargo}="CEO";{Cargo}="Gerente");1;ISNUMBER(SEARCH("responsable";{Cargo}));0.5;{Cargo}="Técnico";0.25;TRUE;0))',
  '8*IF({Empleados}="";0;IFS({Empleados}>=200;1;{Empleados}>=50;0.5;{Empleados}>=10;0.25;TRUE;0))',
  '6*IF({Sector}="";0;IFS(OR({Sector}="Industria";{Sector}="Logística");1;OR({Sector}="Retail";{Sector}="Salud");0.5;AND({Sector}<>"Educación";{Sector}<>"Turismo");0.25;TRUE;0))',
  '5*IFS(OR({País}="España";{País}="México");1;OR({País}="Colombia";{País}="Chile";{País}="Perú");0.5;TRUE;0)',
  '8*IF({Presupuesto disponible}="";0.5;IFS({Presupuesto disponible}>=20000;1;{Presupuesto disponible}>=5000;0.5;TRUE;0))',
  '6*IF({Plazo (meses)}="";0;IFS({Plazo (meses)}<=3;1;{Plazo (meses)}<=6;0.5;{Plazo (meses)}<=12;0.25;TRUE;0))',
  '4*IF({Decide}="sí";1;0)',
  '4*IFS(OR({Origen}="Recomendación";{Origen}="Evento");1;{Origen}="Web";0.5;{Origen}="Redes";0.25;TRUE;0)',
  `5*IF({Alta}="";0;IFS(${AGE}<0;0;${AGE}<=30;1;${AGE}<=90;0.5;${AGE}<=180;0.25;TRUE;0))`,
  '5*IF({Facturación (M€)}="";0.25;IFS({Facturación (M€)}>=50;0.5;{Facturación (M€)}>=10;1;{Facturación (M€)}>=1;0.25;TRUE;0))',
  '-8*IF(OR(RIGHT({Email};10)="@gmail.com";RIGHT({Email};12)="@hotmail.com");1;0)',
  '-12*IF({Estudiante}="sí";1;0)',
  '10*IFS({prices}>=3;1;{prices}>=1.5;0.5;{prices}>=0.5;0.25;TRUE;0)',
  '8*MIN(1;0.5*{quotes})',
  '5*IFS({cases}>=4;1;{cases}>=2;0.5;{cases}>=1;0.25;TRUE;0)',
  '3*MIN(1;0.1*{blog})',
  '6*IF({demos}>=1;1;0)',
  '5*MIN(1;IF({mails}>=4;1;0.2*{mails}))',
  '-10*IFS({leaving}>=1;1;{leaving}>=0.25;0.5;TRUE;0)',
];

const asScalar = (cell: Row[number] | undefined): Scalar => {
  if (cell === undefined || cell === '') return null;
  if (!(cell instanceof Date)) return cell;
  const local = Date.UTC(cell.getFullYear(), cell.getMonth(), cell.getDate()) / DAY_MS;
  const time = (cell.getHours() * 3600 + cell.getMinutes() * 60 + cell.getSeconds()) / 86_400;
  return new DateNumber(local + SERIAL_OF_1970 + time);
};

const gridOf = (tables: readonly (readonly Row[])[]): FormulaGrid => {
  const sheets = tables.map((rows) => rows.map((row) => row.map(asScalar)));
  const rows = Math.max(...tables.map(({ length }) => length));
  return {
    sheetNamed: (name) => SHEETS.indexOf(name),
    nameOf: (sheet) => SHEETS[sheet]!,
    size: () => ({ rows, columns: 40 }),
    constant: (sheet, row, column) => sheets[sheet]?.[row]?.[column] ?? null,
  };
};

const COUNT_NAMES = Object.keys(COUNTS);
const FIRST_POINT = COUNT_NAMES.length;
const SCORE = FIRST_POINT + CRITERIA.length;

/** `{Cargo}` becomes the lead's cell, `{prices}` its count; `[Tipo]` becomes the column of the interactions. */
const writer = (interactions: number): ((formula: string, row: number) => string) => {
  const columns = ['Fecha', 'Lead', 'Tipo', 'Detalle', ...HALF_LIVES.map(String)];
  const rangeOf = (name: string): string => {
    const letter = columnName(columns.indexOf(name));
    return `Interacciones!$${letter}$2:$${letter}$${interactions}`;
  };
  const cellOf = (name: string, row: number): string => {
    const count = COUNT_NAMES.indexOf(name);
    return count >= 0 ? `${columnName(count)}${row + 1}` : `Leads!${columnName(leadColumn(name))}${row + 1}`;
  };
  return (formula, row) =>
    `=${formula
      .replace(/\[([^\]]+)\]/g, (_, name) => rangeOf(name))
      .replace(/\{([^}]+)\}/g, (_, name) => cellOf(name, row))}`;
};

/** A sheet of the leads with formulas that score them, once `recalculate` has run. */
export interface NativeSheet {
  /** Calculates the worth of every interaction: once for all leads. */
  readonly calculateInteractions: () => void;
  /** Calculates the score of leads `from` up to, not including, `to`; 0-based. */
  readonly calculateLeads: (from: number, to: number) => number[];
}

export function nativeSheet(leads: readonly Row[], interactions: readonly Row[]): NativeSheet {
  const calculator = createCalculator({
    grid: gridOf([leads, interactions]),
    timeZone: 'UTC',
    locale: 'en_US',
    now: () => TODAY,
  });
  const write = writer(interactions.length);
  return {
    calculateInteractions: () => {
      for (let row = 1; row < interactions.length; row++) writeWorth(calculator, row);
      calculator.recalculate();
    },
    calculateLeads: (from, to) => {
      for (let row = from + 1; row <= to; row++) writeLead(calculator, row, write);
      calculator.recalculate();
      return Array.from(
        { length: to - from },
        (_, index) => calculator.valueAt(POINTS, from + 1 + index, SCORE) as number,
      );
    },
  };
}

function writeWorth(calculator: Calculator, row: number): void {
  const date = `A${row + 1}`;
  HALF_LIVES.forEach((halfLife, index) => {
    const worth = `0.5^((${TODAY_SERIAL}-INT(${date}))/${halfLife})`;
    calculator.setFormula(
      { sheet: INTERACTIONS, row, column: 4 + index },
      `=IF(${date}<${TODAY_SERIAL + 1};${worth};0)`,
    );
  });
}

function writeLead(calculator: Calculator, row: number, write: (formula: string, row: number) => string) {
  const put = (column: number, formula: string) =>
    calculator.setFormula({ sheet: POINTS, row, column }, write(formula, row));
  COUNT_NAMES.forEach((name, index) => {
    put(index, COUNTS[name]!);
  });
  CRITERIA.forEach((formula, index) => {
    put(FIRST_POINT + index, formula);
  });
  const points = `${columnName(FIRST_POINT)}${row + 1}:${columnName(SCORE - 1)}${row + 1}`;
  put(SCORE, `IF(OR({Relación}="Competidor";{Relación}="Proveedor");-1;MAX(0;MIN(100;SUM(${points}))))`);
}
