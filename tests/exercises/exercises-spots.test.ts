import { expect, it } from 'vitest';
import { changeDemo, type Demo } from '../../src/core/demo.ts';
import { BodyTracker } from '../../src/core/seeing/body.ts';
import { placementHint } from '../../src/core/set-up/placement.ts';
import { LADDERS, sharedSpot } from '../../src/programme/index.ts';
import { exerciseById } from '../../src/exercises/index.ts';
import type { Exercise } from '../../src/core/exercise.ts';
import { count, found, outcomes, timedMs } from './sweep.ts';
import { seriesOf } from '../figure/series.ts';

/** A camera may stand anywhere in the range that an exercise gives, so that one spot serves what shares it. */

/** What sessions are made of. */
const IN_SESSIONS = LADDERS.filter(({ id }) => id !== 'donkey-side').flatMap(({ rungs }) =>
  rungs.map(({ exercise }) => exercise),
);
const exercises = [...new Set(IN_SESSIONS)].flatMap((id) => exerciseById(id) ?? []);
const EACH = exercises.map((exercise) => [exercise.id, exercise] as const);

/** A phone that is held upright sees as much more from top to bottom as it sees less from side to side. */
const UPRIGHT = { widthPx: 360, heightPx: 640 };
const UPRIGHT_DEG = 66;

const corners = ({ camera }: Exercise): { lensHeightM: number; distanceM: number }[] =>
  camera.lensHeightM.flatMap((lensHeightM) => camera.distanceM.map((distanceM) => ({ lensHeightM, distanceM })));

/** From the lower to the upper edge: all of the body is in the picture from the nearest place, as the set-up asks for. */
const WIDE_DEG = 60;

const from = (demo: Demo, camera: { lensHeightM: number; distanceM: number }): Demo =>
  changeDemo(demo, { camera: { ...camera, verticalFovDeg: WIDE_DEG } });

it.each(EACH)('%s: counts from wherever it says that the camera may stand, and finds nothing wrong', (_, exercise) => {
  for (const camera of corners(exercise)) {
    const set = count(exercise, from(exercise.demo, camera));
    const where = JSON.stringify(camera);
    if (exercise.rep) expect(outcomes(set), where).toEqual({ full: 3, partial: 0, void: 0 });
    else expect(Math.abs(timedMs(exercise, set) - timedMs(exercise, count(exercise, exercise.demo))), where).toBeLessThan(2500);
    expect(found(set, ['fault']), where).toEqual([]);
  }
});

/** What may be as far away as the side step has to be, so that all that is done standing shares its spot. */
const FAR = ['squat', 'squat-single', 'knee-drive', 'hinge-rotation', 'side-lift-standing', 'box-abduction', 'box-abduction-adv'];

/** How long a movement takes is the same from wherever it is seen. */
const OF_TEMPO: ReadonlySet<string> = new Set(['outMs', 'backMs', 'holdMs']);

const faulty = exercises
  .filter(({ id }) => FAR.includes(id))
  .flatMap((exercise) =>
    exercise.rules.flatMap((rule) =>
      rule.faultyDemo && !OF_TEMPO.has(rule.signal) ? [[exercise.id, rule.id, exercise, rule.faultyDemo] as const] : [],
    ),
  );

/** Faults that show only from above: with the lens as low as it may be they are not found, however near it is. */
const UNSEEN_FROM_LOW = ['hinge-rotation foot-stays-up'];

it.each(faulty)('%s: finds %s from as far away as that, with the lens low and high', (id, rule, exercise, change) => {
  const { lensHeightM, distanceM } = exercise.camera;
  for (const height of UNSEEN_FROM_LOW.includes(`${id} ${rule}`) ? lensHeightM.slice(1) : lensHeightM) {
    const demo = from(changeDemo(exercise.demo, change), { lensHeightM: height, distanceM: distanceM[1] });
    expect(found(count(exercise, demo), ['warn', 'fault']), `${height} m`).toContain(rule);
  }
});

/** The small movements of the hip ask for a larger picture: there the person comes closer, and the camera stays. */
const standing = EACH.filter(([, { camera }]) => camera.posture === 'standing' && camera.smallest === undefined);

it.each(standing)('%s: is large enough in the picture of an upright phone that stands as far away as it may', (_, exercise) => {
  const distanceM = exercise.camera.distanceM[1];
  const demo = from(exercise.demo, { lensHeightM: exercise.camera.lensHeightM[0], distanceM });
  const [first] = seriesOf(changeDemo(demo, { camera: { verticalFovDeg: UPRIGHT_DEG } }), { fps: 15, picture: UPRIGHT });
  if (!first) throw new Error('There is a picture.');
  expect(placementHint(exercise, first, new BodyTracker().measure(first), false)?.id).not.toBe('too-far');
});

it('shares one spot among all that is done standing, and one among all on the floor', () => {
  for (const isStanding of [true, false]) {
    const [first, ...others] = exercises.filter(({ camera }) => (camera.posture === 'standing') === isStanding);
    if (!first) throw new Error('There are exercises.');
    const spot = others.reduce<ReturnType<typeof sharedSpot>>(
      (shared, { camera }) => shared && sharedSpot(shared, camera),
      first.camera,
    );
    expect(spot).toEqual(
      isStanding ? { lensHeightM: [0.8, 1], distanceM: [3, 3.5] } : { lensHeightM: [0.4, 0.5], distanceM: [2, 2.5] },
    );
  }
});
