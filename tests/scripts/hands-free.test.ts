import { describe, expect, it } from 'vitest';
import { allTallies, falseTriggerTable, tallyGestures, tallyOf } from '../../scripts/pages/gesture-tally.ts';
import { handsFreeTables, readPage, withTables } from '../../scripts/pages/hands-free.ts';
import { clamshell } from '../../src/exercises/clamshell.ts';
import { EXERCISES } from '../../src/exercises/index.ts';
import { AVERAGE_BODY } from '../../src/figure/bones.ts';
import { landmarkSeries, type SeriesOptions } from '../../src/figure/pinhole.ts';

const LONG_TEST_MS = 60_000;

/** Beside those of the page: from the other side, and as many pictures a second as there are. */
const OTHER_CIRCUMSTANCES: readonly SeriesOptions[] = [
  { fps: 30, mirrored: true, yawDeg: 15, dropOuts: { perSecond: 0.5, lengthMs: 300 }, seed: 5 },
  { fps: 60, reps: 1, shape: { ...AVERAGE_BODY, statureM: 1.52, legRatio: 0.94, trunkRatio: 1.05, armRatio: 0.9 }, noise: 0.01 },
];

/** No ring comes further than this in an exercise. */
const HIGHEST_RING = 0.3;

describe.each(EXERCISES.map((exercise) => [exercise.id, exercise] as const))('in %s', (_, exercise) => {
  it(
    'no movement, right or wrong, is a gesture or comes near one',
    () => {
      const others = OTHER_CIRCUMSTANCES.map((options) => tallyGestures(landmarkSeries(exercise.demo, options)));
      const { triggers, highest } = allTallies([tallyOf(exercise), ...others]);
      expect(triggers).toBe(0);
      expect(highest).toBeLessThanOrEqual(HIGHEST_RING);
    },
    LONG_TEST_MS,
  );
});

it('tables what was seen of gestures that nobody made', () => {
  const twice = allTallies([
    { triggers: 0, highest: 0.124 },
    { triggers: 2, highest: 0 },
  ]);
  expect(falseTriggerTable([['squat', twice]])).toBe(
    ['| exercise | triggers | highest ring |', '| --- | --- | --- |', '| squat | 2 | 12 % |'].join('\n'),
  );
});

describe('docs/hands-free.md', () => {
  it(
    'is what the gesture does; else run: npm run docs:hands-free',
    async () => {
      const page = readPage();
      expect(page).toBe(withTables(page, await handsFreeTables()));
    },
    LONG_TEST_MS,
  );

  it('names the arm that is free and from where it is seen', async () => {
    expect(await handsFreeTables([clamshell])).toMatch(
      /\| clamshell +\| the upper one +\| +2 to 2\.5 m \| +\d\.\d m \| +\d\.\d m \|$/,
    );
  });

  it('keeps what was written by hand', () => {
    const page = 'before <!-- hands-free:start --> old <!-- hands-free:end --> after';
    expect(withTables(page, 'new')).toBe('before <!-- hands-free:start -->\n\nnew\n\n<!-- hands-free:end --> after');
    expect(() => withTables('no markers', 'new')).toThrow('docs/hands-free.md has no');
  });
});
