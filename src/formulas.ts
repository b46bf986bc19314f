/** Names that cells call by the row, or in numbers. The build makes a documented stub of each in dist/Code.js. */
export { CUALIFICA } from './functions/cualifica';
export { CUALIFICA_DESGLOSE } from './functions/cualifica-desglose';
export { CUALIFICA_ETAPA } from './functions/cualifica-etapa';
export { CUALIFICA_PUNTUACION } from './functions/cualifica-puntuacion';
export { CUALIFICA_RESUMEN } from './functions/cualifica-resumen';
