/** What people read when they look at the report without names, or hand it to somebody who has no access to the file. */
export const SHARE = {
  viewTitle: 'Ver como dirección',
  shareTitle: 'Copia para compartir',
  view: 'El informe como interesa a dirección: las cifras de todo el equipo, sin nombres de leads ni lo que alguien escribió sobre ellos. Para mandarlo fuera de la hoja: Copia para compartir.',
  share:
    'Una copia con los valores de ahora, para quien no puede abrir la hoja. No lleva fórmulas ni enlaces, y no cambia después.',
  names: 'Con nombres de leads',
  namesMeans:
    'La copia llevará nombres y empresas de leads, y los motivos tal como se escribieron. Son datos personales: compártela solo con quien deba verlos y bórrala cuando ya no haga falta.',
  namesYes: 'Sí, con nombres',
  namesNo: 'Mejor sin nombres',
  withNames: 'Esta copia lleva nombres de leads.',
  withoutNames: 'Esta copia no lleva nombres de leads.',
  download: 'Descargar',
  print: 'Imprimir',
  back: 'Volver',
  page: 'Informe',
  file: 'Informe-{week}.html',
  fileWithNames: 'Informe-{week}-con-nombres.html',
} as const;
