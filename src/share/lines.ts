/** Width of a text in letters of a size, both in pixels. */
export type Measure = (text: string, size: number) => number;

export interface Room {
  /** Pixels. */
  width: number;
  mostLines: number;
  /** Sizes of letters, the wanted one first, each smaller than the one before. Pixels. */
  sizes: readonly [number, ...number[]];
}

export interface FittedLines {
  lines: readonly string[];
  /** Pixels. */
  size: number;
}

/** A word that is wider than a line, in pieces that each fit; a piece has one letter at the least. */
function piecesOf(word: string, fits: (text: string) => boolean): string[] {
  const pieces: string[] = [];
  let piece = '';
  for (const letter of word) {
    if (piece !== '' && !fits(`${piece}${letter}`)) {
      pieces.push(piece);
      piece = '';
    }
    piece += letter;
  }
  return piece === '' ? pieces : [...pieces, piece];
}

/** Lines that each fit, as full as they can be; a word is broken only where it is wider than a line. */
function linesOf(text: string, fits: (text: string) => boolean): string[] {
  const lines: string[] = [];
  for (const piece of text.split(/\s+/).flatMap((word) => piecesOf(word, fits))) {
    const last = lines.at(-1);
    const longer = last === undefined ? piece : `${last} ${piece}`;
    if (last !== undefined && fits(longer)) lines[lines.length - 1] = longer;
    else lines.push(piece);
  }
  return lines;
}

/**
 * A text in the largest size in which it fits with whole words. Where none is small enough, words are broken at the smallest; there may
 * be more lines than wanted then, and nothing is left out.
 */
export function fittedLines(text: string, { width, mostLines, sizes }: Room, measure: Measure): FittedLines {
  const at = (size: number): FittedLines => ({ size, lines: linesOf(text, (line) => measure(line, size) <= width) });
  const hasWholeWords = (size: number): boolean => text.split(/\s+/).every((word) => measure(word, size) <= width);
  const fitting = sizes.find((size) => hasWholeWords(size) && at(size).lines.length <= mostLines);
  return at(fitting ?? sizes.at(-1) ?? sizes[0]);
}
