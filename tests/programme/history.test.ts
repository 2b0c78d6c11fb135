import { describe, expect, it } from 'vitest';
import type { Hold } from '../../src/core/events.ts';
import { clamshell } from '../../src/exercises/clamshell.ts';
import { couch1 } from '../../src/exercises/couch-1.ts';
import { squat } from '../../src/exercises/squat.ts';
import { setsFrom } from '../../src/log/set-records.ts';
import { tallyOf } from '../../src/log/set-tally.ts';
import { doneSets } from '../../src/programme/history.ts';
import { finding, rep } from '../core/judging/findings.ts';

const hold = (side: Hold['side'], heldMs: number): Hold => ({ side, startMs: 0, endMs: heldMs, heldMs });

describe('a recorded set', () => {
  it('is what the log keeps', () => {
    const stamp = { setId: 's', timeMs: 0, offsetMin: 0 };
    const plan = { targetReps: 15, set: 1, sets: 3, view: 'side', clockMs: 0 } as const;
    const [record] = setsFrom([
      { ...stamp, id: '1', type: 'set-started', exercise: 'squat', source: 'camera', ...plan },
      { ...stamp, id: '2', type: 'rep', rep: rep() },
    ]);
    expect(record && doneSets(tallyOf(record), squat)).toEqual([{ side: null, done: 1, quality: null }]);
  });

  it('counts full repetitions, and judges partial ones too', () => {
    const reps = [rep({ findings: [finding('good')] }), rep({ outcome: 'partial', findings: [finding('fault')] })];
    expect(doneSets(tallyOf({ reps, holds: [] }), squat)).toEqual([{ side: null, done: 1, quality: 50 }]);
  });

  it('is one set for each side that it holds something of', () => {
    const [left, right] = [rep({ side: 'left' }), rep({ side: 'right' })];
    expect(doneSets(tallyOf({ reps: [left, right, right], holds: [] }), clamshell)).toEqual([
      { side: 'left', done: 1, quality: null },
      { side: 'right', done: 2, quality: null },
    ]);
    expect(doneSets(tallyOf({ reps: [right], holds: [] }), clamshell)).toEqual([{ side: 'right', done: 1, quality: null }]);
  });

  it('is whole seconds where a posture was kept', () => {
    const record = { reps: [], holds: [hold('left', 59_600), hold('left', 30_500), hold('right', 999)] };
    expect(doneSets(tallyOf(record), couch1)).toEqual([
      { side: 'left', done: 90, quality: null },
      { side: 'right', done: 0, quality: null },
    ]);
  });

  it('is nothing when nothing was done', () => {
    expect(doneSets(tallyOf({ reps: [], holds: [] }), squat)).toEqual([]);
  });
});
