import { Coach } from './coach.ts';
import { TraceRecorder, type SignalTrace } from './counting/signal-trace.ts';
import type { CoachEvent, Hold, Rep } from './events.ts';
import type { Exercise } from './exercise.ts';
import type { PoseFrame, Side } from './pose.ts';

/** What a whole series of frames came to. */
export interface SetCount {
  frames: { total: number; withPerson: number };
  full: Rep[];
  partial: Rep[];
  void: Rep[];
  holds: Hold[];
  /** How far each repetition went; empty where nobody asked for it. */
  traces: SignalTrace[];
}

/** Collects what a coach says into the result of a set. */
export class SetCounter {
  readonly #hasHold: boolean;
  readonly count: SetCount = { frames: { total: 0, withPerson: 0 }, full: [], partial: [], void: [], holds: [], traces: [] };

  constructor(exercise: Exercise) {
    this.#hasHold = exercise.hold !== undefined;
  }

  add(events: readonly CoachEvent[]): void {
    for (const event of events) {
      if (event.type === 'held') this.count.holds.push(event.hold);
      if (event.type !== 'rep') continue;
      const { rep } = event;
      this.count[rep.outcome].push(rep);
      if (this.#hasHold && rep.hold) this.count.holds.push(rep.hold);
    }
  }

  see(frame: PoseFrame): void {
    this.count.frames.total += 1;
    if (frame.image) this.count.frames.withPerson += 1;
  }
}

/** Counts one recorded set. `gate`: wait for placement and start pose first, as a live set does. */
export function countSet(
  exercise: Exercise,
  frames: Iterable<PoseFrame>,
  { traces = false, ...options }: { gate?: boolean; side?: Side; targetMs?: number; traces?: boolean } = {},
): SetCount {
  const coach = new Coach(exercise, { gate: false, ...options });
  const counter = new SetCounter(exercise);
  const recorder = traces ? new TraceRecorder() : null;
  for (const frame of frames) {
    counter.see(frame);
    const events = coach.push(frame);
    recorder?.push(frame.timeMs, coach.status.range);
    counter.add(events);
    for (const { type } of events) {
      const trace = type === 'rep' ? recorder?.take() : null;
      if (trace) counter.count.traces.push(trace);
    }
  }
  counter.add(coach.finish());
  const rest = recorder?.take();
  if (rest) counter.count.traces.push(rest);
  return counter.count;
}
