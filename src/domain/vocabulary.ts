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

export const TABS = {
  leads: { es: 'Leads', en: 'Leads', pt: 'Leads' },
  matrix: { es: 'Matriz', en: 'Matrix', pt: 'Matriz' },
  settings: { es: 'Ajustes', en: 'Settings', pt: 'Configurações' },
  interactions: { es: 'Interacciones', en: 'Interactions', pt: 'Interações' },
  personas: { es: 'Personas', en: 'Personas', pt: 'Personas' },
  review: { es: 'Revisión', en: 'Review', pt: 'Revisão' },
  handoffs: { es: 'Traspasos', en: 'Handoffs', pt: 'Repasses' },
} as const satisfies Record<string, Name>;

/** Columns that the formula in `Leads`!A1 can spill. A later version adds the names it learns. */
export const COMPUTED_COLUMNS = {
  lead: { es: 'Lead', en: 'Lead', pt: 'Lead' },
  temperature: { es: 'Temperatura', en: 'Temperature', pt: 'Temperatura' },
  score: { es: 'Puntuación', en: 'Score', pt: 'Pontuação' },
  reasons: { es: 'Razones', en: 'Reasons', pt: 'Motivos da pontuação' },
  fit: { es: 'Encaje', en: 'Fit', pt: 'Perfil' },
  interest: { es: 'Interés', en: 'Interest', pt: 'Interesse' },
  grade: { es: 'Clase', en: 'Grade', pt: 'Classe' },
  completeness: { es: 'Datos', en: 'Data', pt: 'Dados' },
} as const satisfies Record<string, Name>;

/** Computed columns of the contract that this version cannot compute yet: blank, with an issue. */
export const FUTURE_COLUMNS = {
  stage: { es: 'Etapa', en: 'Stage', pt: 'Etapa' },
  nextAction: { es: 'Próxima acción', en: 'Next action', pt: 'Próxima ação' },
  due: { es: 'Vence', en: 'Due', pt: 'Vence' },
  nextQuestion: { es: 'Próxima pregunta', en: 'Next question', pt: 'Próxima pergunta' },
  coolsOn: { es: 'Se enfría', en: 'Cools on', pt: 'Esfria em' },
} as const satisfies Record<string, Name>;

/** Columns that people fill in, between the computed block and the data. */
export const HUMAN_COLUMNS = {
  decision: { es: 'Decisión', en: 'Decision', pt: 'Decisão' },
  reason: { es: 'Motivo', en: 'Reason', pt: 'Motivo' },
  owner: { es: 'Responsable', en: 'Owner', pt: 'Responsável' },
  salesNotes: { es: 'Notas de ventas', en: 'Sales notes', pt: 'Notas de vendas' },
} as const satisfies Record<string, Name>;

/** First and last column of the data block. */
export const DATA_EDGES = {
  id: { es: 'ID', en: 'ID', pt: 'ID' },
  end: { es: 'Fin de datos', en: 'End of data', pt: 'Fim dos dados' },
} as const satisfies Record<string, Name>;

/** Data columns with a meaning of their own; every other header can be named in the matrix too. */
export const LEAD_FIELDS = {
  firstName: {
    es: 'Nombre',
    en: 'Name',
    pt: 'Nome',
    aliases: [
      'First name',
      'Contacto',
      'Contact',
      'Contato',
      'Full name',
      'Nombre completo',
      'Nombre y apellidos',
      'Nome completo',
    ],
  },
  lastName: { es: 'Apellidos', en: 'Last name', pt: 'Sobrenome', aliases: ['Apellido', 'Surname'] },
  company: {
    es: 'Empresa',
    en: 'Company',
    pt: 'Empresa',
    aliases: ['Compañía', 'Organización', 'Organization', 'Account', 'Cuenta', 'Razón social'],
  },
  email: {
    es: 'Email',
    en: 'Email',
    pt: 'E-mail',
    aliases: ['Correo', 'Correo electrónico', 'Mail', 'Email address'],
  },
  phone: {
    es: 'Teléfono',
    en: 'Phone',
    pt: 'Telefone',
    aliases: ['Móvil', 'Celular', 'Phone number', 'Telf', 'Tel'],
  },
  jobTitle: { es: 'Cargo', en: 'Job title', pt: 'Cargo', aliases: ['Puesto', 'Title', 'Position'] },
  createdOn: {
    es: 'Alta',
    en: 'Created',
    pt: 'Data de entrada',
    aliases: ['Fecha de alta', 'Created at', 'Date in'],
  },
  source: { es: 'Origen', en: 'Source', pt: 'Origem', aliases: ['Lead source', 'Fuente', 'Canal'] },
  product: { es: 'Producto', en: 'Product', pt: 'Produto' },
  persona: { es: 'Buyer persona', en: 'Buyer persona', pt: 'Buyer persona' },
  consent: { es: 'Consentimiento', en: 'Consent', pt: 'Consentimento' },
  doNotContact: { es: 'No contactar', en: 'Do not contact', pt: 'Não contatar' },
  formerIds: { es: 'IDs anteriores', en: 'Former IDs', pt: 'IDs anteriores' },
} as const satisfies Record<string, Name>;

/** Headers of `Matriz`; degree columns (`75%`, `Alto (75%)`, 0.75) come on top of these. */
export const MATRIX_COLUMNS = {
  criterion: { es: 'Criterio', en: 'Criterion', pt: 'Critério' },
  dimension: { es: 'Dimensión', en: 'Dimension', pt: 'Dimensão' },
  source: { es: 'Fuente', en: 'Source', pt: 'Fonte' },
  field: { es: 'Campo', en: 'Field', pt: 'Campo' },
  product: { es: 'Producto', en: 'Product', pt: 'Produto' },
  persona: { es: 'Persona', en: 'Persona', pt: 'Persona' },
  weight: { es: 'Peso', en: 'Weight', pt: 'Peso' },
  unknownShare: { es: 'Sin dato', en: 'Unknown', pt: 'Sem dado' },
  knockout: { es: 'Excluye', en: 'Excludes', pt: 'Exclui' },
  perEvent: { es: 'Por evento', en: 'Per event', pt: 'Por evento' },
  halfLife: { es: 'Vida media (días)', en: 'Half-life (days)', pt: 'Meia-vida (dias)' },
  steward: { es: 'Propietario', en: 'Owner', pt: 'Proprietário' },
  why: { es: 'Por qué', en: 'Why', pt: 'Por quê' },
  reviewedOn: { es: 'Revisado', en: 'Reviewed', pt: 'Revisado' },
} as const satisfies Record<string, Name>;

export const DIMENSIONS = {
  fit: { es: 'Encaje', en: 'Fit', pt: 'Perfil', aliases: ['Explícito', 'Explicit'] },
  interest: {
    es: 'Interés',
    en: 'Interest',
    pt: 'Interesse',
    aliases: ['Implícito', 'Implicit', 'Engagement'],
  },
} as const satisfies Record<string, Name>;

export const SOURCES = {
  lead: { es: 'Lead', en: 'Lead', pt: 'Lead' },
  interaction: {
    es: 'Interacción',
    en: 'Interaction',
    pt: 'Interação',
    aliases: ['Interacciones', 'Interactions', 'Interações'],
  },
} as const satisfies Record<string, Name>;

export const SETTINGS_COLUMNS = {
  key: { es: 'Clave', en: 'Key', pt: 'Chave' },
  value: { es: 'Valor', en: 'Value', pt: 'Valor' },
  note: { es: 'Nota', en: 'Note', pt: 'Nota' },
} as const satisfies Record<string, Name>;

/** The columns that tell `Interacciones` from other tables. */
export const INTERACTION_COLUMNS = {
  date: { es: 'Fecha', en: 'Date', pt: 'Data' },
  type: { es: 'Tipo', en: 'Type', pt: 'Tipo' },
} as const satisfies Record<string, Name>;

/** One header each that only `Traspasos`, `Personas` and `Acciones` have. */
export const TABLE_MARKS = {
  handoff: { es: 'Traspaso', en: 'Handoff', pt: 'Repasse' },
  condition: { es: 'Condición', en: 'Condition', pt: 'Condição' },
  action: { es: 'Acción', en: 'Action', pt: 'Ação' },
} as const satisfies Record<string, Name>;

/** Every key of `Ajustes` in the contract; those this version does not use yet are accepted and left alone. */
export const SETTINGS_KEYS = {
  cutoffDate: { es: 'Fecha de corte', en: 'Cutoff date', pt: 'Data de corte' },
  fixedDate: { es: 'Fecha fija', en: 'Fixed date', pt: 'Data fixa' },
  hotFrom: { es: 'Caliente desde', en: 'Hot from', pt: 'Quente desde' },
  warmFrom: { es: 'Tibio desde', en: 'Warm from', pt: 'Morno desde' },
  letterAFrom: { es: 'Letra A desde', en: 'Letter A from', pt: 'Letra A desde' },
  letterBFrom: { es: 'Letra B desde', en: 'Letter B from', pt: 'Letra B desde' },
  letterCFrom: { es: 'Letra C desde', en: 'Letter C from', pt: 'Letra C desde' },
  mqlFrom: { es: 'MQL desde', en: 'MQL from', pt: 'MQL desde' },
  mqlMinimumFit: { es: 'MQL encaje mínimo', en: 'MQL minimum fit', pt: 'MQL perfil mínimo' },
  purchaseInteractions: {
    es: 'Interacciones de compra',
    en: 'Purchase interactions',
    pt: 'Interações de compra',
  },
  unknownTexts: { es: 'Textos sin dato', en: 'Unknown texts', pt: 'Textos sem dado' },
  computedColumns: { es: 'Columnas calculadas', en: 'Computed columns', pt: 'Colunas calculadas' },
  deadline: { es: 'Plazo', en: 'Deadline', pt: 'Prazo' },
  urgentDeadline: { es: 'Plazo urgente', en: 'Urgent deadline', pt: 'Prazo urgente' },
  workingHours: { es: 'Jornada', en: 'Working hours', pt: 'Jornada' },
  holidays: { es: 'Festivos', en: 'Holidays', pt: 'Feriados' },
  timeZone: { es: 'Zona horaria', en: 'Time zone', pt: 'Fuso horário' },
  marketingEmails: { es: 'Correos de marketing', en: 'Marketing emails', pt: 'E-mails de marketing' },
  salesEmails: { es: 'Correos de ventas', en: 'Sales emails', pt: 'E-mails de vendas' },
  managementEmails: { es: 'Correos de dirección', en: 'Management emails', pt: 'E-mails da direção' },
  weeklyCapacity: { es: 'Capacidad semanal', en: 'Weekly capacity', pt: 'Capacidade semanal' },
  absences: { es: 'Ausencias', en: 'Absences', pt: 'Ausências' },
  automaticSending: { es: 'Envío automático', en: 'Automatic sending', pt: 'Envio automático' },
  returnReasons: { es: 'Motivos de devolución', en: 'Return reasons', pt: 'Motivos de devolução' },
  rejectionReasons: { es: 'Motivos de rechazo', en: 'Rejection reasons', pt: 'Motivos de rejeição' },
  disqualificationReasons: {
    es: 'Motivos de descarte',
    en: 'Disqualification reasons',
    pt: 'Motivos de descarte',
  },
  defaultReentry: { es: 'Reingreso por defecto', en: 'Default re-entry', pt: 'Reingresso padrão' },
  language: { es: 'Idioma', en: 'Language', pt: 'Idioma' },
} as const satisfies Record<string, Name>;

/** The band of a lead, and what stands there when it has none. */
export const TEMPERATURES = {
  hot: { es: 'Caliente', en: 'Hot', pt: 'Quente' },
  warm: { es: 'Tibio', en: 'Warm', pt: 'Morno' },
  cold: { es: 'Frío', en: 'Cold', pt: 'Frio' },
  excluded: { es: 'Excluido', en: 'Excluded', pt: 'Excluído' },
  noCriteria: { es: 'Sin criterios', en: 'No criteria', pt: 'Sem critérios' },
  failed: { es: 'No se pudo calcular', en: 'Could not be scored', pt: 'Não foi possível calcular' },
} as const satisfies Record<string, Name>;

/** What a salesperson can answer in `Decisión`. */
export const DECISIONS = {
  accept: { es: 'Aceptar', en: 'Accept', pt: 'Aceitar' },
  return: { es: 'Devolver', en: 'Return', pt: 'Devolver' },
  reject: { es: 'Rechazar', en: 'Reject', pt: 'Rejeitar' },
  disqualify: { es: 'Descartar', en: 'Disqualify', pt: 'Descartar' },
} as const satisfies Record<string, Name>;

export type ComputedColumn = keyof typeof COMPUTED_COLUMNS;
export type FutureColumn = keyof typeof FUTURE_COLUMNS;
export type HumanColumn = keyof typeof HUMAN_COLUMNS;
export type LeadField = keyof typeof LEAD_FIELDS;
export type MatrixColumn = keyof typeof MATRIX_COLUMNS;
export type SettingsKey = keyof typeof SETTINGS_KEYS;
export type Temperature = keyof typeof TEMPERATURES;
export type Decision = keyof typeof DECISIONS;
