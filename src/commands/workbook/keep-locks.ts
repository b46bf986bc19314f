/** Puts locks and warnings in place, as far as whoever runs *Crear matriz* may, and says what could not be. */
import type { Host } from '../../host/host';
import type { BuildingTexts } from '../../messages/building';
import { counted, listed } from '../../messages/fill';
import { keepTabLock, keepTabWarning, LOCKED_TABS, WARNED_TABS } from '../../sheets/locks';
import { readSettingsTab } from '../../sheets/table';
import type { Tabs } from '../../sheets/tabs';
import { attempt } from '../talk';

/** A sentence, or `''` where all stands. */
export const keepLocks = (
  host: Host,
  tabs: Tabs,
  { locks, unknownPeople, unlocked }: BuildingTexts,
): string => {
  const { table, settings } = readSettingsTab(host, tabs);
  const unknown: string[] = [];
  const refused: string[] = [];
  for (const tab of LOCKED_TABS) {
    const isDone = attempt(host, () => {
      unknown.push(...keepTabLock(host, tab, tabs, table, settings.emails, locks));
    });
    if (!isDone) refused.push(tabs[tab]!.getName());
  }
  for (const tab of WARNED_TABS) attempt(host, () => keepTabWarning(host, tab, tabs, locks));
  const people = [...new Set(unknown)];
  return [
    people.length ? counted(unknownPeople, people.length, { people: listed(people) }) : '',
    refused.length ? counted(unlocked, refused.length, { tabs: listed(refused) }) : '',
  ]
    .filter(Boolean)
    .join(' ');
};
