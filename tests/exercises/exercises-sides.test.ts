import { describe, expect, it } from 'vitest';
import { countSet, type SetCount } from '../../src/core/count.ts';
import { mirrorDemo, type Demo } from '../../src/core/demo.ts';
import type { Exercise } from '../../src/core/exercise.ts';
import { opposite, SIDES, type Side } from '../../src/core/pose.ts';
import { cameraFor } from '../../src/figure/pinhole.ts';
import { movementOf } from '../../src/figure/skeleton.ts';
import { seriesOf } from '../figure/series.ts';
import { filmed, inTurn, performed } from './movements.ts';
import { EVERY_EXERCISE, LIVE_AND_FILE } from './sweep.ts';

/** Both sides of the body, seen from both sides, are counted on the side that worked. */

/** The side on which the body rests in the demo. */
function restsOn({ contact, planted = {} }: Demo): Side | null {
  const feet = SIDES.filter((side) => planted[`${side}Foot`] === 'floor');
  return SIDES.find((side) => contact.startsWith(side)) ?? (feet.length === 1 ? (feet[0] ?? null) : null);
}

/** The side that works: the one that the body rests on where that is what carries or is stretched, else the other one. */
function worksOn({ sides, demo }: Exercise): Side | null {
  const carrying = restsOn(demo);
  if (sides === 'none' || !carrying) return null;
  return sides === 'stands' || sides === 'near' ? carrying : opposite(carrying);
}

const expectSides = (exercise: Exercise, set: SetCount, side: Side | null): void => {
  const worked = exercise.rep ? [...set.full, ...set.partial] : set.holds;
  expect(worked.map((each) => each.side)).toEqual([side, side, side]);
  for (const hold of set.holds) expect(hold.side).toBe(side);
};

describe.each(EVERY_EXERCISE)('%s', (_, exercise) => {
  const { demo } = exercise;
  const side = worksOn(exercise);
  const otherSide = side && opposite(side);
  const otherLeg = mirrorDemo(demo);
  const turnedRound: Demo = { ...demo, camera: otherLeg.camera };
  const otherLegSameView: Demo = { ...otherLeg, camera: demo.camera };
  const counted = (shown: Demo, gate: boolean): SetCount => countSet(exercise, seriesOf(shown, { fps: 10 }), { gate });

  it('tells which side works, where one does', () => {
    expect(side === null).toBe(exercise.sides === 'none');
  });

  it.each(LIVE_AND_FILE)('counts each leg on its own side when the person turns round for the other one, %s', (_name, gate) => {
    expectSides(exercise, counted(demo, gate), side);
    expectSides(exercise, counted(otherLeg, gate), otherSide);
  });

  it.runIf(exercise.sides !== 'near').each(LIVE_AND_FILE)(
    'counts the leg that is further from the camera on its own side, %s',
    (_name, gate) => {
      expectSides(exercise, counted(turnedRound, gate), side);
      expectSides(exercise, counted(otherLegSameView, gate), otherSide);
    },
  );

  it.runIf(exercise.sides === 'near')('does not time the leg that is further from the camera', () => {
    expect(counted(turnedRound, true).holds).toEqual([]);
    expect(counted(otherLegSameView, true).holds).toEqual([]);
  });
});

/** Legs can take turns without getting up or turning round where the start pose is the same for both. */
const TAKING_TURNS = EVERY_EXERCISE.filter(([, { sides }]) => sides === 'moves-more');

it.each(TAKING_TURNS)('%s: counts legs that take turns on the leg that worked', (_, exercise) => {
  const { demo } = exercise;
  const side = worksOn(exercise);
  if (!side) throw new Error('One side works.');
  const own = performed(demo, { reps: 1, leadInMs: 1500, tailMs: 1000 });
  const other = performed(mirrorDemo(demo), { reps: 1, leadInMs: 1500, tailMs: 1000 });
  const take = inTurn([], own, [other, own, other]);
  const set = countSet(exercise, filmed(take, cameraFor(movementOf(demo))), { gate: true });
  expect(set.full.map((rep) => rep.side)).toEqual([side, opposite(side), side, opposite(side)]);
});
