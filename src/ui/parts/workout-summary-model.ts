import { msg, str } from '@lit/localize';
import { lookUp } from '../../core/look-up.ts';
import { mostOf } from '../../core/extremes.ts';
import type { Exercise, Grade } from '../../core/exercise.ts';
import { fatigueOf } from '../../core/judging/fatigue.ts';
import { setQuality, type SetQuality } from '../../core/judging/quality.ts';
import { FEWEST_SESSIONS, rangeBySide, symmetryOf } from '../../core/judging/symmetry.ts';
import { hasMovements, movementsIn } from '../../log/past-set.ts';
import type { PastSet, SetFacts, SetRecord } from '../../log/set-records.ts';
import type { TrainingLog } from '../../log/training-log.ts';
import { grouped } from '../../progress/grouped.ts';
import { dosedExercise, type PlannedExercise } from '../../programme/index.ts';
import { formatSignal, reachedWords, summaryOf, type SummaryModel } from './summary-model.ts';
import { lapWords, plural, secondsWords } from '../words/words.ts';
import { translated, worded } from '../../language/language.ts';

/** A number that says on request how it came about. */
export interface Explained {
  name: string;
  value: string;
  /** Sentences. */
  how: readonly string[];
}

/** A sentence worth telling; `good` where it is good news. */
export interface Note {
  kind: 'good' | 'change';
  sentence: string;
}

/** What one exercise of a workout came to. */
export interface ExerciseSummary {
  exercise: Exercise;
  /** In the order in which they were done. */
  sets: readonly SetRecord[];
  numbers: readonly Explained[];
  /** What was seen of the form over all its sets, and what was not. */
  form: SummaryModel;
  /** More than before; becoming smaller or slower, one side doing more. */
  notes: readonly Note[];
  /** 0..10; null where nobody has said. */
  pain: number | null;
}

export interface WorkoutToSum {
  items: readonly PlannedExercise[];
  sets: readonly SetRecord[];
  pain: Readonly<Record<string, number>>;
  /** Sets of earlier days, and of this one; with their movements those of `setsToCompare`. */
  pastSets: readonly PastSet[];
}

const GRADE_WORDS: Readonly<Record<Grade, () => string>> = {
  safety: () => msg('safety, counts three times'),
  article: () => msg('part of the exercise, counts twice'),
  advice: () => msg('advice'),
};

/** At most so many rules are named that have cost points. */
const NAMED_COSTS = 3;

function formNumber({ form, overall }: SetQuality, { rules }: Exercise): Explained[] {
  const { score, coverage, parts } = form;
  if (score === null) return [];
  const title = (id: string): string => worded(rules.find((rule) => rule.id === id)?.title ?? id);
  const costs = parts
    .filter(({ cost }) => cost >= 0.5)
    .slice(0, NAMED_COSTS)
    .map(({ rule, cost, grade }) => msg(str`${title(rule)}: minus ${Math.round(cost)} (${GRADE_WORDS[grade]()}).`));
  const seen = coverage.of > 0 ? [msg(str`Seen: ${coverage.observed} of ${coverage.of} form rules.`)] : [];
  const all = overall ? [msg(str`With range and pace it comes to ${Math.round(overall.score)} of 100.`)] : [];
  return [
    {
      name: msg('Form'),
      value: msg(str`${Math.round(score)} of 100`),
      how: [msg('100 means that nothing was off in what could be seen.'), ...costs, ...seen, ...all],
    },
  ];
}

function rangeNumber({ range }: SetQuality, exercise: Exercise): Explained[] {
  if (!range || range.medianPeak === null) return [];
  const { medianPeak, goal, unit, full, partial } = range;
  return [
    {
      name: msg('Range'),
      value: reachedWords(medianPeak, unit, exercise),
      how: [
        msg(str`Your typical full rep reached ${formatSignal(medianPeak, unit)}; the goal is ${formatSignal(goal, unit)}.`),
        msg(str`${full} of ${full + partial} went far enough to be full.`),
      ],
    },
  ];
}

function paceNumbers({ tempo, hold }: SetQuality): Explained[] {
  const held: Explained[] = hold
    ? [
        {
          name: msg('Hold'),
          value: secondsWords(hold.medianMs),
          how: [
            msg(
              str`Your usual pause at the height; ${secondsWords(hold.targetMs)} were asked for, and ${hold.met} of ${hold.of} had it.`,
            ),
          ],
        },
      ]
    : [];
  if (!tempo) return held;
  const { outMs, backMs } = tempo;
  return [
    ...held,
    {
      name: msg('Tempo'),
      value: msg(str`${secondsWords(outMs)} out, ${secondsWords(backMs)} back`),
      how: [msg('The usual time on the way out, and on the way back. Slower on the way back trains more.')],
    },
  ];
}

function timeNumber(sets: readonly SetRecord[]): Explained[] {
  const holds = sets.flatMap((set) => set.holds);
  if (holds.length === 0) return [];
  const longestMs = mostOf(holds.map(({ heldMs }) => heldMs));
  const totalMs = sets.reduce((sum, { heldMs }) => sum + heldMs.total, 0);
  return [
    {
      name: msg('Held'),
      value: lapWords(totalMs),
      how: [
        msg(str`Minutes and seconds in the posture, all sets together; the longest without a break was ${lapWords(longestMs)}.`),
      ],
    },
  ];
}

/** One list of sets for each workout, or each single set, oldest first. */
const sessionsOf = <Set extends SetFacts>(sets: readonly Set[]): (readonly Set[])[] => [
  ...grouped(
    sets.toSorted((a, b) => a.startedMs - b.startedMs),
    ({ id, workoutId }) => workoutId ?? id,
  ).values(),
];

const fullIn = (sets: readonly SetFacts[]): number => sets.reduce((sum, { counts }) => sum + counts.full, 0);

const isOf =
  (exercise: string | undefined) =>
  (set: SetFacts): boolean =>
    set.source === 'camera' && set.exercise === exercise;

/** Of these exercises what left and right are compared by: the last sessions that have both. */
export function setsToCompare(exercises: readonly string[], past: readonly PastSet[]): PastSet[] {
  const hasBoth = (session: readonly PastSet[]): boolean =>
    session.some(({ counts }) => counts.left > 0) && session.some(({ counts }) => counts.right > 0);
  return exercises.flatMap((id) =>
    sessionsOf(past.filter(isOf(id)))
      .filter(hasBoth)
      .slice(-FEWEST_SESSIONS)
      .flat(),
  );
}

function notesOf(sets: readonly SetRecord[], past: readonly PastSet[]): Note[] {
  const tired = sets.flatMap(({ reps, set }) => {
    const sentence = fatigueOf(reps)?.sentence;
    return sentence ? [msg(str`Set ${set}: ${translated(sentence)}`)] : [];
  });
  const sessions = sessionsOf(past.filter(isOf(sets[0]?.exercise)));
  const sides = sessions.flatMap((session) => rangeBySide(session.flatMap((set) => (hasMovements(set) ? set.reps : []))) ?? []);
  const { sentence } = symmetryOf(sides);
  const before = sessions.filter((session) => session.every(({ id }) => sets.every((set) => set.id !== id))).at(-1);
  const more = before ? fullIn(sets) - fullIn(before) : 0;
  return [
    ...(more > 0 ? [{ kind: 'good', sentence: msg(str`${plural(more, 'full repetition')} more than last time.`) } as const] : []),
    ...[...tired.slice(-1), ...(sentence ? [translated(sentence)] : [])].map(
      (each) => ({ kind: 'change', sentence: each }) as const,
    ),
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
      numbers: [...formNumber(quality, exercise), ...rangeNumber(quality, exercise), ...timeNumber(own), ...paceNumbers(quality)],
      form: summaryOf(together, exercise),
      notes: notesOf(own, pastSets),
      pain: lookUp(pain, id) ?? null,
    };
  });
}

/** What was done, in a sentence or two: "8 of 8 sets · 78 reps. Nice work!" */
export function doneWords(sets: readonly PastSet[], plannedSets: number): string {
  const done = sets.filter((set) => movementsIn(set) > 0).length;
  if (done === 0) return msg('No set was counted this time.');
  const reps = fullIn(sets);
  const isWatched = sets.some(({ source }) => source !== 'unwatched');
  const counted = [
    msg(str`${done} of ${plural(plannedSets, 'set')}`),
    ...(reps > 0 ? [plural(reps, 'rep')] : []),
    ...(isWatched ? [] : [msg('not watched')]),
  ].join(' · ');
  return done < plannedSets ? msg(str`${counted}. What you did counts.`) : msg(str`${counted}. Nice work!`);
}

/** All sets, those of `setsToCompare` with their movements. */
export async function withCompared(
  log: Pick<TrainingLog, 'sets'>,
  exercises: readonly string[],
  sets: readonly PastSet[],
): Promise<readonly PastSet[]> {
  const wanted = setsToCompare(exercises, sets);
  if (wanted.every(hasMovements)) return sets;
  const read = new Map((await log.sets(wanted.map(({ id }) => id))).map((set) => [set.id, set]));
  return sets.map((set) => read.get(set.id) ?? set);
}
