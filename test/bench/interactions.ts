/** Invented interactions of the leads: visits to some pages far more often than requests, moments to the second. */
import { type Dice, dice } from '../../src/workbench/server/content/twelve-weeks/dice';
import { idOf } from './leads';
import { type Row, TODAY } from './matrix';

const HEADERS = ['Fecha', 'Lead', 'Tipo', 'Detalle'] as const;

type What = (from: Dice) => readonly [type: string, detail: string];

const visit =
  (page: string, variants: number): What =>
  ({ below }) => ['Visita', `https://example.com${page}${below(variants)}`];

/** As often as listed. */
const KINDS: readonly What[] = [
  visit('/blog/entrada-', 200),
  visit('/blog/entrada-', 200),
  visit('/blog/entrada-', 200),
  visit('/inicio?origen=', 20),
  visit('/inicio?origen=', 20),
  visit('/precios?plan=', 5),
  visit('/precios?plan=', 5),
  visit('/tarifas/', 3),
  visit('/casos/', 40),
  visit('/casos/', 40),
  visit('/presupuesto/paso-', 3),
  visit('/empleo/oferta-', 10),
  ({ below }) => ['Correo abierto', `Boletín ${below(30)}`],
  ({ below }) => ['Correo abierto', `Boletín ${below(30)}`],
  ({ below }) => ['Correo', `Clic en la guía ${below(12)}`],
  ({ below }) => ['Correo', `Rebotado ${below(3)}`],
  ({ pick }) => ['Formulario', pick(['Pide presupuesto', 'Pregunta', 'Descarga'])],
  ({ pick, random }) => [random() < 0.5 ? 'Demo' : 'Llamada', pick(['', '20 minutos', 'Con su equipo'])],
  ({ random }) => [random() < 0.2 ? 'Baja' : 'Llamada', ''],
];

/** A moment in the last half year; one in a hundred lies after the evaluation day and must not count. */
const moment = ({ below, random }: Dice): Date => {
  const days = random() < 0.01 ? -1 - below(5) : below(180);
  const day = TODAY.getDate() - days;
  return new Date(TODAY.getFullYear(), TODAY.getMonth(), day, below(24), below(60), below(60));
};

/** Few leads do much, most do little; one in a hundred rows names a lead that is not there. */
const whose = ({ below, random }: Dice, leads: number): string =>
  random() < 0.01 ? `L-X${below(999)}` : idOf(Math.floor(random() * random() * leads));

/** `Interacciones` as a range: header row, then `count` rows for `leads` leads. */
export function interactionRows(count: number, leads: number): Row[] {
  const from = dice(31415926);
  const rows: Row[] = [HEADERS];
  for (let index = 0; index < count; index++) {
    const [type, detail] = from.pick(KINDS)(from);
    rows.push([moment(from), whose(from, leads), type, detail]);
  }
  return rows;
}
