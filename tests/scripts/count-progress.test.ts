import { describe, expect, it } from 'vitest';
import { createProgress } from '../../scripts/measure/count-progress.ts';

/** What is written while a file is counted whose reports come at these seconds. */
function written(reports: readonly (readonly [atS: number, fraction: number])[], screen: { isTTY?: boolean; columns?: number }) {
  let nowMs = 0;
  const texts: string[] = [];
  const progress = createProgress({ ...screen, write: (text) => texts.push(text) }, () => nowMs);
  progress.begin('squats.mp4');
  for (const [atS, fraction] of reports) {
    nowMs = 1000 * atS;
    progress.report(fraction);
  }
  progress.clear();
  return texts;
}

/** What stands in the line after all of it, on a screen that knows the carriage return and the sequence that clears the rest. */
const shown = (texts: readonly string[]): string => texts.join('').split('\r\x1b[K').at(-1) ?? '';

describe('progress on a terminal', () => {
  it('is one line that is written over, with the share that is done and the time that is left, and is gone in the end', () => {
    const texts = written(
      [
        [10, 0.2],
        [14, 0.4],
        [22, 0.8],
      ],
      { isTTY: true, columns: 80 },
    );
    expect(texts).toEqual(
      ['squats.mp4: getting ready', 'squats.mp4: 20 %', 'squats.mp4: 40 %, 12 s left', 'squats.mp4: 80 %, 4 s left', ''].map(
        (line) => `\r\x1b[K${line}`,
      ),
    );
    expect(shown(texts)).toBe('');
  });

  it('tells minutes and hours where there are so many', () => {
    const after = (atS: number, fraction: number) =>
      written(
        [
          [0, 0],
          [atS, fraction],
        ],
        { isTTY: true },
      ).at(-2);
    expect(after(10, 0.1)).toContain('10 %, 90 s left');
    expect(after(60, 0.1)).toContain('10 %, 9 min left');
    expect(after(600, 0.1)).toContain('10 %, 1 h 30 min left');
  });

  it('stays in one line of a narrow screen', () => {
    for (const text of written(
      [
        [0, 0],
        [10, 0.5],
      ],
      { isTTY: true, columns: 24 },
    )) {
      expect(text.replace('\r\x1b[K', '').length).toBeLessThan(24);
    }
    expect(
      written(
        [
          [0, 0],
          [10, 0.5],
        ],
        { isTTY: true, columns: 24 },
      ),
    ).toContain('\r\x1b[K…s.mp4: 50 %, 10 s left');
  });

  it('says all of it on a screen that does not know how wide it is', () => {
    expect(written([[0, 0.5]], { isTTY: true, columns: 0 })).toContain('\r\x1b[Ksquats.mp4: 50 %');
  });
});

describe('progress where nobody looks', () => {
  it('is at most a line every tenth, and no line is written over', () => {
    const reports = Array.from({ length: 101 }, (_, percent) => [percent, percent / 100] as const);
    const lines = written(reports, {}).join('').split('\n');
    expect(lines.slice(0, 2)).toEqual(['squats.mp4: 10 %, 90 s left', 'squats.mp4: 20 %, 80 s left']);
    expect(lines.slice(-2)).toEqual(['squats.mp4: 100 %', '']);
    expect(lines).toHaveLength(11);
  });

  it('is one line where a report jumps over several tenths', () => {
    expect(
      written(
        [
          [1, 0.35],
          [2, 0.38],
          [3, 1],
        ],
        {},
      ),
    ).toEqual(['squats.mp4: 35 %\n', 'squats.mp4: 100 %\n']);
  });
});
