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
});

/** Computed columns of the contract that this version cannot compute yet: blank, with an issue. */
export const FUTURE_COLUMNS = names({
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

/** One header each that only `Traspasos` and `Acciones` have. */
export const TABLE_MARKS = names({
  handoff: 'Traspaso|Handoff|Repasse',
  action: 'Acción|Action|Ação',
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

/** What a salesperson can answer in `Decisión`. */
export const DECISIONS = names({
  accept: 'Aceptar|Accept|Aceitar',
  return: 'Devolver|Return',
  reject: 'Rechazar|Reject|Rejeitar',
  disqualify: 'Descartar|Disqualify',
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
export type FutureColumn = keyof typeof FUTURE_COLUMNS;
export type HumanColumn = keyof typeof HUMAN_COLUMNS;
export type LeadField = keyof typeof LEAD_FIELDS;
export type MatrixColumn = keyof typeof MATRIX_COLUMNS;
export type InteractionColumn = keyof typeof INTERACTION_COLUMNS;
export type PersonaColumn = keyof typeof PERSONA_COLUMNS;
export type SettingsKey = keyof typeof SETTINGS_KEYS;
export type Temperature = keyof typeof TEMPERATURES;
export type Decision = keyof typeof DECISIONS;
