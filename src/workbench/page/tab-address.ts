/** `#gid=3`: the tab that an address names, as in Sheets. Mails and reports link to tabs that way. */
import type { WorkbenchSession } from '../emulator/session';

/** Goes to the tab now, and again whenever the address changes. */
export function followTabAddress(session: WorkbenchSession): void {
  const go = (): void => {
    const id = Number(/^#gid=(\d+)$/.exec(location.hash)?.[1]);
    const sheet = session.sheets().find((each) => each.id === id);
    if (!sheet) return;
    if (sheet.hidden) session.showSheet(id);
    else session.activate(id);
  };
  go();
  window.addEventListener('hashchange', go);
}
