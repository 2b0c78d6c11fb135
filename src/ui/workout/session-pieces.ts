import type { SetOutcome } from '../../programme/index.ts';

/** A set of a session, as the bar knows it. */
export interface BarSet {
  exercise: string;
  /** Null while it was not reached. */
  outcome: SetOutcome | null;
}

/** One exercise of a session. */
export interface Piece {
  /** `next`: the set that comes next, or is under way, is one of it. */
  state: 'next' | 'done' | 'skipped' | '';
  /** Share of its sets that were done, 0 to 1; one that was broken off counts half. */
  filled: number;
}

const WORTH: Readonly<Record<SetOutcome, number>> = { done: 1, stopped: 0.5, skipped: 0 };

/** The sets in their order, put together while the exercise stays the same. `next`: index of the set that comes next; -1 at the end. */
export function piecesOf(sets: readonly BarSet[], next: number): Piece[] {
  const runs: { sets: BarSet[]; holdsNext: boolean }[] = [];
  sets.forEach((set, at) => {
    const run = runs.at(-1);
    if (run?.sets[0]?.exercise === set.exercise) run.sets.push(set);
    else runs.push({ sets: [set], holdsNext: false });
    const last = runs.at(-1);
    if (last && at === next) last.holdsNext = true;
  });
  return runs.map(({ sets: own, holdsNext }) => {
    const filled = own.reduce((sum, { outcome }) => sum + (outcome ? WORTH[outcome] : 0), 0) / own.length;
    const isOver = own.every(({ outcome }) => outcome !== null);
    return { state: holdsNext ? 'next' : !isOver ? '' : filled === 0 ? 'skipped' : 'done', filled };
  });
}
