import { msg, str } from '@lit/localize';
import type { Recovery } from '../../log/heart-rate.ts';
import type { Wearable, WearableState } from '../../wearables/wearable.ts';
import { phoneWords } from './phone-words.ts';

/** What is said of straps, watches and the heart. */

const STATES: Readonly<Record<WearableState, () => string>> = {
  off: () => msg('Not connected'),
  connecting: () => msg('Connecting …'),
  connected: () => msg('Connected'),
  waiting: () => msg('Trying again …'),
  hanging: () => msg('No answer'),
};

export const wearableStateWords = (state: WearableState): string => STATES[state]();

/** Not every device has a name of its own. */
export const wearableNameWords = ({ name, phone }: Pick<Wearable, 'name' | 'phone'>): string =>
  name || (phone ? phoneWords(phone.place) : msg('Device without a name'));

/** How far it came down, whole beats. */
export const fellWords = (fellBy: number): string =>
  fellBy >= 0 ? msg(str`down ${fellBy} since the set`) : msg(str`up ${-fellBy} since the set`);

export const recoveryWords = ({ fromBpm, toBpm, fellBy, afterS }: Recovery): string =>
  fellBy >= 0
    ? msg(str`In the ${afterS} s after it, it fell by ${fellBy}, from ${fromBpm} to ${toBpm}.`)
    : msg(str`In the ${afterS} s after it, it rose by ${-fellBy}, from ${fromBpm} to ${toBpm}.`);
