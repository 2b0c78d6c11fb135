import { Coach } from './coach.ts';
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
}

/** Collects what a coach says into the result of a set. */
export class SetCounter {
  readonly #hasHold: boolean;
  readonly count: SetCount = { frames: { total: 0, withPerson: 0 }, full: [], partial: [], void: [], holds: [] };

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
  options: { gate?: boolean; side?: Side; targetMs?: number } = {},
): SetCount {
  const coach = new Coach(exercise, { gate: false, ...options });
  const counter = new SetCounter(exercise);
  for (const frame of frames) {
    counter.see(frame);
    counter.add(coach.push(frame));
  }
  counter.add(coach.finish());
  return counter.count;
}
