/** Everything that the workbench's server says to people. Files are named by whoever shows the sentence. */

const listed = (names: readonly string[]) => names.map((name) => `«${name}»`).join(', ');

export const CSV_TEXTS = {
  empty: 'está vacío: necesita una fila de cabecera y, debajo, una fila por lead.',
  excelFile: 'parece un libro de Excel: ábrelo y usa «Guardar como» con el tipo CSV UTF-8.',
  otherFile: 'no parece una tabla: hace falta un CSV con una fila de cabecera y una fila por lead.',
  brokenGzip: 'no se puede descomprimir: vuelve a descargarlo, o descomprímelo y da el CSV.',
  openQuote: (row: number) =>
    `tiene unas comillas que se abren en la fila ${row} y no se cierran: corrígelas y vuelve a intentarlo.`,
  oddQuotes: (row: number, count: number) =>
    count === 1
      ? `Hay unas comillas fuera de sitio en la fila ${row}: conviene mirar esa fila.`
      : `Hay comillas fuera de sitio en ${count} lugares, el primero en la fila ${row}: conviene mirarlos.`,
  blankHeaders: (letters: readonly string[]) =>
    letters.length === 1
      ? `La columna ${letters[0]} no tiene cabecera: se conserva, pero la matriz no puede usarla.`
      : `Las columnas ${letters.join(', ')} no tienen cabecera: se conservan, pero la matriz no puede usarlas.`,
  repeatedHeaders: (names: readonly string[]) =>
    `Se repiten las cabeceras ${listed(names)}: se conservan todas las columnas, pero conviene distinguirlas.`,
  ambiguousNumbers: (header: string) =>
    `«${header}» se deja como texto: números como 1.714 pueden ser miles o decimales.`,
} as const;

export const BOOK_TEXTS = {
  sampleName: 'Muestra',
  weeksName: 'Doce semanas',
  kept: (name: string) =>
    `Se abre el trabajo guardado de «${name}», sin volver a leer los archivos. Para leerlos de nuevo: --new`,
  retired: (path: string) => `Se empieza de nuevo. Lo anterior queda en ${path}`,
  damaged: (path: string) =>
    `El libro guardado no se puede abrir, así que se empieza uno nuevo. El anterior queda en ${path}`,
} as const;

export const HTTP_TEXTS = {
  foreign: 'Esta dirección solo responde a la página del banco de pruebas, abierta en este mismo ordenador.',
  notFound: 'Aquí no hay nada. El banco de pruebas está en la dirección /.',
  wrongMethod: 'Esta dirección no admite esa operación.',
  notJson: 'El libro tiene que llegar como JSON.',
  notBook: 'Faltan «revision» (un número entero) y «snapshot» (el libro).',
  tooLarge: 'El libro es demasiado grande para guardarlo: conviene repartir los leads en varios archivos.',
  failed: (reason: string) => `No se ha podido responder: ${reason}`,
} as const;

const USAGE_SENTENCE = 'Así se usa: npm start -- [leads.csv [matriz.csv]] [--weeks] [--new] [--port 4400]';

export const START_TEXTS = {
  usage: USAGE_SENTENCE,
  unknownOption: (option: string) => `La opción ${option} no existe. ${USAGE_SENTENCE}`,
  optionValue: (option: string) => `A la opción ${option} le falta o le sobra un valor. ${USAGE_SENTENCE}`,
  tooManyFiles: `Hay más de dos archivos: se abre uno con los leads y, si quieres, otro con la matriz. ${USAGE_SENTENCE}`,
  badPort: (port: string) =>
    `«${port}» no vale como puerto: hace falta un número de 0 a 65535, por ejemplo --port 4400.`,
  notBuilt: 'Falta el complemento en dist: constrúyelo con npm run build y vuelve a intentarlo.',
  open: (address: string) => `Ábrelo en el navegador: ${address} (Ctrl+C para parar)`,
  playing: 'Se preparan doce semanas de trabajo de la empresa de ejemplo: tarda unos segundos.',
  keptIn: (path: string) => `Tu trabajo se guarda en ${path}. Para empezar de cero: --new`,
  portTaken: (wanted: number, port: number) =>
    `El puerto ${wanted} está ocupado, quizá por otro banco de pruebas: este usa el ${port}.`,
  portForbidden: (port: number) =>
    `El puerto ${port} está reservado: elige uno mayor que 1024, por ejemplo --port 4400.`,
  noFreePort: (port: number) => `No hay ningún puerto libre a partir del ${port}: elige otro con --port.`,
} as const;

export const INPUT_TEXTS = {
  missing: (path: string) => `No encuentro el archivo «${path}»: comprueba el nombre y la carpeta.`,
  folder: (path: string) => `«${path}» es una carpeta: indica un archivo CSV.`,
  forbidden: (path: string) => `«${path}» no se puede leer: comprueba los permisos del archivo.`,
  unusable: (path: string, why: string) => `«${path}» ${why}`,
  notice: (path: string, notice: string) => `${path}: ${notice}`,
  onlyMatrix: (path: string) =>
    `«${path}» es una matriz (tiene Criterio y Peso): indica también el archivo con los leads.`,
  twoMatrices: 'Los dos archivos son matrices (tienen Criterio y Peso): uno debe tener los leads.',
  twoLeads:
    'Ninguno de los dos archivos es una matriz: le hacen falta, al menos, las columnas Criterio y Peso.',
  draft:
    'La matriz es un borrador: edítala en la pestaña Matriz, o indica un segundo archivo con las columnas Criterio y Peso.',
  matrixUnused: 'La matriz no se ha cargado, porque falta la pestaña Matriz.',
} as const;

const counted = (count: number, one: string, many: string) =>
  `${count.toLocaleString('es')} ${count === 1 ? one : many}`;

/** How a count of leads of one temperature is said; other words are quoted as they stand. */
const TEMPERATURE_WORDS: Readonly<Record<string, readonly [one: string, many: string]>> = {
  Caliente: ['caliente', 'calientes'],
  Tibio: ['tibio', 'tibios'],
  Frío: ['frío', 'fríos'],
  Excluido: ['excluido', 'excluidos'],
};

export const REPORT_TEXTS = {
  headers: { lead: 'Lead', temperature: 'Temperatura', score: 'Puntuación', reasons: 'Razones' },
  counts: (total: number, temperatures: Iterable<readonly [name: string, count: number]>) => {
    const parts = Array.from(temperatures, ([name, count]) => {
      const [one, many] = TEMPERATURE_WORDS[name] ?? [`«${name}»`, `«${name}»`];
      return counted(count, one, many);
    });
    return `${counted(total, 'lead', 'leads')}: ${parts.join(', ')}.`;
  },
  best: (shown: number) => (shown === 1 ? 'El mejor:' : `Los ${shown} mejores:`),
  noLeads:
    'Todavía no hay leads puntuados: escríbelos en la pestaña Leads. Si falta la matriz: Cualifica › Crear matriz.',
  score: (score: number) =>
    score.toLocaleString('es', { minimumFractionDigits: 1, maximumFractionDigits: 1 }),
} as const;
