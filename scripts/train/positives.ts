import { countSet } from '../../src/core/count.ts';
import type { Exercise } from '../../src/core/exercise.ts';
import { landmarkSeries } from '../../src/figure/pinhole.ts';
import type { BodyPoints } from '../../src/figure/bones.ts';
import { easing } from '../../src/figure/timeline.ts';
import { movementOf } from '../../src/figure/skeleton.ts';
import type { Phase, WorkingSide } from '../../src/recogniser/weights.ts';
import type { Chance } from './chance.ts';
import { alongPoints, mapPoints, type Progress, type Take } from './take.ts';
import { someBody, someDemo } from './variations.ts';

/** Postures that are worked out on the way from rest to height; between them points go straight. */
const POSTURES = 20;

/** How long a take is, milliseconds; a posture that is kept for a time gets longer. */
const TAKE_MS = 11_000;

/** Nearer to the ends of the way than this is at rest, or at the height. */
const AT_END = 0.1;

/** Whose repetitions the figure's are, as the counter counts them. */
export function sideOfDemo(exercise: Exercise): WorkingSide {
  if (exercise.sides === 'none') return 'both';
  const { full, holds } = countSet(exercise, landmarkSeries(exercise.demo, { fps: 15, reps: 1, tailMs: 2500 }));
  return full[0]?.side ?? holds[0]?.side ?? 'both';
}

/** How far people go, relative to the figure's height: most squat and kick deeper than they are asked to, or less deep. */
const DEPTHS: Readonly<Record<string, readonly [number, number]>> = {
  squat: [0.55, 1.38],
  'squat-single': [0.65, 1.6],
  'side-lift-standing': [0.6, 1.3],
  'box-abduction': [0.6, 1.3],
  'box-abduction-adv': [0.6, 1.3],
  'side-step': [0.7, 1.3],
  clamshell: [0.6, 1.3],
  'hip-drop': [0.7, 1.4],
  'hip-hike': [0.7, 1.4],
  'donkey-side': [0.65, 1.35],
};
const USUAL_DEPTHS = [0.68, 1.15] as const;

/** How long a way takes, relative to the figure's: most about as long, some much longer, some hurry. */
const TEMPOS: readonly (readonly [number, number])[] = [
  [0.5, 1.6],
  [0.5, 1.6],
  [1.2, 2.8],
  [0.32, 0.7],
];

interface Stretch {
  fromMs: number;
  toMs: number;
  from: number;
  to: number;
}

/** When the movement is how far on its way: rest, then one repetition after the other, none like the one before. */
function schedule({ timing }: Exercise['demo'], timed: boolean, chance: Chance): Stretch[] {
  const oneWay = (): number => chance.ratio(...chance.pick(TEMPOS));
  const tempo = { out: oneWay(), hold: chance.happens(0.3) ? chance.between(0, 0.2) : chance.ratio(0.15, 1.6), back: oneWay() };
  const restMs = timing.restMs * chance.ratio(0.1, 2);
  const stretches: Stretch[] = [];
  let nowMs = 0;
  const add = (lastsMs: number, from: number, to: number): void => {
    stretches.push({ fromMs: nowMs, toMs: (nowMs += Math.max(1, lastsMs)), from, to });
  };
  add(chance.between(0, 4000), 0, 0);
  while (nowMs < TAKE_MS) {
    const height = chance.between(0.82, 1);
    const hurry = chance.ratio(0.85, 1.18);
    add(timing.outMs * tempo.out * hurry, 0, height);
    add(timed ? chance.between(3000, 9000) : timing.holdMs * tempo.hold, height, height);
    add(timing.backMs * tempo.back * hurry, height, 0);
    add(restMs * chance.ratio(0.7, 1.4), 0, 0);
  }
  return stretches;
}

const phaseOf = ({ from, to }: Stretch, share: number): Phase => {
  if (from === to) return from === 0 ? 'rest' : 'height';
  if (share < AT_END) return 'rest';
  if (share > Math.max(from, to) - AT_END) return 'height';
  return to > from ? 'out' : 'back';
};

/** Somebody does some repetitions of an exercise. */
export function someSet(exercise: Exercise, side: WorkingSide, chance: Chance): Take {
  const movement = movementOf(someDemo(exercise, chance), someBody(chance), {
    depth: chance.between(...(DEPTHS[exercise.id] ?? USUAL_DEPTHS)),
  });
  const postures = Array.from({ length: POSTURES }, (_, index) => movement.onTheWay(index / (POSTURES - 1)).points);
  const stretches = schedule(exercise.demo, exercise.rep === undefined, chance);
  const stretchAt = (timeMs: number): Stretch =>
    stretches.find(({ toMs }) => timeMs < toMs) ?? { fromMs: 0, toMs: 1, from: 0, to: 0 };
  const progress = (timeMs: number): Progress => {
    const stretch = stretchAt(timeMs);
    const { fromMs, toMs, from, to } = stretch;
    const share = from + (to - from) * easing((timeMs - fromMs) / (toMs - fromMs));
    return { share, phase: phaseOf(stretch, share) };
  };
  const atShare = (timeMs: number): BodyPoints => alongPoints(postures, progress(timeMs).share);
  const travels = exercise.id === 'side-step' && chance.happens(0.65);
  return {
    durationMs: stretches.at(-1)?.toMs ?? 0,
    movement: exercise.id,
    side,
    size: movement.body.size,
    at: travels ? sideways(stretches, postures, atShare) : atShare,
    progress,
  };
}

/** Most who step to the side walk: on the way back the foot that has stepped stays, and the other one follows. */
function sideways(
  stretches: readonly Stretch[],
  postures: readonly BodyPoints[],
  atShare: (timeMs: number) => BodyPoints,
): (timeMs: number) => BodyPoints {
  const leftFoot = (share: number): number => alongPoints(postures, share).left.ankle[0];
  return (timeMs) => {
    const points = atShare(timeMs);
    let wayM = 0;
    for (const { fromMs, toMs, from, to } of stretches) {
      if (to >= from || timeMs <= fromMs) continue;
      wayM += leftFoot(from) - (timeMs < toMs ? points.left.ankle[0] : leftFoot(to));
    }
    return mapPoints(points, ([x, y, z]) => [x + wayM, y, z]);
  };
}
