/** The names of the manager's week: columns of `Historial`, `Semanas`, `Visitas` and `Previsiones`, and causes of change. */
import { names } from './vocabulary';

/** Headers of `Historial`: one row a lead and week. `score` and `frozen` tell it from other tables. */
export const HISTORY_COLUMNS = names({
  week: 'Semana|Week',
  lead: 'Lead',
  score: 'Puntuación|Score|Pontuação',
  fit: 'Encaje|Fit|Perfil',
  interest: 'Interés|Interest|Interesse',
  temperature: 'Temperatura|Temperature',
  stage: 'Etapa|Stage',
  matrix: 'Matriz|Matrix',
  parts: 'Partes|Parts',
  day: 'Por el día|By the day|Pelo dia',
  interactions: 'Por interacciones|By interactions|Por interações',
  answers: 'Por respuestas|By answers|Por respostas',
  product: 'Por producto y persona|By product and persona|Por produto e persona',
  settings: 'Por ajustes|By settings|Por configurações',
  model: 'Por la matriz|By the matrix|Pela matriz',
  turnedBy: 'Giro por|Turned by|Virada por',
  frozen: 'Datos guardados|Frozen data|Dados guardados',
});

/** Headers of `Semanas`: one row a frozen week. Long copies run on in the columns to the right. */
export const WEEK_COLUMNS = names({
  week: 'Semana|Week',
  takenAt: 'Guardada|Taken|Guardada',
  takenBy: 'Por|By',
  asOf: 'Día de evaluación|Evaluation day|Dia de avaliação',
  matrix: 'Matriz|Matrix',
  leads: 'Leads',
  digest: 'Resumen|Digest|Resumo',
  copy: 'Copia|Copy|Cópia',
  copy2: 'Copia 2|Copy 2|Cópia 2',
  copy3: 'Copia 3|Copy 3|Cópia 3',
  copy4: 'Copia 4|Copy 4|Cópia 4',
});

/** Headers of `Visitas`, which people type: one row a week and source. `week` and `visits` tell it from other tables. */
export const VISIT_COLUMNS = names({
  week: 'Semana|Week',
  source: 'Origen|Source|Origem',
  visits: 'Visitas|Visits|Visitas',
});

/** Headers of `Previsiones`: what a week expected of a month. Rows are added, never rewritten. */
export const FORECAST_COLUMNS = names({
  week: 'Semana|Week',
  month: 'Mes|Month|Mês',
  group: 'Grupo|Group',
  wins: 'Clientes|Customers',
  winsLow: 'Clientes mín|Customers min|Clientes mín',
  winsHigh: 'Clientes máx|Customers max|Clientes máx',
  amount: 'Importe|Amount|Valor',
  amountLow: 'Importe mín|Amount min|Valor mín',
  amountHigh: 'Importe máx|Amount max|Valor máx',
  won: 'Ya ganados|Won already|Já ganhos',
  inHand: 'En curso|In hand|Em andamento',
  toCome: 'Por llegar|To come|Por chegar',
});

/** Why a score changed from one week to the next, in the order in which the causes are told apart. */
export const CAUSES = names({
  day: 'el día|the day|o dia',
  interactions: 'interacciones|interactions|interações',
  answers: 'respuestas|answers|respostas',
  product: 'producto y persona|product and persona|produto e persona',
  settings: 'ajustes|settings|configurações',
  model: 'la matriz|the matrix|a matriz',
});

/** What is added last to a score, where points reach beyond its ends. */
export const ADJUSTMENT = names({ adjustment: 'Ajuste a 0–100|Kept within 0–100' });

export type HistoryColumn = keyof typeof HISTORY_COLUMNS;
export type WeekColumn = keyof typeof WEEK_COLUMNS;
export type ForecastColumn = keyof typeof FORECAST_COLUMNS;
export type Cause = keyof typeof CAUSES;
