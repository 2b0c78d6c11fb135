import { html } from 'lit';
import type { PastSet } from '../../../log/set-records.ts';
import type { DataPort } from '../../../data/data-port.ts';

/** On the first screen: a line when it is time for a backup. Its element comes with what it asks. */
export function backupReminder(data: DataPort | null, sets: readonly PastSet[]) {
  if (!data || data.sessionsWithoutBackup(sets) === 0) return '';
  void import('../../data/hip-backup-reminder.ts');
  return html`<hip-backup-reminder .data=${data} .sets=${sets}></hip-backup-reminder>`;
}
