import { changeDemo, type Demo, type DemoChange } from '../core/demo.ts';
import type { Exercise } from '../core/exercise.ts';
import type { PoseFrame } from '../core/pose.ts';
import { landmarkSeries, seriesTimes } from '../figure/pinhole.ts';
import { setsFrom, type SetRecord } from '../log/set-records.ts';
import { newEventStamp, type WorkoutEvent } from '../log/events.ts';
import { prescribedDose } from '../programme/asked-dose.ts';
import { createRunningSet } from '../session/running-set.ts';
import { need } from './fake-data.ts';

/** Sets of the figure that were counted as those of a person are, for what shows movements again. */

/** Every repetition is seen by a camera that stands where it stood. */
const CAMERA = { distanceM: 3.4, aimHeightM: 0.85 } as const;

/** The figure doing it wrong by a rule. */
export const faultOf = ({ rules }: Exercise, rule: string): DemoChange =>
  need(rules.find(({ id }) => id === rule)?.faultyDemo, `a figure that breaks ${rule}`);

export interface MixedSet {
  frames: PoseFrame[];
  /** When each repetition was at its height, milliseconds. */
  topsMs: number[];
}

/** A set of the figure: each repetition done right (null), or with this fault. */
export function mixedSet(demo: Demo, faults: readonly (DemoChange | null)[], fps = 15): MixedSet {
  const frames: PoseFrame[] = [];
  const topsMs: number[] = [];
  let startMs = 0;
  for (const fault of faults) {
    const one = changeDemo(fault ? changeDemo(demo, fault) : demo, { camera: CAMERA });
    const options = { reps: 1, fps, startMs, leadInMs: startMs === 0 ? 2000 : 400, tailMs: 500 };
    frames.push(...landmarkSeries(one, options));
    const [times] = seriesTimes(one, options);
    if (times) topsMs.push((times.topFromMs + times.topToMs) / 2);
    startMs = (frames.at(-1)?.timeMs ?? 0) + 1000 / fps;
  }
  return { frames, topsMs };
}

/** What was counted in it, as the log has it. */
export function countedSet(exercise: Exercise, frames: readonly PoseFrame[]): SetRecord {
  const events: WorkoutEvent[] = [];
  const set = createRunningSet({
    exercise,
    options: {
      exercise: exercise.id,
      source: { kind: 'file', file: new File([], 'figure') },
      dose: prescribedDose(exercise),
      set: 1,
      view: exercise.camera.view,
    },
    log: {
      record(setId, fact) {
        const event: WorkoutEvent = { ...newEventStamp(0, 0), id: `${events.length}`, setId, ...fact };
        events.push(event);
        return event;
      },
      written: () => Promise.resolve(),
    },
    feedback: { beginSet: () => undefined, take: () => undefined, sideDone: () => undefined, announce: () => undefined },
    emit: () => undefined,
  });
  for (const frame of frames) set.push(frame);
  void set.end('source-ended');
  return { ...need(setsFrom(events)[0], 'a set'), source: 'camera' };
}
