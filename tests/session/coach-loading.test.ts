import { describe, expect, it } from 'vitest';
import { inEnglish } from '../../src/language/english.ts';
import { CoachLoading } from '../../src/session/coach-loading.ts';

/** What is told, and a clock that the test moves. */
function setUp(detectorShare = 1) {
  const told: string[] = [];
  const clock = { ms: 1000 };
  const loading = new CoachLoading({ emit: (step) => void told.push(inEnglish(step)), now: () => clock.ms, detectorShare });
  return { loading, told, clock };
}

describe('how far the coach is', () => {
  it('has no number in the first 300 milliseconds, and one from then on', () => {
    const { loading, told, clock } = setUp();
    loading.tell();
    clock.ms += 299;
    loading.heard(0.4);
    expect(told).toEqual(['Getting your coach ready…']);
    clock.ms += 1;
    loading.heard(0.4);
    expect(told).toEqual(['Getting your coach ready…', 'Getting your coach ready… 40 %']);
  });

  it('is told five percent at a time, and never less than before', () => {
    const { loading, told, clock } = setUp();
    loading.tell();
    clock.ms += 300;
    for (const share of [0.01, 0.0499, 0.05, 0.07, 0.35, 0.2, 0.399, 0.4]) loading.heard(share);
    expect(told.slice(1)).toEqual([5, 35, 40].map((percent) => `Getting your coach ready… ${percent} %`));
  });

  it('is told from when the picture is there, with what has loaded before', () => {
    const { loading, told, clock } = setUp();
    clock.ms += 2000;
    loading.heard(0.55);
    expect(told).toEqual([]);
    loading.tell();
    expect(told).toEqual(['Getting your coach ready… 55 %']);
  });

  it('leaves room for the model of the exercise, and ends at 100', () => {
    const { loading, told, clock } = setUp(0.8);
    loading.tell();
    clock.ms += 300;
    loading.heard(1);
    loading.next();
    loading.heard(0);
    loading.heard(0.5);
    loading.end();
    expect(told.slice(1)).toEqual([80, 90, 100].map((percent) => `Getting your coach ready… ${percent} %`));
  });

  it('ends without a word where no number was told', () => {
    const { loading, told } = setUp();
    loading.tell();
    loading.end();
    expect(told).toEqual(['Getting your coach ready…']);
  });
});
