/**
 * The names people see and type: tabs, headers, setting keys, temperatures, decisions. One owner for all rooms.
 * Tables written in any of the three languages are understood; output follows `Ajustes › Idioma`.
 */

export const LANGUAGES = ['es', 'en', 'pt'] as const;
export type Language = (typeof LANGUAGES)[number];

/** A word of the workbook in each language, and what else people write for it. */
export interface Name {
  readonly es: string;
  readonly en: string;
  readonly pt: string;
  readonly aliases?: readonly string[];
}

/** Names by key, each written `es|en|pt|other spellings`; a language left out has the Spanish word. */
export const names = <Key extends string>(
  written: Readonly<Record<Key, string>>,
): Readonly<Record<Key, Name>> => {
  const read = (name: string): Name => {
    const [es = '', en = es, pt = es, ...aliases] = name.split('|');
    return { es, en, pt, aliases };
  };
  const entries = Object.entries<string>(written).map(([key, name]) => [key, read(name)]);
  return Object.fromEntries(entries) as Record<Key, Name>;
};

export const TABS = names({
  leads: 'Leads',
  matrix: 'Matriz|Matrix',
  settings: 'Ajustes|Settings|Configurações',
  interactions: 'Interacciones|Interactions|Interações',
  personas: 'Personas',
  review: 'Revisión|Review|Revisão',
  handoffs: 'Traspasos|Handoffs|Repasses',
  actions: 'Acciones|Actions|Ações',
  log: 'Bitácora|Log|Registro',
  report: 'Informe|Report|Relatório',
  visits: 'Visitas|Visits|Visitas',
  history: 'Historial|History|Histórico',
  weeks: 'Semanas|Weeks',
  forecasts: 'Previsiones|Forecasts|Previsões',
});

/** Columns that the formula in `Leads`!A1 can spill. A later version adds the names it learns. */
export const COMPUTED_COLUMNS = names({
  lead: 'Lead',
  temperature: 'Temperatura|Temperature',
  score: 'Puntuación|Score|Pontuação',
  reasons: 'Razones|Reasons|Motivos da pontuação',
  fit: 'Encaje|Fit|Perfil',
  interest: 'Interés|Interest|Interesse',
  grade: 'Clase|Grade|Classe',
  completeness: 'Datos|Data|Dados',
  nextQuestion: 'Próxima pregunta|Next question|Próxima pergunta',
  coolsOn: 'Se enfría|Cools on|Esfria em',
  low: 'Mín|Min',
  high: 'Máx|Max',
  stage: 'Etapa|Stage',
  nextAction: 'Próxima acción|Next action|Próxima ação',
  due: 'Vence|Due',
});

/** Columns that people fill in, between the computed block and the data. */
export const HUMAN_COLUMNS = names({
  decision: 'Decisión|Decision|Decisão',
  reason: 'Motivo|Reason',
  owner: 'Responsable|Owner|Responsável',
  salesNotes: 'Notas de ventas|Sales notes|Notas de vendas',
});

/** First and last column of the data block. */
export const DATA_EDGES = names({
  id: 'ID',
  end: 'Fin de datos|End of data|Fim dos dados',
});

/** Data columns with a meaning of their own; every other header can be named in the matrix too. */
export const LEAD_FIELDS = names({
  firstName:
    'Nombre|Name|Nome|First name|Contacto|Contact|Contato|Full name|Nombre completo|Nombre y apellidos|Nome completo',
  lastName: 'Apellidos|Last name|Sobrenome|Apellido|Surname',
  company: 'Empresa|Company|Empresa|Compañía|Organización|Organization|Account|Cuenta|Razón social',
  email: 'Email|Email|E-mail|Correo|Correo electrónico|Mail|Email address',
  phone: 'Teléfono|Phone|Telefone|Móvil|Celular|Phone number|Telf|Tel',
  jobTitle: 'Cargo|Job title|Cargo|Puesto|Title|Position',
  createdOn: 'Alta|Created|Data de entrada|Fecha de alta|Created at|Date in',
  source: 'Origen|Source|Origem|Lead source|Fuente|Canal',
  product: 'Producto|Product|Produto',
  persona: 'Buyer persona',
  consent: 'Consentimiento|Consent|Consentimento',
  doNotContact: 'No contactar|Do not contact|Não contatar',
  formerIds: 'IDs anteriores|Former IDs',
  holdUntil: 'Retener hasta|Hold until|Reter até',
});

/** Headers of `Matriz`; degree columns (`75%`, `Alto (75%)`, 0.75) come on top of these. */
export const MATRIX_COLUMNS = names({
  criterion: 'Criterio|Criterion|Critério',
  dimension: 'Dimensión|Dimension|Dimensão',
  source: 'Fuente|Source|Fonte',
  field: 'Campo|Field',
  product: 'Producto|Product|Produto',
  persona: 'Persona',
  weight: 'Peso|Weight',
  unknownShare: 'Sin dato|Unknown|Sem dado',
  knockout: 'Excluye|Excludes|Exclui',
  perEvent: 'Por evento|Per event',
  halfLife: 'Vida media (días)|Half-life (days)|Meia-vida (dias)',
  steward: 'Propietario|Owner|Proprietário',
  why: 'Por qué|Why|Por quê',
  reviewedOn: 'Revisado|Reviewed',
});

export const DIMENSIONS = names({
  fit: 'Encaje|Fit|Perfil|Explícito|Explicit',
  interest: 'Interés|Interest|Interesse|Implícito|Implicit|Engagement',
});

export const SOURCES = names({
  lead: 'Lead',
  interaction: 'Interacción|Interaction|Interação|Interacciones|Interactions|Interações',
});

export const SETTINGS_COLUMNS = names({
  key: 'Clave|Key|Chave',
  value: 'Valor|Value',
  note: 'Nota|Note',
});

/** Headers of `Interacciones`; `date` and `type` tell it from other tables. */
export const INTERACTION_COLUMNS = names({
  date: 'Fecha|Date|Data',
  lead: 'Lead',
  type: 'Tipo|Type',
  detail: 'Detalle|Detail|Detalhe',
  key: 'Clave|Key|Chave',
});

/** Headers of `Personas`: all conditions of a persona must hold. */
export const PERSONA_COLUMNS = names({
  persona: 'Persona',
  field: 'Campo|Field',
  condition: 'Condición|Condition|Condição',
});

/** Headers of `Traspasos`, the ledger: one row a handoff and cycle. `id` tells it from other tables. */
export const HANDOFF_COLUMNS = names({
  id: 'Traspaso|Handoff|Repasse',
  lead: 'Lead',
  name: 'Nombre|Name|Nome',
  product: 'Producto|Product|Produto',
  owner: 'Responsable|Owner|Responsável',
  sentAt: 'Enviado|Sent',
  sentBy: 'Por|By',
  score: 'Puntuación|Score|Pontuação',
  temperature: 'Temperatura|Temperature',
  reasons: 'Razones|Reasons|Motivos da pontuação',
  matrix: 'Matriz|Matrix',
  due: 'Vence|Due',
  decision: 'Decisión|Decision|Decisão',
  decidedAt: 'Decidido|Decided',
  decidedBy: 'Decidió|Decided by|Decidiu',
  reason: 'Motivo|Reason',
  missing: 'Falta|Missing',
  reentry: 'Reingreso|Re-entry|Reingresso',
  notes: 'Notas|Notes',
  need: 'Necesidad confirmada|Need confirmed|Necessidade confirmada',
  timing: 'Momento de compra|Buying moment',
  challenge: 'Reto|Challenge|Desafio',
  offer: 'Conoce la oferta|Knows the offer|Conhece a oferta',
  match: 'Encaje real|Real match',
  budget: 'Presupuesto disponible|Available budget|Orçamento disponível',
  process: 'Proceso de decisión|Decision process|Processo de decisão',
  authority: 'Autoridad|Authority|Autoridade',
  nextStep: 'Próximo paso|Next step',
  nextStepOn: 'Fecha del próximo paso|Next step on',
  verdict: 'Veredicto|Verdict|Veredito',
  judgedAt: 'Juzgado|Judged|Julgado',
  judgedBy: 'Juzgó|Judged by|Julgou',
  result: 'Resultado|Result',
  resultOn: 'Fecha del resultado|Result on',
  amount: 'Importe|Amount|Valor',
  how: 'Envío|Sending|Envio',
  reopenedAt: 'Reabierto|Reopened|Reaberto',
  reopenReason: 'Por qué se reabrió|Why reopened',
  state: 'Situación|State|Situação',
});

/** What a salesperson asks before a verdict; each answer is `sí`, `no` or `sin saber`, then words. */
export const VERDICT_QUESTIONS = [
  'need',
  'timing',
  'challenge',
  'offer',
  'match',
  'budget',
  'process',
  'authority',
] as const satisfies readonly (keyof typeof HANDOFF_COLUMNS)[];

/** Headers of `Acciones`, the playbook: selectors, then what to do. `action` tells it from other tables. */
export const ACTION_COLUMNS = names({
  stage: 'Etapa|Stage',
  temperature: 'Temperatura|Temperature',
  product: 'Producto|Product|Produto',
  persona: 'Persona',
  action: 'Acción|Action|Ação',
  objective: 'Objetivo|Objective',
  team: 'Equipo|Team|Equipe',
  days: 'Plazo (días)|Days|Prazo (dias)',
});

/** Headers of `Bitácora`. */
export const LOG_COLUMNS = names({
  at: 'Cuándo|When|Quando',
  by: 'Quién|Who|Quem',
  what: 'Qué|What|O quê',
  lead: 'Lead',
  handoff: 'Traspaso|Handoff|Repasse',
  before: 'Antes|Before',
  after: 'Después|After|Depois',
});

/** Every key of `Ajustes` in the contract; those this version does not use yet are accepted and left alone. */
export const SETTINGS_KEYS = names({
  cutoffDate: 'Fecha de corte|Cutoff date|Data de corte',
  fixedDate: 'Fecha fija|Fixed date|Data fixa',
  hotFrom: 'Caliente desde|Hot from|Quente desde',
  warmFrom: 'Tibio desde|Warm from|Morno desde',
  letterAFrom: 'Letra A desde|Letter A from',
  letterBFrom: 'Letra B desde|Letter B from',
  letterCFrom: 'Letra C desde|Letter C from',
  mqlFrom: 'MQL desde|MQL from',
  mqlMinimumFit: 'MQL encaje mínimo|MQL minimum fit|MQL perfil mínimo',
  purchaseInteractions: 'Interacciones de compra|Purchase interactions|Interações de compra',
  unknownTexts: 'Textos sin dato|Unknown texts|Textos sem dado',
  computedColumns: 'Columnas calculadas|Computed columns|Colunas calculadas',
  deadline: 'Plazo|Deadline|Prazo',
  urgentDeadline: 'Plazo urgente|Urgent deadline|Prazo urgente',
  workingHours: 'Jornada|Working hours',
  holidays: 'Festivos|Holidays|Feriados',
  timeZone: 'Zona horaria|Time zone|Fuso horário',
  marketingEmails: 'Correos de marketing|Marketing emails|E-mails de marketing',
  salesEmails: 'Correos de ventas|Sales emails|E-mails de vendas',
  managementEmails: 'Correos de dirección|Management emails|E-mails da direção',
  digestEmails: 'Correos del resumen|Digest emails|E-mails do resumo',
  weeklyCapacity: 'Capacidad semanal|Weekly capacity|Capacidade semanal',
  absences: 'Ausencias|Absences|Ausências',
  automaticSending: 'Envío automático|Automatic sending|Envio automático',
  returnReasons: 'Motivos de devolución|Return reasons|Motivos de devolução',
  rejectionReasons: 'Motivos de rechazo|Rejection reasons|Motivos de rejeição',
  disqualificationReasons: 'Motivos de descarte|Disqualification reasons',
  defaultReentry: 'Reingreso por defecto|Default re-entry|Reingresso padrão',
  language: 'Idioma|Language',
});

/** The band of a lead, and what stands there when it has none. */
export const TEMPERATURES = names({
  hot: 'Caliente|Hot|Quente',
  warm: 'Tibio|Warm|Morno',
  cold: 'Frío|Cold|Frio',
  excluded: 'Excluido|Excluded|Excluído',
  noCriteria: 'Sin criterios|No criteria|Sem critérios',
  failed: 'No se pudo calcular|Could not be scored|Não foi possível calcular',
});

/** Where a lead is on its way, from the far end: the first rule that holds names it. */
export const STAGES = names({
  customer: 'Cliente|Customer',
  opportunity: 'Oportunidad|Opportunity|Oportunidade',
  discarded: 'Descartado|Discarded|Descartado',
  recycled: 'Reciclado|Recycled',
  sql: 'SQL',
  sal: 'SAL',
  mql: 'MQL',
  lead: 'Lead',
  anonymous: 'Anónimo|Anonymous|Anônimo',
});

/** What a salesperson can answer in `Decisión`. */
export const DECISIONS = names({
  accept: 'Aceptar|Accept|Aceitar|Aceptado|Accepted|Aceito',
  return: 'Devolver|Return|Devolver|Devuelto|Returned|Devolvido',
  reject: 'Rechazar|Reject|Rejeitar|Rechazado|Rejected|Rejeitado',
  disqualify: 'Descartar|Disqualify|Descartar|Descartado|Disqualified',
});

/** What a salesperson says after talking to the lead. */
export const VERDICTS = names({
  qualified: 'Cualificado|Qualified|Qualificado',
  notYet: 'Aún no|Not yet|Ainda não|Aun no|Todavía no',
  disqualified: 'No cualificado|Disqualified|Não qualificado|Not qualified',
});

/** What a lead said to a question of the verdict; its words follow after a colon. */
export const VERDICT_ANSWERS = names({
  yes: 'Sí|Yes|Sim',
  no: 'No|No|Não',
  unknown: 'Sin saber|Unknown|Sem saber',
});

/** Who did something, where Google does not say. */
export const PEOPLE = names({ unknown: 'sin identificar|unidentified|não identificado' });

/** What stands where something about a person stood who was forgotten. */
export const FORGOTTEN = names({ erased: 'borrado|erased|apagado' });

/** Stands for what a lead was scored by, where a cell cannot hold it. */
export const FROZEN_DATA = names({ tooLong: 'demasiado largo|too long|longo demais' });

/** Behind a time that nobody saw, in brackets. */
export const TIMES = names({ approximate: 'aprox.|approx.' });

/** How a handoff ends. */
export const RESULTS = names({
  quote: 'Oferta|Quote|Proposta|Cotización',
  won: 'Ganado|Won|Ganho',
  lost: 'Perdido|Lost',
});

/** How far a handoff is. `gone`: its lead is in no row. */
export const HANDOFF_STATES = names({
  open: 'Abierto|Open|Aberto',
  decided: 'Decidido|Decided',
  judged: 'Juzgado|Judged|Julgado',
  closed: 'Cerrado|Closed|Fechado',
  gone: 'Sin lead|Lead gone|Sem lead',
});

/** How a handoff came about. */
export const SENDINGS = names({
  manual: 'Manual',
  automatic: 'Automático|Automatic',
  selfService: 'Autoservicio|Self-service|Autosserviço',
  belowThreshold: 'Fuera de umbral|Below threshold|Fora do limite',
  adopted: 'Anterior a Traspasos|Before handoffs',
  merged: 'Duplicado fusionado|Merged duplicate',
});

/** What an action is for. */
export const OBJECTIVES = names({
  nurture: 'Nutrir|Nurture',
  contact: 'Contactar|Contact',
  qualify: 'Cualificar|Qualify|Qualificar',
  close: 'Cerrar|Close|Fechar',
  recover: 'Recuperar|Recover',
});

/** Which leads are sent without anybody. */
export const AUTOMATIC_SENDING = names({
  none: 'no|no|não|ninguno|none',
  purchase: 'piden oferta|asking for a quote|pedem proposta',
  allMql: 'todos los MQL|all MQLs|todos os MQL|all MQL',
});

/** The languages, as people write them in `Idioma`. */
export const LANGUAGE_NAMES = names({
  es: 'español|Spanish|espanhol|es|castellano',
  en: 'inglés|English|inglês|en',
  pt: 'portugués|Portuguese|português|pt',
});

/** A reason of one's own. */
export const REASONS = names({ other: 'Otro|Other|Outro' });

export type ComputedColumn = keyof typeof COMPUTED_COLUMNS;
export type HumanColumn = keyof typeof HUMAN_COLUMNS;
export type LeadField = keyof typeof LEAD_FIELDS;
export type MatrixColumn = keyof typeof MATRIX_COLUMNS;
export type SettingsKey = keyof typeof SETTINGS_KEYS;
export type Temperature = keyof typeof TEMPERATURES;
export type Stage = keyof typeof STAGES;
export type HandoffColumn = keyof typeof HANDOFF_COLUMNS;
export type VerdictQuestion = (typeof VERDICT_QUESTIONS)[number];
export type ActionColumn = keyof typeof ACTION_COLUMNS;
export type LogColumn = keyof typeof LOG_COLUMNS;
export type Decision = keyof typeof DECISIONS;
export type Verdict = keyof typeof VERDICTS;
export type VerdictAnswer = keyof typeof VERDICT_ANSWERS;
export type Result = keyof typeof RESULTS;
export type HandoffState = keyof typeof HANDOFF_STATES;
export type Sending = keyof typeof SENDINGS;
export type Objective = keyof typeof OBJECTIVES;
export type AutomaticSending = keyof typeof AUTOMATIC_SENDING;
