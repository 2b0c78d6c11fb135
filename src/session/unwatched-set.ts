import { RepTally } from '../core/counting/rep-tally.ts';
import type { CoachEvent, Rep, SetPhase } from '../core/events.ts';
import type { Exercise } from '../core/exercise.ts';
import { setsFrom } from '../log/set-records.ts';
import type { SetFact, WorkoutEvent } from '../log/events.ts';
import { Pacer, type Paced, type PacerEvent, type Way } from '../unwatched/pacer.ts';
import { HOLD, paceWordsOf, taskOf } from '../unwatched/task.ts';
import { createBeatLog } from './beat-log.ts';
import type { RunningSet, RunningSetParts } from './running-set.ts';
import { lastRecorded, startOf } from './set-facts.ts';
import { aimOf, numberOf } from './set-goal.ts';

/** A set that nobody watches. It is done when its target is reached, which `tick` and `tap` tell. */
export interface UnwatchedSet extends RunningSet {
  /** Looks at the clock; true when the set is over. */
  tick(): boolean;
  /** A repetition was made; true when the set is over with it. */
  tap(): boolean;
  leadBy(way: Way): void;
}

export interface UnwatchedParts extends Omit<RunningSetParts, 'remembered'> {
  way: Way;
  /** Milliseconds; never goes back. */
  nowMs(): number;
}

/** Each repetition counts as one was asked for; of its form nothing is known. */
const unseen = (exercise: Exercise) =>
  ({
    outcome: 'full',
    source: 'unwatched',
    amplitude: 0,
    peak: 0,
    holdMs: 0,
    unit: exercise.rep?.unit ?? 'deg',
    view: exercise.camera.view,
    findings: [],
  }) satisfies Partial<Rep>;

/** Led by taps or by the clock; logged and spoken of as it happens. */
export function createUnwatchedSet({ exercise, options, log, feedback, emit, way, nowMs }: UnwatchedParts): UnwatchedSet {
  const id = crypto.randomUUID();
  const { dose, source } = options;
  const pacer = new Pacer(taskOf(exercise, dose, source.kind === 'unwatched' ? source.side : null), way);
  const words = paceWordsOf(exercise);
  const tally = new RepTally();
  const events: WorkoutEvent[] = [];
  let armed = options.armed ?? true;
  let hasAsked = false;
  let isDone = false;
  let shown = '';

  const record = (fact: SetFact): void => void events.push(log.record(id, fact));
  const beats = createBeatLog((some) => record({ type: 'heart-rate', beats: some }));

  feedback.beginSet(aimOf(dose));

  const tell = (event: CoachEvent, number?: number): void => {
    feedback.take(event, number);
    emit({ type: 'coach', event });
  };
  const enter = (phase: SetPhase, timeMs: number): void => tell({ type: 'phase-changed', timeMs, phase });

  const show = (): void => {
    const paced: Paced = pacer.paced;
    const looks = JSON.stringify(paced);
    if (looks !== shown) emit({ type: 'paced', paced });
    shown = looks;
  };

  const take = (happened: PacerEvent): void => {
    switch (happened.type) {
      case 'seconds-left':
        feedback.announce(happened);
        break;
      case 'began': {
        const { side, timeMs } = happened;
        if (events.length === 0) record(startOf(exercise, options, timeMs));
        enter('active', timeMs);
        if (dose.kind === 'time') tell({ type: 'timer-started', timeMs, side, heldMs: 0 });
        break;
      }
      case 'step':
        feedback.announce({ type: 'paced', word: happened.step === 'hold' ? HOLD : words[happened.step] });
        break;
      case 'hold-second':
        feedback.announce({ type: 'paced', word: null });
        break;
      case 'rep': {
        const { side, startMs, peakMs, endMs } = happened;
        const rep = tally.add({ ...unseen(exercise), side, startMs, peakMs, endMs });
        record({ type: 'rep', rep });
        tell({ type: 'rep', timeMs: endMs, rep }, numberOf(rep, dose, { counts: tally.counts, timer: null }));
        break;
      }
      case 'second':
        tell({ type: 'timer-ticked', timeMs: happened.timeMs, side: happened.side, seconds: happened.seconds });
        break;
      case 'kept': {
        const { side, startMs, endMs, keptMs } = happened;
        const hold = { side, startMs, endMs, heldMs: keptMs };
        record({ type: 'hold', hold });
        if (keptMs >= 1000 * pacer.paced.amount) tell({ type: 'timer-reached', timeMs: endMs, side, heldMs: keptMs });
        tell({ type: 'held', timeMs: endMs, hold });
        break;
      }
      case 'part-done':
        if (happened.side) {
          feedback.sideDone();
          emit({ type: 'side-done', side: happened.side });
        }
        break;
      case 'done':
        isDone = true;
    }
  };

  const handle = (happened: readonly PacerEvent[]): boolean => {
    for (const event of happened) take(event);
    show();
    return isDone;
  };

  return {
    id,
    exercise,
    options,
    pace: 'live',
    isArmed: true,
    inMovement: false,
    get hasBegun() {
      return events.length > 0;
    },
    push: () => false,
    hear: () => false,
    teachings: [],
    catchUp: () => undefined,
    tick() {
      if (armed) handle(pacer.begin(nowMs()));
      else if (!hasAsked) {
        hasAsked = true;
        // Nothing has to be looked at before the set.
        enter('start-pose', nowMs());
        show();
      }
      return handle(pacer.tick(nowMs()));
    },
    tap: () => handle(pacer.tap(nowMs())),
    leadBy: (next) => void handle(pacer.leadBy(next, nowMs())),
    pause() {
      pacer.pause(nowMs());
      show();
    },
    resume: () => void handle(pacer.resume(nowMs())),
    arm: () => void (armed = true),
    tell: (message) => tell({ type: 'cue', timeMs: nowMs(), cue: { kind: 'form', message } }),
    beat(beat) {
      if (events.length > 0) beats.add(beat);
    },
    undoLastRep() {
      if (!pacer.undo()) return;
      const rep = tally.undoLast();
      const recorded = rep && lastRecorded(events, rep);
      if (!recorded) return;
      record({ type: 'rep-undone', rep: recorded.id });
      const { counts } = tally;
      feedback.announce({ type: 'rep-undone', left: counts.full });
      emit({ type: 'rep-undone', counts });
      show();
    },
    async end(how) {
      if (how !== 'cancelled') {
        for (const event of pacer.finish()) take(event);
        beats.write();
      }
      if (events.length > 0) record({ type: 'set-ended', how });
      await log.written();
      return how === 'cancelled' ? null : (setsFrom(events)[0] ?? null);
    },
  };
}
