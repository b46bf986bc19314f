/** What protections are called, and what *Crear matriz* says where they cannot be put in place. */

export interface LockSentences {
  /** Descriptions: each protection is found again by its own, so a changed one makes another protection. */
  readonly locks: Readonly<Record<'settings' | 'matrix' | 'titles' | 'ledger', string>>;
  readonly unknownPeople: string;
  readonly unlocked: string;
}

export const LOCK_SENTENCES: { readonly es: LockSentences } = {
  es: {
    locks: {
      settings: 'Cualifica: los Ajustes son cosa de dirección. Fecha de corte queda libre.',
      matrix: 'Cualifica: la Matriz la cambian marketing y ventas.',
      titles: 'Cualifica: por estos títulos se encuentran las columnas. Mejor no cambiarlos.',
      ledger: 'Cualifica: esta pestaña se escribe sola. Para cambiar algo, la fila del lead o el panel.',
    },
    unknownPeople:
      'Google no conoce {people}: revisa ese correo en Ajustes.|Google no conoce {people}: revisa esos correos en Ajustes.',
    unlocked: 'Google no dejó poner el candado en {tabs}.',
  },
};
