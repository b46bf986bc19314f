/** Tells in `Informe` why it could not be written anew: nobody sees a trigger fail. */
import type { Host } from '../../host/host';
import { fill } from '../../messages/fill';
import { REPORT_COMMANDS } from '../../messages/week/report-commands';
import { readSettingsTab } from '../../sheets/table';
import { tabsOf } from '../../sheets/tabs';
import { laterTab } from '../../sheets/week/later-tabs';
import { writeReportAlert } from '../../sheets/week/report-alert';
import { buildingTexts } from '../workbook/building-texts';
import { noWeekText } from './no-week';

/**
 * Inside the lock. Once a reason; the next report that is written takes it away. `Informe` is made where it is missing
 * and weeks have been frozen; a workbook that is not built yet has nobody to tell.
 *
 * @example alertInReport(host, { kind: 'torn', tab: 'history', titles: ['Etapa'] });
 */
export const alertInReport = (host: Host, why: Parameters<typeof noWeekText>[0]): void => {
  const tabs = tabsOf(host);
  if (!tabs.report && !tabs.history && !tabs.weeks) return;
  const sheet = laterTab(host, tabs, 'report', readSettingsTab(host, tabs).settings.language);
  const text = noWeekText(why, buildingTexts(host, 'es'));
  writeReportAlert(sheet, fill(REPORT_COMMANDS.notWritten, { why: text }));
};
