import { describe, expect, it } from 'vitest';
import { fittedLines, type Measure } from '../../src/share/lines.ts';

/** Every letter is as wide as half its size. */
const measure: Measure = (text, size) => (text.length * size) / 2;

const GERMAN = 'Seitliches Beinheben im Liegen, 13 Wiederholungen';

describe('lines of a card', () => {
  it('are one where the text is exactly as wide as the room', () => {
    expect(fittedLines('repetitions', { width: 220, mostLines: 1, sizes: [40, 20] }, measure)).toEqual({
      lines: ['repetitions'],
      size: 40,
    });
  });

  it('get smaller letters where one more pixel would be needed', () => {
    expect(fittedLines('repetitions', { width: 219, mostLines: 2, sizes: [40, 20] }, measure).size).toBe(20);
  });

  it('break between words before letters get smaller', () => {
    expect(fittedLines('weeks in a row', { width: 160, mostLines: 2, sizes: [40, 20] }, measure)).toEqual({
      lines: ['weeks in', 'a row'],
      size: 40,
    });
  });

  it('hold the long words of German whole, in the largest letters that allow it', () => {
    const { lines, size } = fittedLines(GERMAN, { width: 500, mostLines: 2, sizes: [48, 44, 40, 36, 32] }, measure);
    expect({ lines, size }).toEqual({ lines: ['Seitliches Beinheben im', 'Liegen, 13 Wiederholungen'], size: 40 });
  });

  it('break a word that is wider than a line in the smallest letters, and lose no letter of it', () => {
    const word = 'Hüftaußendreherkräftigungsübung';
    const { lines, size } = fittedLines(word, { width: 100, mostLines: 2, sizes: [40, 20] }, measure);
    expect(size).toBe(20);
    expect(lines).toEqual(['Hüftaußend', 'reherkräft', 'igungsübun', 'g']);
  });

  it('are more than wanted rather than without an end', () => {
    const { lines } = fittedLines('a b c d e f', { width: 30, mostLines: 1, sizes: [20] }, measure);
    expect(lines).toEqual(['a b', 'c d', 'e f']);
  });
});
