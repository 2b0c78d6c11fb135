import { describe, expect, it } from 'vitest';
import { BodyTracker } from '../../../src/core/seeing/body.ts';
import type { Exercise } from '../../../src/core/exercise.ts';
import type { Side } from '../../../src/core/pose.ts';
import { measure, type SignalName } from '../../../src/core/signals/index.ts';
import { clamshell } from '../../../src/exercises/clamshell.ts';
import { couch3 } from '../../../src/exercises/couch-3.ts';
import { donkeyBent } from '../../../src/exercises/donkey-bent.ts';
import { bridge } from '../../../src/exercises/bridge.ts';
import { kneeDrive } from '../../../src/exercises/knee-drive.ts';
import { sideLiftStanding } from '../../../src/exercises/side-lift-standing.ts';
import { sideStep } from '../../../src/exercises/side-step.ts';
import { seriesOf } from '../../figure/series.ts';

/** What is told in space is what the picture tells in the exercise's own view, and stays so at an angle. */

const PAIRS: readonly [Exercise, Side, SignalName, SignalName, number][] = [
  [sideLiftStanding, 'left', 'legAbduction', 'legAbduction3d', 3],
  [sideLiftStanding, 'left', 'legAbduction', 'thighAbduction', 4],
  [donkeyBent, 'right', 'hipExtension', 'hipExtension3d', 4],
  [donkeyBent, 'left', 'hipExtension', 'hipExtension3d', 6],
  [bridge, 'right', 'hipExtension', 'hipExtension3d', 6],
  [kneeDrive, 'left', 'kneeHeight', 'kneeHeightByHip', 0.1],
  [kneeDrive, 'left', 'kneeHeight', 'kneeHeight3d', 0.1],
  [sideStep, 'left', 'stepWidth', 'stepWidth3d', 0.1],
  [clamshell, 'right', 'kneesOpen', 'kneeOverKnee3d', 0.16],
  [couch3, 'right', 'kneeOffFloor', 'kneeOffFloor3d', 0.1],
  [couch3, 'right', 'otherKneeAhead', 'otherKneeAhead3d', 0.2],
];

function valuesOf({ demo }: Exercise, side: Side, name: SignalName, yawDeg = 0): number[] {
  const tracker = new BodyTracker();
  return seriesOf(demo, { fps: 10, reps: 1, yawDeg }).map((frame) => {
    const body = tracker.measure(frame);
    return (body && measure(name, body, side).value) ?? Number.NaN;
  });
}

const furthest = (a: readonly number[], b: readonly number[]): number =>
  Math.max(...a.map((value, index) => Math.abs(value - (b[index] ?? Number.NaN))));

describe.each(PAIRS.map((pair) => [pair[0].id, ...pair] as const))('%s', (_, exercise, side, inPicture, inSpace, error) => {
  it(`${inPicture} is told by ${inSpace} too`, () => {
    expect(furthest(valuesOf(exercise, side, inPicture), valuesOf(exercise, side, inSpace))).toBeLessThan(error);
  });

  it.runIf(inSpace.endsWith('3d'))(`${inSpace} is the same at an angle of 45°`, () => {
    const values = valuesOf(exercise, side, inSpace);
    expect(furthest(values, valuesOf(exercise, side, inSpace, 45))).toBeLessThan(0.2 * error);
  });
});
