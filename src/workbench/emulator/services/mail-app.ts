/** `MailApp`, after https://developers.google.com/apps-script/reference/mail/mail-app */
import type * as host from '../../../host/host';
import type { Runtime } from '../runtime';
import { guard, serviceTable } from './guard';

const MAIL_APP = serviceTable('MailApp', {});

export const mailAppOf = (runtime: Runtime): host.Host['mailApp'] =>
  guard(runtime, MAIL_APP, {} as host.Host['mailApp']);
