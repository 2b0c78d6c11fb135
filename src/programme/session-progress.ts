import { secondsOf, type SetStep, type Step } from './steps.ts';

/** How a set was left: with its target, without, or not begun. */
export type SetOutcome = 'done' | 'stopped' | 'skipped';

export interface SetMade {
  /** Index of the set's step. */
  step: number;
  outcome: SetOutcome;
}

/** Where somebody is in a session. Plain data: stored, it goes on where it was. */
export interface SessionProgress {
  steps: readonly Step[];
  /** Index of the step that is under way; the last step is the end. */
  at: number;
  /** In the order in which they happened; a repeated set is there twice. */
  made: readonly SetMade[];
  /** Index of the step that was under way when the session was ended early; null otherwise. */
  endedAt: number | null;
}

/**
 * `repeat`: the set that was made or skipped last, once more; the one under way is begun anew where it is. `go-back`: to the set or set-up
 * before, or from an early end to where it was ended.
 */
export type SessionEvent =
  'warm-up-over' | 'set-up-done' | 'set-done' | 'set-stopped' | 'rest-over' | 'skip' | 'repeat' | 'go-back' | 'end';

export const beginSession = (steps: readonly Step[]): SessionProgress => ({ steps, at: 0, made: [], endedAt: null });

export const currentStep = ({ steps, at }: SessionProgress): Step => steps[at] ?? { kind: 'end', seconds: 0 };

export const isOver = (progress: SessionProgress): boolean => currentStep(progress).kind === 'end';

/** Estimate of what is left, the step under way included, seconds. */
export const secondsLeft = ({ steps, at }: SessionProgress): number => secondsOf(steps.slice(at));

/** How a set came out last; null while it was not reached. */
export const outcomeOf = ({ made }: SessionProgress, step: number): SetOutcome | null =>
  made.filter((each) => each.step === step).at(-1)?.outcome ?? null;

/** The set that comes next or is under way; null at the end. */
export const nextSet = ({ steps, at }: SessionProgress): SetStep | null =>
  steps.slice(at).find((step): step is SetStep => step.kind === 'set') ?? null;

/** First step from `from` on for which it holds, else the end. */
function findFrom(steps: readonly Step[], from: number, holds: (step: Step) => boolean): number {
  const found = steps.findIndex((step, index) => index >= from && holds(step));
  return found < 0 ? steps.length - 1 : found;
}

const isSet = ({ kind }: Step): boolean => kind === 'set';
const isRest = ({ kind }: Step): boolean => kind === 'rest';

function leaveSet(progress: SessionProgress, outcome: SetOutcome): SessionProgress {
  const { steps, at, made } = progress;
  // One need not rest from what was not done.
  const next = outcome === 'skipped' ? findFrom(steps, at + 1, (step) => !isRest(step)) : at + 1;
  return { ...progress, at: next, made: [...made, { step: at, outcome }] };
}

/** Leaves out a whole exercise, from its set-up. */
function skipExercise(progress: SessionProgress): SessionProgress {
  const { steps, at, made } = progress;
  const next = findFrom(steps, at + 1, ({ kind }) => kind === 'set-up' || kind === 'end');
  const skipped = steps.flatMap((step, index): SetMade[] =>
    index > at && index < next && isSet(step) ? [{ step: index, outcome: 'skipped' }] : [],
  );
  return { ...progress, at: next, made: [...made, ...skipped] };
}

function skip(progress: SessionProgress): SessionProgress {
  switch (currentStep(progress).kind) {
    case 'set-up':
      return skipExercise(progress);
    case 'set':
      return leaveSet(progress, 'skipped');
    case 'warm-up':
    case 'rest':
      return { ...progress, at: progress.at + 1 };
    case 'end':
      return progress;
  }
}

/** Under way again at a step; where there is none nothing changes. */
const goTo = (progress: SessionProgress, at: number | undefined): SessionProgress =>
  at === undefined || at === progress.at ? progress : { ...progress, at, endedAt: null };

const stepBefore = ({ steps, at, endedAt }: SessionProgress): number | undefined =>
  endedAt ?? steps.flatMap((step, index) => (index < at && !isRest(step) ? [index] : [])).at(-1);

/** The session after an event. One that does not belong to the step under way changes nothing: it came late. */
export function sessionAfter(progress: SessionProgress, event: SessionEvent): SessionProgress {
  const { steps, at, made } = progress;
  const { kind } = currentStep(progress);
  switch (event) {
    case 'warm-up-over':
      return kind === 'warm-up' ? goTo(progress, at + 1) : progress;
    case 'set-up-done':
      return kind === 'set-up' ? goTo(progress, at + 1) : progress;
    case 'set-done':
      return kind === 'set' ? leaveSet(progress, 'done') : progress;
    case 'set-stopped':
      return kind === 'set' ? leaveSet(progress, 'stopped') : progress;
    case 'rest-over':
      return kind === 'rest' ? goTo(progress, at + 1) : progress;
    case 'skip':
      return skip(progress);
    case 'repeat':
      return kind === 'set' ? progress : goTo(progress, made.at(-1)?.step);
    case 'go-back':
      return goTo(progress, stepBefore(progress));
    case 'end':
      return kind === 'end' ? progress : { ...progress, at: steps.length - 1, endedAt: at };
  }
}
