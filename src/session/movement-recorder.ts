import type { CoachStatus, Hold, Rep } from '../core/events.ts';
import type { Exercise } from '../core/exercise.ts';
import type { PoseFrame } from '../core/pose.ts';
import { wasSeen } from '../core/counting/seen.ts';
import { chosenOf, lapseOf } from '../replay/choose.ts';
import { CLIP_LIMITS, type ClipRole, type MovementClip } from '../replay/clip.ts';
import { momentOfFinding } from '../replay/moment.ts';
import { poseAtMs, takenFrom, type Taken } from '../replay/resample.ts';
import { StretchWatch } from '../replay/stretches.ts';

/** So much of what was seen is remembered, milliseconds: longer repetitions lose their beginning. [our own choice] */
const REMEMBERED_MS = 20_000;
/** Frames nearer to the one before are not remembered, milliseconds: a camera of 60 pictures a second fills no more than one of 30. */
const APART_MS = 30;
const MOST_FRAMES = Math.ceil(REMEMBERED_MS / APART_MS);

/** What was seen before a repetition tells how long the limbs are, milliseconds. [our own choice] */
const LEAD_IN_MS = 1500;

/** Repetitions of which a stick figure is kept while the set runs; beyond it only what was worst and best, and the newest. */
const MOST_KEPT = 200;

interface Kept {
  taken: Taken;
  momentMs: number;
  near: MovementClip['near'];
}

/** Keeps the last seconds of frames, cuts out of them what a repetition was, and says at the end which two are worth showing. */
export interface MovementRecorder {
  /** Takes each frame with how the coach stands after it. */
  see(pose: PoseFrame, status: () => CoachStatus): void;
  /** A repetition has ended. */
  take(rep: Rep): void;
  /** Of what was counted in the end. */
  clips(reps: readonly Rep[], holds: readonly Hold[]): MovementClip[];
}

export function createMovementRecorder(exercise: Exercise): MovementRecorder {
  /** A ring: `next` is the oldest one. */
  const ring: (PoseFrame | undefined)[] = Array.from({ length: MOST_FRAMES });
  let next = 0;
  let lastMs = -Infinity;
  let status: (() => CoachStatus) | null = null;
  const kept = new Map<number, Kept>();
  /** In order of time, to know what may be let go. */
  let made: Rep[] = [];
  const stretches = exercise.rep ? null : new StretchWatch(exercise);

  const framesFrom = (fromMs: number): PoseFrame[] =>
    [...ring.slice(next), ...ring.slice(0, next)].filter(
      (frame): frame is PoseFrame => frame !== undefined && frame.timeMs >= fromMs && frame.timeMs >= lastMs - REMEMBERED_MS,
    );

  const forgetSome = (): void => {
    if (made.length <= MOST_KEPT) return;
    const { worst, best } = chosenOf(made, exercise);
    made = made.filter((rep, at) => rep === worst || rep === best || at >= made.length - MOST_KEPT / 2);
    const starts = new Set(made.map(({ startMs }) => startMs));
    for (const startMs of kept.keys()) if (!starts.has(startMs)) kept.delete(startMs);
  };

  const clipOf = (role: ClipRole, rep: Rep, momentMs: number | null): MovementClip[] => {
    const has = kept.get(rep.startMs);
    if (!has) return [];
    const { taken, near } = has;
    const { finding } = lapseOf(rep, exercise);
    const rule = role === 'worst' && finding ? { rule: finding.rule } : {};
    const moment = poseAtMs(taken, momentMs ?? has.momentMs);
    return [{ role, ofMs: rep.startMs, stepMs: taken.stepMs, moment, side: rep.side ?? near, near, ...rule, poses: taken.poses }];
  };

  return {
    see(pose, now) {
      status = now;
      if (pose.timeMs - lastMs >= APART_MS) {
        ring[next] = pose;
        next = (next + 1) % MOST_FRAMES;
        lastMs = pose.timeMs;
      }
      if (!stretches) return;
      const { timer, view, nearSide } = now();
      if (timer?.running) stretches.keep({ timeMs: pose.timeMs, side: timer.side, view, near: nearSide }, framesFrom);
      else stretches.leave();
    },
    take(rep) {
      if (stretches || rep.outcome === 'void' || !wasSeen(rep)) return;
      const fromMs = rep.startMs - CLIP_LIMITS.aroundMs;
      const toMs = rep.endMs + CLIP_LIMITS.aroundMs;
      const frames = framesFrom(fromMs - LEAD_IN_MS);
      const taken = takenFrom(frames, { fromMs, toMs, ...(rep.hold && { hold: rep.hold }) });
      if (!taken) return;
      const { finding } = lapseOf(rep, exercise);
      const rule = finding && exercise.rules.find(({ id }) => id === finding.rule);
      const momentMs = rule && finding ? momentOfFinding(frames, rep, rule, finding) : rep.peakMs;
      kept.set(rep.startMs, { taken, momentMs, near: rep.view === 'side' ? (status?.().nearSide ?? null) : null });
      made.push(rep);
      forgetSome();
    },
    clips(reps, holds) {
      if (stretches) return stretches.clips(holds);
      const { worst, best } = chosenOf(reps, exercise, ({ startMs }) => kept.has(startMs));
      return [
        ...(worst ? clipOf('worst', worst, null) : []),
        ...(best ? clipOf('best', best, worst && sameMoment(worst, kept.get(worst.startMs)?.momentMs, best)) : []),
      ];
    },
  };
}

/** When the other repetition was as far on its way as this one was at a moment, milliseconds. */
function sameMoment({ startMs, peakMs, endMs }: Rep, momentMs: number | undefined, other: Rep): number | null {
  if (momentMs === undefined) return null;
  const share = (fromMs: number, toMs: number): number => (toMs > fromMs ? (momentMs - fromMs) / (toMs - fromMs) : 0);
  if (momentMs <= peakMs) return other.startMs + share(startMs, peakMs) * (other.peakMs - other.startMs);
  return other.peakMs + share(peakMs, endMs) * (other.endMs - other.peakMs);
}
