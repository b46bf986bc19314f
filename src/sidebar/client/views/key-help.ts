/** What the keyboard can do, folded away. */
import type { PageTexts } from '../../../messages/sidebar/sidebar';
import { element } from '../dom';

export const keyHelp = ({ keys, keyHelp: help }: PageTexts) =>
  element(
    'details',
    { class: 'keys' },
    element('summary', {}, keys),
    element(
      'dl',
      {},
      ...help.map(([key = '', does = '']) =>
        element('div', {}, element('dt', {}, element('kbd', {}, key)), element('dd', {}, does)),
      ),
    ),
  );
