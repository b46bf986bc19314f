/** What the commands say that settle who is who: new IDs, merged rows, forgotten people. Gaps for `fill`. */

export interface IdentityTexts {
  /** A row to choose from, and how many are not shown. */
  readonly choice: string;
  readonly moreChoices: string;
  readonly wrongRow: string;
  readonly changed: string;
  /** Rows were moved while the command was at work: some of it is done. */
  readonly moved: string;
  readonly notAllowed: string;
  readonly renumberTitle: string;
  readonly renumberOne: string;
  readonly renumberMany: string;
  readonly noneShared: string;
  readonly renumbered: string;
  readonly mergeTitle: string;
  readonly merge: string;
  /** Where rows have neither ID nor e-mail nor phone in common. */
  readonly unlike: string;
  readonly chooseToMerge: string;
  readonly tooManyToMerge: string;
  readonly merged: string;
  /** `Motivo` of a handoff that had become one too many. */
  readonly duplicate: string;
  /** In `Notas de ventas`: what rows said that found no place, the one that stays and the others. */
  readonly saidBefore: string;
  readonly saidOtherwise: string;
  readonly forgetTitle: string;
  readonly chooseToForget: string;
  readonly forgetShared: string;
  readonly forget: string;
  /** Of a lead whose row is gone. */
  readonly forgetGone: string;
  readonly forgetSurely: string;
  readonly forgotten: string;
  readonly forgottenBefore: string;
  readonly sameEmail: string;
  readonly forgetNotAllowed: string;
}

export const IDENTITY_TEXTS: { readonly es: IdentityTexts } = {
  es: {
    choice: '· fila {row}: {title}',
    moreChoices: '· y {n} fila más|· y {n} filas más',
    wrongRow: 'No es una de esas filas, así que no se cambió nada.',
    changed: 'Mientras tanto alguien cambió esas filas. No se cambió nada: míralas y elige otra vez.',
    moved:
      'Mientras tanto alguien movió o cambió esas filas y se paró a medias. Elígelo otra vez para terminar; nada se ha perdido.',
    notAllowed: 'Tu correo no está en ninguna de las listas de Ajustes. Pide a dirección que te añada.',
    renumberTitle: 'Dar ID nuevo',
    renumberOne:
      'El ID {id} está en {n} filas:\n{rows}\n\n¿Cuál se queda con él, con sus traspasos e interacciones? Escribe el número de su fila; sin escribir nada, la {row}. Las demás tendrán un ID nuevo.',
    renumberMany:
      'En las filas elegidas hay {n} ID repetidos. Cada uno se queda en una fila (la que nombra Traspasos, o la primera) y las demás tendrán un ID nuevo. Se quedan:\n{rows}',
    noneShared: 'En las filas elegidas no hay ningún ID repetido. Revisión dice cuáles lo están.',
    renumbered: '{n} fila tiene ahora un ID nuevo.|{n} filas tienen ahora un ID nuevo.',
    mergeTitle: 'Fusionar leads',
    unlike:
      'Estas filas no comparten ID, correo ni teléfono: parecen personas distintas. ¿Fusionarlas de todos modos?',
    merge:
      'Se van a fusionar {n} filas:\n{rows}\n\n¿Cuál se queda? Escribe el número de su fila; sin escribir nada, la {row}. De las demás toma lo que le falte, con sus traspasos e interacciones, y ellas quedan vacías. Lo que digan distinto va a Notas de ventas.',
    chooseToMerge:
      'Selecciona en Leads las filas de la misma persona, dos o más (con Ctrl si no están juntas). Con una sola se buscan las que comparten su ID, email o teléfono, y no hay ninguna.',
    tooManyToMerge: 'Son demasiadas filas para una persona. Fusiona hasta {most} a la vez.',
    merged:
      '{title}: {n} fila fusionada. La que quedó vacía se puede borrar.|{title}: {n} filas fusionadas. Las que quedaron vacías se pueden borrar.',
    duplicate: 'Duplicado: fusionado con {id}',
    saidBefore: 'Antes de fusionar: {said}',
    saidOtherwise: 'Fusionado con {id} ({title}): {said}',
    forgetTitle: 'Olvidar lead',
    chooseToForget:
      'Ponte en Leads, en la fila de la persona que hay que olvidar (solo una). Si su fila ya no está, en una suya de Traspasos o de Historial.',
    forgetShared: 'El ID {id} está en las filas {rows}: antes, Dar ID nuevo o Fusionar leads.',
    forget:
      '¿Olvidar a {title} (fila {row})? Su nombre, email, teléfono, notas y palabras pasan a «borrado» en Leads, Traspasos, Interacciones, Revisión, Bitácora, Historial e Informe. Quedan el ID y lo que puntúa sin decir quién es.',
    forgetGone:
      '¿Olvidar a {title}? Su fila ya no está en Leads. Su nombre, notas y palabras pasan a «borrado» en Traspasos, Interacciones, Revisión, Bitácora e Historial.',
    forgetSurely:
      'No se puede deshacer. Google guarda versiones anteriores de la hoja (Archivo › Historial de versiones), y otras pestañas, las copias y los correos enviados no se tocan. ¿Olvidar a {title}?',
    forgotten: '{id}: olvidado.',
    forgottenBefore: '{id} ya estaba olvidado: no había nada que borrar.',
    sameEmail:
      'Su email está también en la fila {rows}: esa fila sigue igual.|Su email está también en las filas {rows}: esas filas siguen igual.',
    forgetNotAllowed:
      'Olvidar leads es cosa de dirección: tu correo no está en Correos de dirección, en Ajustes.',
  },
};
