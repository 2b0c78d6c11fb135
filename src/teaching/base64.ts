/** Bytes as text and back (RFC 4648, section 4), wherever the code runs. */

const LETTERS = 'ABCDEFGHIJKLMNOPQRSTUVWXYZabcdefghijklmnopqrstuvwxyz0123456789+/';
const VALUES = new Map([...LETTERS].map((letter, value) => [letter, value]));

export function textOf(bytes: Uint8Array): string {
  let text = '';
  for (let at = 0; at < bytes.length; at += 3) {
    const [a = 0, b = 0, c = 0] = bytes.subarray(at, at + 3);
    const whole = (a << 16) | (b << 8) | c;
    for (let letter = 0; letter < 4; letter++)
      text += at + letter > bytes.length ? '=' : (LETTERS[(whole >> (18 - 6 * letter)) & 63] ?? '');
  }
  return text;
}

/** Null where it is no such text. */
export function bytesOf(text: string): Uint8Array | null {
  if (text.length % 4 !== 0) return null;
  const letters = text.replace(/={1,2}$/, '');
  const bytes = new Uint8Array(Math.floor((letters.length * 3) / 4));
  let whole = 0;
  let at = 0;
  for (const [index, letter] of [...letters].entries()) {
    const value = VALUES.get(letter);
    if (value === undefined) return null;
    whole = ((whole << 6) | value) & 0xffffff;
    if (index % 4 > 0) bytes[at++] = (whole >> (6 - 2 * (index % 4))) & 255;
  }
  return bytes;
}
