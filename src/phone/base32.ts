import { lookUp } from '../core/look-up.ts';

/**
 * Crockford's base 32: letters and digits of which none is taken for another one. It can be typed by hand, needs no marks in an address, and a QR
 * code holds almost twice as much of it as of mixed letters.
 */
const ALPHABET = '0123456789ABCDEFGHJKMNPQRSTVWXYZ';

/** What somebody types who takes one for the other. */
const TAKEN_FOR: Readonly<Record<string, string>> = { O: '0', I: '1', L: '1' };

const CHARACTER_BITS = 5;
const BYTE_BITS = 8;

export function toBase32(bytes: Uint8Array): string {
  let text = '';
  let held = 0;
  let heldBits = 0;
  for (const byte of bytes) {
    held = (held << BYTE_BITS) | byte;
    heldBits += BYTE_BITS;
    while (heldBits >= CHARACTER_BITS) {
      heldBits -= CHARACTER_BITS;
      text += ALPHABET[held >> heldBits];
      held &= (1 << heldBits) - 1;
    }
  }
  return heldBits === 0 ? text : text + ALPHABET[held << (CHARACTER_BITS - heldBits)];
}

/** Large letters, and no blanks or lines between groups: one way to write each code. */
export const tidied = (text: string): string =>
  text
    .replace(/[\s-]/g, '')
    .toUpperCase()
    .replace(/[OIL]/g, (letter) => lookUp(TAKEN_FOR, letter) ?? letter);

/** `text`: tidied. Null where it is no base 32, or no such bytes are written that way. */
export function fromBase32(text: string): Uint8Array<ArrayBuffer> | null {
  const bytes = new Uint8Array(Math.floor((text.length * CHARACTER_BITS) / BYTE_BITS));
  let at = 0;
  let held = 0;
  let heldBits = 0;
  for (const letter of text) {
    const value = ALPHABET.indexOf(letter);
    if (value < 0) return null;
    held = (held << CHARACTER_BITS) | value;
    heldBits += CHARACTER_BITS;
    if (heldBits >= BYTE_BITS) {
      heldBits -= BYTE_BITS;
      bytes[at] = held >> heldBits;
      at += 1;
      held &= (1 << heldBits) - 1;
    }
  }
  // What is left over is no whole letter, and nothing.
  return heldBits < CHARACTER_BITS && held === 0 ? bytes : null;
}
