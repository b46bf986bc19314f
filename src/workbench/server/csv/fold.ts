/**
 * A header as people mean it: without accents, capitals or extra blanks.
 *
 * @example foldHeader(' Teléfono  MÓVIL') //=> 'telefono movil'
 */
export const foldHeader = (header: string): string =>
  header.normalize('NFD').replace(/\p{M}/gu, '').toLowerCase().replace(/\s+/g, ' ').trim();
