/** Bytes for files that tests write themselves. */

export const ascii = (text: string): Uint8Array<ArrayBuffer> => Uint8Array.from(text, (letter) => letter.charCodeAt(0));

export function joined(parts: readonly Uint8Array[]): Uint8Array<ArrayBuffer> {
  const all = new Uint8Array(parts.reduce((sum, { length }) => sum + length, 0));
  let at = 0;
  for (const part of parts) {
    all.set(part, at);
    at += part.length;
  }
  return all;
}

const number32 = (value: number): Uint8Array => {
  const bytes = new Uint8Array(4);
  new DataView(bytes.buffer).setInt32(0, value);
  return bytes;
};

/** A box of an MP4, made of numbers of 32 bits and of bytes. */
export function makeBox(type: string, ...parts: (number | Uint8Array)[]): Uint8Array<ArrayBuffer> {
  const content = joined(parts.map((part) => (typeof part === 'number' ? number32(part) : part)));
  return joined([number32(8 + content.length), ascii(type), content]);
}
