import { msg } from '@lit/localize';
import type { Effort } from '../../capture/pose/governor.ts';

/** What there is to say of how closely a device looks; null where it does as it should. */
export function effortWords({ why, spares }: Pick<Effort, 'why' | 'spares'>): string | null {
  if (why === 'too-slow') return msg('Your device is too busy: move slowly');
  if (why === 'slowed') return msg('Your device is busy: lighter tracking');
  return spares ? msg('Battery low: fewer pictures') : null;
}
