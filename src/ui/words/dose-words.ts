import { msg, str } from '@lit/localize';
import type { Dose } from '../../programme/set-dose.ts';

const timeWords = (seconds: number): string => (seconds >= 120 && seconds % 60 === 0 ? `${seconds / 60} min` : `${seconds} s`);

/** "3 × 15", "3 × 12 per side", "1 × 3 min per side", "3 × 15, hold 2 s". */
export function doseWords({ sets, reps, seconds, holdS, perSide }: Dose): string {
  const amount = `${sets} × ${seconds === undefined ? reps : timeWords(seconds)}`;
  const each = perSide ? msg(str`${amount} per side`) : amount;
  return holdS === undefined ? each : msg(str`${each}, hold ${timeWords(holdS)}`);
}
