import type { WristBuzz, WristFace } from '../wrist.ts';
import source from './watch-app.js?raw';

/** Before a line: what is typed is not printed back. */
const QUIET = '\x10';

const quietly = (code: string): string => `${QUIET}${code}\n`;

/** The app in one line: the prompt would look at brackets again at the end of each. */
const oneLine = (code: string): string =>
  code
    .split('\n')
    .map((line) => line.trim())
    .filter((line) => line && !line.startsWith('//') && !line.startsWith('/*'))
    .join(' ');

/** What a line says that tells which board it is. */
export const BOARD = /hipwise board=(\w+)/;

/** Asks which board it is; whatever is no Espruino does not answer. */
export const ASK_BOARD = quietly('Bluetooth.println("hipwise board="+process.env.BOARD)');

/** Ends what runs on the watch, without what it would begin with by itself. Nothing that is stored is touched. */
export const CLEAR = quietly('reset()');

export const APP = quietly(oneLine(source));

/** Letters that the watch has no form of lose what stands above or below them; what is no letter of the Latin alphabet becomes a question mark. */
const asLatin = (text: string): string =>
  text
    .replaceAll(/[‘’]/g, "'")
    .replaceAll('…', '...')
    .replaceAll(/[^\x20-\xff]/gu, (letter) => {
      const plain = letter.normalize('NFD').replaceAll(/\p{M}/gu, '');
      return /^[\x20-\x7e]+$/.test(plain) ? plain : '?';
    });

/** A text as the watch's interpreter reads it, in letters of one byte each. */
const literal = (text: string): string =>
  JSON.stringify(asLatin(text)).replaceAll(/[\x7f-\xff]/g, (letter) => `\\x${letter.charCodeAt(0).toString(16)}`);

/** Whatever else runs there now, such as the clock, has no `hipwise`, and says nothing of it. */
const ifItRuns = (call: string): string => quietly(`global.hipwise&&hipwise.${call}`);

export function showCode({ title, line, count, target, ring, isWaiting = false }: WristFace): string {
  const part = ring === null ? null : Number(ring.toFixed(2));
  return ifItRuns(`show(${[literal(title), literal(line), count, target, part, Number(isWaiting)].map(String).join()})`);
}

export const buzzCode = (buzz: WristBuzz): string => ifItRuns(`buzz(${literal(buzz)})`);
