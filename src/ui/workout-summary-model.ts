import type { Exercise } from '../core/exercise.ts';
import { fatigueOf } from '../core/fatigue.ts';
import { setQuality, type SetQuality } from '../core/quality.ts';
import { rangeBySide, symmetryOf } from '../core/symmetry.ts';
import type { SetRecord } from '../log/workout-log.ts';
import { dosedExercise, type PlannedExercise } from '../programme/index.ts';
import { formatSignal, summaryOf, type SummaryModel } from './summary-model.ts';
import { lapWords, plural, secondsWords } from './words.ts';

/** A number that says on request how it came about. */
export interface Explained {
  name: string;
  value: string;
  /** Sentences. */
  how: readonly string[];
}

/** What one exercise of a workout came to. */
export interface ExerciseSummary {
  exercise: Exercise;
  /** In the order in which they were done. */
  sets: readonly SetRecord[];
  numbers: readonly Explained[];
  /** What was seen of the form over all its sets, and what was not. */
  form: SummaryModel;
  /** Sentences worth telling: becoming smaller or slower, one side doing more. */
  notes: readonly string[];
  /** 0..10; null where nobody has said. */
  pain: number | null;
}

export interface WorkoutToSum {
  items: readonly PlannedExercise[];
  sets: readonly SetRecord[];
  pain: Readonly<Record<string, number>>;
  /** Sets of earlier days, and of this one. */
  pastSets: readonly SetRecord[];
}

const GRADE_WORDS = {
  safety: 'safety, counts three times',
  article: 'from the article, counts twice',
  advice: 'advice',
} as const;

/** At most so many rules are named that have cost points. */
const NAMED_COSTS = 3;

function formNumber({ form, overall }: SetQuality, { rules }: Exercise): Explained[] {
  const { score, coverage, parts } = form;
  if (score === null) return [];
  const title = (id: string): string => rules.find((rule) => rule.id === id)?.title ?? id;
  const costs = parts
    .filter(({ cost }) => cost >= 0.5)
    .slice(0, NAMED_COSTS)
    .map(({ rule, cost, grade }) => `${title(rule)}: ${Math.round(cost)} points off (${GRADE_WORDS[grade]}).`);
  const seen = coverage.of > 0 ? [`Seen: ${coverage.observed} of the article’s ${plural(coverage.of, 'point')}.`] : [];
  const all = overall ? [`With range and pace it comes to ${Math.round(overall.score)} of 100.`] : [];
  return [
    {
      name: 'Form',
      value: `${Math.round(score)} of 100`,
      how: ['100 means that nothing was off in what could be seen.', ...costs, ...seen, ...all],
    },
  ];
}

function rangeNumber({ range }: SetQuality): Explained[] {
  if (!range || range.medianPeak === null) return [];
  const { medianPeak, goal, unit, full, partial } = range;
  return [
    {
      name: 'Range',
      value: formatSignal(medianPeak, unit),
      how: [
        `The height of your usual full repetition; the aim is ${formatSignal(goal, unit)}.`,
        `${full} of ${full + partial} went far enough to be full.`,
      ],
    },
  ];
}

function paceNumbers({ tempo, hold }: SetQuality): Explained[] {
  const held: Explained[] = hold
    ? [
        {
          name: 'Hold',
          value: secondsWords(hold.medianMs),
          how: [
            `Your usual pause at the height; ${secondsWords(hold.targetMs)} were asked for, and ${hold.met} of ${hold.of} had it.`,
          ],
        },
      ]
    : [];
  if (!tempo) return held;
  const { outMs, backMs } = tempo;
  return [
    ...held,
    {
      name: 'Tempo',
      value: `${secondsWords(outMs)} + ${secondsWords(backMs)}`,
      how: ['The usual time on the way out, and on the way back. Slower on the way back trains more.'],
    },
  ];
}

function timeNumber(sets: readonly SetRecord[]): Explained[] {
  const holds = sets.flatMap((set) => set.holds);
  if (holds.length === 0) return [];
  const longestMs = Math.max(...holds.map(({ heldMs }) => heldMs));
  const totalMs = sets.reduce((sum, { heldMs }) => sum + heldMs.total, 0);
  return [
    {
      name: 'Held',
      value: lapWords(totalMs),
      how: [`Minutes and seconds in the posture, all sets together; the longest without a break was ${lapWords(longestMs)}.`],
    },
  ];
}

/** One list of sets for each workout, or each single set, oldest first. */
function sessionsOf(sets: readonly SetRecord[]): SetRecord[][] {
  const sessions = new Map<string, SetRecord[]>();
  for (const set of sets.toSorted((a, b) => a.startedMs - b.startedMs)) {
    const key = set.workoutId ?? set.id;
    sessions.set(key, [...(sessions.get(key) ?? []), set]);
  }
  return [...sessions.values()];
}

const fullIn = (sets: readonly SetRecord[]): number => sets.reduce((sum, { counts }) => sum + counts.full, 0);

function notesOf(sets: readonly SetRecord[], past: readonly SetRecord[]): string[] {
  const tired = sets.flatMap(({ reps, set }) => {
    const sentence = fatigueOf(reps)?.sentence;
    return sentence ? [`Set ${set}: ${sentence}`] : [];
  });
  const sessions = sessionsOf(past.filter(({ source, exercise }) => source === 'camera' && exercise === sets[0]?.exercise));
  const { sentence } = symmetryOf(sessions.flatMap((session) => rangeBySide(session.flatMap(({ reps }) => reps)) ?? []));
  const before = sessions.filter((session) => session.every(({ id }) => sets.every((set) => set.id !== id))).at(-1);
  const more = before ? fullIn(sets) - fullIn(before) : 0;
  return [
    ...(more > 0 ? [`${plural(more, 'full repetition')} more than last time.`] : []),
    ...tired.slice(-1),
    ...(sentence ? [sentence] : []),
  ];
}

/** Exercises of which something was done, in the order of the plan. */
export function exerciseSummaries(
  { items, sets, pain, pastSets }: WorkoutToSum,
  exerciseById: (id: string) => Exercise | undefined,
): readonly ExerciseSummary[] {
  return items.flatMap(({ exercise: id, dose }) => {
    const known = exerciseById(id);
    const own = sets.filter(({ exercise }) => exercise === id);
    const [first] = own;
    if (!known || !first) return [];
    const exercise = dosedExercise(known, dose);
    const together = { ...first, reps: own.flatMap(({ reps }) => reps), holds: own.flatMap(({ holds }) => holds) };
    const quality = setQuality(together, exercise);
    return {
      exercise,
      sets: own,
      numbers: [...formNumber(quality, exercise), ...rangeNumber(quality), ...timeNumber(own), ...paceNumbers(quality)],
      form: summaryOf(together, exercise),
      notes: notesOf(own, pastSets),
      pain: pain[id] ?? null,
    };
  });
}

/** What was done, in a sentence or two: "All 8 sets, 78 full repetitions." */
export function doneWords(sets: readonly SetRecord[], plannedSets: number): string {
  const done = sets.filter(({ reps, holds }) => reps.length + holds.length > 0).length;
  if (done === 0) return 'No set was counted this time.';
  const reps = fullIn(sets);
  const counted = reps > 0 ? `, ${plural(reps, 'full repetition')}` : '';
  if (done >= plannedSets) return `${plannedSets === 1 ? 'The whole set' : `All ${plannedSets} sets`}${counted}. Well done.`;
  return `${done} of ${plural(plannedSets, 'set')}${counted}. What you did counts.`;
}
