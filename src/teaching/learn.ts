import { countSet } from '../core/count.ts';
import { say, spelt, type Message } from '../core/message.ts';
import type { View } from '../core/pose.ts';
import { median, quantile } from '../core/seeing/geometry.ts';
import { movingAlong, rounded, staying } from './belonging.ts';
import { exerciseFromOwn } from './exercise-from-own.ts';
import { mostOf } from './most-of.ts';
import type { OwnMovement } from './own-movement.ts';
import { patternOf, type Bout, type Pattern } from './pattern.ts';
import type { Recording } from './recording.ts';
import { seriesBetween } from './taught-series.ts';
import { ALIKE_SHARE } from './swings.ts';
import { SIGNAL_NAMES } from './teachable.ts';

/** A movement is shown so many times. More are as good; what is more often shown is a set. */
export const LESSON_REPS = 3;
const MOST_REPS = 12;

/** Why nothing was learned. */
export type Trouble = 'unseen' | 'no-stillness' | 'nothing' | 'too-few' | 'unlike' | 'unclear';

export type Lesson =
  | { movement: OwnMovement; reps: number; trouble: null }
  /** `reps`: how many were seen. */
  | { movement: null; reps: number; trouble: Trouble };

/** What to say of it, with what to do. */
export function troubleWords(trouble: Trouble, reps: number): Message {
  switch (trouble) {
    case 'unseen':
      return say`You were not seen well. Move so that your whole body is in the picture.`;
    case 'no-stillness':
      return say`Stand still for a moment before and after.`;
    case 'nothing':
      return say`I saw no movement that comes back to where it began.`;
    case 'too-few':
      return reps === 1 ? say`I saw only one repetition. Do three.` : say`I saw only ${spelt(reps)} repetitions. Do three.`;
    case 'unlike':
      return say`The repetitions were too different from one another. Do them all in the same way.`;
    case 'unclear':
      return say`I cannot count this movement from here. Turn a little, or make it larger.`;
  }
}

/** Stillness has to be there for this long before the movement, milliseconds; after it, any. [our own choice] */
const STILL_MS = 400;
/** Of stillness before, no more than this tells where the rest is. */
const REST_MS = 1000;
/** A slow movement is noticed so much later than it begins, milliseconds. [own measurement: the figure] */
const NOTICED_MS = 400;
/** Between the first movement and being still again, at least this, milliseconds. */
const SHORTEST_BOUT_MS = 1200;
const LEAST_SEEN = 0.8;
/** Signals that are tried, the best first, until one counts what was shown. */
const MOST_TRIED = 10;
/** Beginnings and ends that are tried: who sits down first, or walks into place, stands still more than once. */
const MOST_BEGINNINGS = 6;
const MOST_ENDS = 3;

interface Stretch {
  fromMs: number;
  toMs: number;
}

function stillStretches({ moments }: Recording): Stretch[] {
  const stretches: Stretch[] = [];
  let open: Stretch | null = null;
  for (const { still, timeMs } of moments) {
    if (!still) open = null;
    else if (open) open.toMs = timeMs;
    else stretches.push((open = { fromMs: timeMs, toMs: timeMs }));
  }
  return stretches;
}

/** Movements between two still stretches that may be the lesson, the likeliest first: the earliest beginning, the latest end. */
function boutsOf(recording: Recording): Bout[] {
  const stretches = stillStretches(recording);
  const beginnings = stretches.filter(({ fromMs, toMs }) => toMs - fromMs >= STILL_MS).slice(0, MOST_BEGINNINGS);
  return beginnings.flatMap((before) =>
    stretches
      .filter(({ fromMs }) => fromMs - before.toMs >= SHORTEST_BOUT_MS)
      .slice(-MOST_ENDS)
      .reverse()
      .map((after) => ({
        stillFromMs: Math.max(before.fromMs, before.toMs - REST_MS - NOTICED_MS),
        fromMs: Math.max(before.fromMs, before.toMs - NOTICED_MS),
        toMs: after.fromMs,
      })),
  );
}

/** The further down, the nearer it was to being learned: its reason is told. */
const PROGRESS: readonly Trouble[] = ['unseen', 'no-stillness', 'nothing', 'too-few', 'unlike', 'unclear'];

const failed = (trouble: Trouble, reps = 0): Lesson => ({ movement: null, reps, trouble });

/** Learns a movement from a recording of somebody who stands still, does it three times, and stands still. */
export function learnMovement(recording: Recording): Lesson {
  const { moments } = recording;
  const seen = moments.filter(({ view }) => view !== null).length;
  if (seen < LEAST_SEEN * moments.length || moments.length === 0) return failed('unseen');
  let best = failed('no-stillness');
  for (const bout of boutsOf(recording)) {
    const lesson = learnFrom(recording, bout);
    if (lesson.trouble === null) return lesson;
    const further = PROGRESS.indexOf(lesson.trouble) - PROGRESS.indexOf(best.trouble ?? 'unseen');
    if (further > 0 || (further === 0 && lesson.reps > best.reps)) best = lesson;
  }
  return best;
}

function learnFrom(recording: Recording, bout: Bout): Lesson {
  const patterns = SIGNAL_NAMES.flatMap((signal) => patternOf(recording, signal, bout) ?? []).sort((a, b) => b.score - a.score);
  const [clearest] = patterns;
  if (!clearest) return failed('nothing');
  const complete = patterns.filter(({ swings }) => swings.length >= LESSON_REPS && swings.length <= MOST_REPS);
  if (complete.length === 0) return failed('too-few', clearest.swings.length);
  const alike = complete.filter((pattern) => pattern.alike >= ALIKE_SHARE && isInTime(pattern));
  const [first] = alike;
  if (!first) return failed('unlike', clearest.swings.length);
  // Where much more is seen to swing fewer times, that is the movement, and the rest is an echo of it.
  if (clearest.swings.length < LESSON_REPS && clearest.alike >= ALIKE_SHARE && clearest.score > 2 * first.score)
    return failed('too-few', clearest.swings.length);
  for (const pattern of alike.slice(0, MOST_TRIED)) {
    const movement = movementOf(recording, pattern, bout);
    if (isCounted(recording, movement, bout, pattern.swings.length))
      return { movement, reps: pattern.swings.length, trouble: null };
  }
  return failed('unclear', first.swings.length);
}

/** The longest repetition takes no more than this many times the shortest. [our own choice] */
const IN_TIME = 3;

function isInTime({ swings }: Pattern): boolean {
  const durations = swings.map(({ startMs, endMs }) => endMs - startMs);
  return Math.max(...durations) <= IN_TIME * Math.min(...durations);
}

/** What was learned has to count the lesson itself, as a recording and live. */
function isCounted(recording: Recording, movement: OwnMovement, bout: Bout, reps: number): boolean {
  const exercise = exerciseFromOwn({ id: 'own', name: '', movement });
  const frames = recording.frames.filter(({ timeMs }) => timeMs >= bout.stillFromMs && timeMs <= bout.toMs + REST_MS);
  return [false, true].every((gate) => countSet(exercise, frames, { gate }).full.length === reps);
}

function movementOf(recording: Recording, pattern: Pattern, bout: Bout): OwnMovement {
  const { signal, rest, height, swings, sidedness } = pattern;
  const middle = (of: (swing: Pattern['swings'][number]) => number): number => Math.round(median(swings.map(of)) ?? 0);
  const view = viewIn(recording, bout);
  const trunk = valuesOf(recording, 'trunkElevation', bout);
  const low = quantile(trunk, 0.02) ?? 0;
  const high = quantile(trunk, 0.98) ?? 90;
  return {
    version: 1,
    signal,
    rest: rounded(rest),
    height: rounded(height),
    outMs: Math.max(
      100,
      middle(({ outMs }) => outMs),
    ),
    topMs: middle(({ topMs }) => topMs),
    backMs: Math.max(
      100,
      middle(({ backMs }) => backMs),
    ),
    sidedness,
    view,
    posture: postureIn(recording, bout),
    trunk: [rounded(low), rounded(high)],
    along: movingAlong(recording, pattern, bout),
    stays: staying(recording, pattern, bout),
    series: seriesBetween(recording.frames, bout.fromMs - STILL_MS, bout.toMs),
  };
}

function viewIn({ moments }: Recording, { fromMs, toMs }: Bout): View {
  return mostOf(moments.flatMap(({ view, timeMs }) => (view && timeMs >= fromMs && timeMs <= toMs ? view : []))) ?? 'front';
}

const valuesOf = (recording: Recording, signal: Pattern['signal'], { stillFromMs, toMs }: Bout): number[] =>
  recording.samples(signal, 'left', stillFromMs, toMs).map(({ value }) => value);

/** Trunk upright over straight legs is standing, over bent ones kneeling or sitting; level and above the knees it is on all fours. */
function postureIn(recording: Recording, bout: Bout): OwnMovement['posture'] {
  const atRest = { ...bout, toMs: bout.fromMs };
  const trunk = median(valuesOf(recording, 'trunkElevation', atRest)) ?? 90;
  const overFoot = median(valuesOf(recording, 'hipsOverFoot', atRest)) ?? 1;
  const overKnee = median(valuesOf(recording, 'hipsOverKnee', atRest)) ?? 1;
  if (trunk >= 45) return overFoot >= 0.65 ? 'standing' : 'kneeling';
  return overKnee >= 0.4 ? 'kneeling' : 'lying';
}
