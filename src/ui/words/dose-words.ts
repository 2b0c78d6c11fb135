import { msg, str } from '@lit/localize';
import { translated } from '../../language/language.ts';
import { LOAD_WORDS, type Dose } from '../../programme/index.ts';

const timeWords = (seconds: number): string => (seconds >= 120 && seconds % 60 === 0 ? `${seconds / 60} min` : `${seconds} s`);

/** "3 × 15", "3 × 12 per side, hold 2 s", "1 × 3 min per side", "2 × 10, with the band above your knees". */
export function doseWords(dose: Dose, perSide: boolean): string {
  const amount = `${dose.sets} × ${dose.kind === 'reps' ? dose.reps : timeWords(dose.keepS)}`;
  const each = perSide ? msg(str`${amount} per side`) : amount;
  const held = dose.kind === 'reps' && dose.pauseS > 0 ? msg(str`${each}, hold ${timeWords(dose.pauseS)}`) : each;
  return dose.load === 'none' ? held : `${held}, ${translated(LOAD_WORDS[dose.load])}`;
}
