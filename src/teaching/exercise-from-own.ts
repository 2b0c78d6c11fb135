import type { Confirmation, Exercise, Range } from '../core/exercise.ts';
import { say, type Message } from '../core/message.ts';
import type { View } from '../core/pose.ts';
import type { OwnMovement } from './own-movement.ts';
import { seenMovement } from './seen-movement.ts';
import { BACK_AT, UP_AT } from './swings.ts';
import { countedUnit } from './teachable.ts';

/** A movement with a name: what a user has taught. */
export interface NamedMovement {
  id: string;
  name: string;
  movement: OwnMovement;
  /** The user has deleted it. */
  deleted?: boolean;
}

const ANY = Infinity;

/** Shares of the shown tempo below which it is no repetition, and what is quick for anybody; milliseconds. [our own choice] */
const QUICKEST_SHARE = 0.25;
const QUICKEST_OUT_MS = 80;
const QUICKEST_REP_MS = 300;

/** The trunk may be so much further up or down than in the lesson, degrees. [our own choice] */
const TRUNK_MARGIN_DEG = 25;
/** A repetition begins within this share of the height around the rest; who bends to the other side first does not. [our own choice] */
const BEGINS_WITHIN = 0.4;

const ALSO: Readonly<Record<View, readonly View[]>> = { front: ['oblique'], oblique: ['front', 'side'], side: ['oblique'] };

const START: Message = say`Take your start position`;

/** Where the camera stood says how the person is to stand; the rest is for them to know. */
const PLACE: Readonly<Record<View, Message>> = {
  front: say`Put the camera where it was when you showed the movement, and face it.`,
  oblique: say`Put the camera where it was when you showed the movement, and turn halfway to it.`,
  side: say`Put the camera where it was when you showed the movement, and turn your side to it.`,
};

/** An exercise of what was taught: counted, with no idea of good form. */
export function exerciseFromOwn({ id, name, movement, deleted = false }: NamedMovement): Exercise {
  const { sidedness, view, posture, outMs, topMs, backMs } = movement;
  const trunk: Range = [Math.max(0, movement.trunk[0] - TRUNK_MARGIN_DEG), Math.min(90, movement.trunk[1] + TRUNK_MARGIN_DEG)];
  return {
    id,
    name: say`${name}`,
    articleName: name,
    steps: [],
    muscles: [],
    props: [],
    progression: say`More repetitions when these feel easy.`,
    prescription: { sets: 2, reps: 10, perSide: sidedness === 'one' },
    camera: {
      view,
      alsoCounts: ALSO[view],
      posture,
      lensHeightM: posture === 'standing' ? [0.7, 1.2] : [0.3, 0.8],
      distanceM: [2, 3],
      text: PLACE[view],
    },
    startPose: [{ signal: 'trunkElevation', within: trunk, hint: START }],
    posture: [{ signal: 'trunkElevation', within: trunk, hint: START }],
    sides: sidedness === 'both' ? 'none' : 'moves-more',
    rep: repOf(movement),
    rules: [],
    notObservable: [],
    safety: [],
    sources: [],
    own: deleted ? 'retired' : 'taught',
    demo: {
      rest: {},
      peak: {},
      contact: 'feet',
      timing: { outMs, holdMs: topMs, backMs, restMs: 400 },
      camera: { seen: view === 'side' ? 'left side' : view === 'front' ? 'front' : 'oblique left', lensHeightM: 0.9 },
      ...(movement.series && { seen: seenMovement(movement.series) }),
    },
  };
}

function repOf(movement: OwnMovement): NonNullable<Exercise['rep']> {
  const { signal, sidedness, rest, height, view, outMs, topMs, backMs } = movement;
  const fullAt = UP_AT * height;
  return {
    signal: { [view]: signal },
    unit: countedUnit(signal) ?? 'deg',
    rest: [rest - BACK_AT * height, rest + BACK_AT * height],
    minAmplitude: BACK_AT * height,
    fullAt: rest + fullAt,
    // From the person's own rest: bodies differ, and so do cameras.
    fullAtIn: { front: fullAt, oblique: fullAt, side: fullAt },
    goal: rest + height,
    partialCue: say`All the way`,
    minOutMs: Math.max(QUICKEST_OUT_MS, QUICKEST_SHARE * outMs),
    minRepMs: Math.max(QUICKEST_REP_MS, QUICKEST_SHARE * (outMs + topMs + backMs)),
    confirm: confirmationsOf(movement),
    ...(sidedness !== 'both' && { sideBy: signal }),
  };
}

function confirmationsOf({ signal, sidedness, rest, height, along, stays }: OwnMovement): Confirmation[] {
  return [
    // What one side does may be the same backwards for the other one.
    ...(sidedness === 'both'
      ? []
      : [{ signal, phase: 'start', within: [rest - BEGINS_WITHIN * height, ANY] } satisfies Confirmation]),
    ...along,
    ...stays.map(({ signal: name, within }): Confirmation => ({ signal: name, phase: 'peak', within })),
  ];
}
