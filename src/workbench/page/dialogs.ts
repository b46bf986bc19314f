/** Questions of scripts, asked with the browser's own dialogs: scripts wait for the answer, so these must block. */
import type { Dialogs } from '../emulator/session';
import { texts } from './texts';

export const browserDialogs: Dialogs = {
  alert(title, message, buttons) {
    const text = [title, message].filter(Boolean).join('\n\n');
    if (buttons === 'OK') {
      alert(text);
      return 'OK';
    }
    const agreed = confirm(text);
    if (buttons === 'YES_NO') return agreed ? 'YES' : 'NO';
    return agreed ? 'OK' : 'CANCEL';
  },
  prompt(title, message, buttons) {
    const text = prompt([title, message].filter(Boolean).join('\n\n'));
    if (text === null)
      return { button: buttons === 'OK' ? 'CLOSE' : buttons === 'YES_NO' ? 'NO' : 'CANCEL', text: '' };
    return { button: buttons === 'YES_NO' ? 'YES' : 'OK', text };
  },
  confirmProtected(description) {
    return confirm(`${texts.dialog.protectedCells(description)}\n\n${texts.protectedGoOn}`);
  },
};
