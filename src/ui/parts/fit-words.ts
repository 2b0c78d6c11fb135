import { mostOf } from '../../core/extremes.ts';
/**
 * Breaks a text into lines whose letters are as large as a box allows: read from three metres, height is what counts, so letters are made
 * narrower before they are made lower. Pure: widths come in, measured.
 */

export interface ToFit {
  /** Width of each word and of a space, in font sizes. */
  words: readonly number[];
  space: number;
  /** Pixels. */
  width: number;
  height: number;
  /** From line to line, in font sizes. */
  lineHeight: number;
  /** Font size that is aimed for: below it letters are narrowed. Pixels. */
  wanted: number;
  /** No larger than this, pixels. */
  most: number;
}

export interface Fitted {
  /** Number of words in each line. */
  lines: readonly number[];
  /** Font size, pixels. */
  size: number;
  /** Width of the letters, as a share of their usual width; one for all lines. */
  narrowed: number;
}

/** Narrower letters are not well read any more. As narrow as the narrowest widths of common typefaces. [our own choice] */
export const NARROWEST = 0.55;
const STEP = 0.05;

const sum = (values: readonly number[]): number => values.reduce((total, value) => total + value, 0);

/** The widths of lines with so many words each. */
const widths = (lines: readonly number[], { words, space }: ToFit): number[] => {
  let at = 0;
  return lines.map((count) => {
    const line = words.slice(at, (at += count));
    return sum(line) + space * (count - 1);
  });
};

/** Every way to break so many words into so many lines. */
function breaks(words: number, lines: number): number[][] {
  if (lines === 1) return [[words]];
  return Array.from({ length: words - lines + 1 }, (_, i) => i + 1).flatMap((first) =>
    breaks(words - first, lines - 1).map((rest) => [first, ...rest]),
  );
}

/** The most even way, which leaves the longest line as short as it can be. */
function evenest(lines: number, given: ToFit): { lines: number[]; longest: number } {
  const ways = breaks(given.words.length, lines).map((way) => ({ lines: way, longest: mostOf(widths(way, given)) }));
  return ways.reduce((best, way) => (way.longest < best.longest ? way : best));
}

/** More lines than this are a text, and no call. */
const MOST_LINES = 6;

/** Words beyond this many are taken together: so many ways to break them are soon looked through. */
const MOST_WORDS = 14;

/** The lines and the letters that fit best: of the wanted size where that can be, as wide as can be, and else as large as can be. */
export function fitWords(given: ToFit): Fitted {
  const { words, width, height, lineHeight, wanted, most } = given;
  if (words.length === 0 || width <= 0 || height <= 0) return { lines: [], size: 0, narrowed: 1 };
  if (words.length > MOST_WORDS) return { lines: [words.length], size: Math.min(most, width / sum(words)), narrowed: 1 };
  const ways = Array.from({ length: Math.min(words.length, MOST_LINES) }, (_, i) => evenest(i + 1, given));
  const largest = (narrowed: number): Fitted =>
    ways
      .map(({ lines, longest }) => ({
        lines,
        narrowed,
        size: Math.min(most, width / (longest * narrowed), height / (lines.length * lineHeight)),
      }))
      .reduce((best, way) => (way.size > best.size + 0.01 ? way : best));
  for (let narrowed = 1; narrowed > NARROWEST; narrowed -= STEP) {
    const found = largest(narrowed);
    if (found.size >= wanted) return found;
  }
  return largest(NARROWEST);
}
