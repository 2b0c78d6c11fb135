/** What a GIF says of its pictures. */
export interface GifOutline {
  /** How long each whole picture is shown, milliseconds. */
  shownMs: readonly number[];
  /** The last picture is only half there. */
  cutOff: boolean;
}

/** Browsers show a picture that asks for less than 20 ms for 100 ms, because old programs wrote 0 and 10 ms without meaning it. */
const LEAST_MS = 20;
const INSTEAD_MS = 100;

const IMAGE = 0x2c;
const EXTENSION = 0x21;
const CONTROL = 0xf9;

/** Sizes of the tables of colours that the packed byte of screen and image tells. */
const tableBytes = (packed: number): number => (packed & 0x80 ? 3 * 2 ** ((packed & 7) + 1) : 0);

/** Walks through the blocks of a GIF (GIF89a); decodes nothing. */
export function outlineGif(bytes: Uint8Array): GifOutline {
  const shownMs: number[] = [];
  const at = (index: number): number => bytes[index] ?? 0;
  /** Behind a run of sub-blocks, or null where the file ends before it does. */
  const behindBlocks = (from: number): number | null => {
    for (let index = from; index < bytes.length; index += 1 + at(index)) if (at(index) === 0) return index + 1;
    return null;
  };
  let delayMs = 0;
  let index = 13 + tableBytes(at(10));
  while (index < bytes.length) {
    const kind = at(index);
    if (kind !== IMAGE && kind !== EXTENSION) return { shownMs, cutOff: false };
    if (kind === EXTENSION && at(index + 1) === CONTROL) delayMs = 10 * (at(index + 4) + 256 * at(index + 5));
    // An image has place and size, its own colours, and the width of its codes before its data.
    const dataAt: number = kind === IMAGE ? index + 11 + tableBytes(at(index + 9)) : index + 2;
    const behind = behindBlocks(dataAt);
    if (behind === null) return { shownMs, cutOff: true };
    if (kind === IMAGE) {
      shownMs.push(delayMs < LEAST_MS ? INSTEAD_MS : delayMs);
      delayMs = 0;
    }
    index = behind;
  }
  return { shownMs, cutOff: false };
}
