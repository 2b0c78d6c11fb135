import { msg, str } from '@lit/localize';
import { mostOf } from '../../core/extremes.ts';
import type { ExerciseProgress, ExerciseSession } from '../../progress/exercise-progress.ts';
import type { Week } from '../../progress/weeks.ts';
import type { ChartModel, ChartSeries } from '../parts/chart-model.ts';
import { shortDay } from '../words/day-words.ts';
import { formatSignal } from '../parts/summary-model.ts';
import { decimalWords, lapWords, plural } from '../words/words.ts';

/** So many weeks fit a phone. */
const MOST_WEEKS = 12;
/** So many sessions of an exercise do. */
export const MOST_SESSIONS = 40;

const whole = (value: number): string => decimalWords(value, 0);

export function weeksChart(weeks: readonly Week[]): ChartModel {
  const shown = weeks.slice(-MOST_WEEKS);
  const reached = shown.filter(({ isReached }) => isReached).length;
  return {
    title: msg('Sessions each week'),
    sentence: msg(str`Goal met in ${reached} of ${plural(shown.length, 'week')} (hollow = missed).`),
    across: msg('Week beginning'),
    up: msg('Sessions'),
    labels: shown.map(({ start }) => shortDay(start)),
    series: [
      {
        name: msg('Done'),
        values: shown.map(({ sessions }) => sessions),
        look: 'bars',
        colour: '--good',
        hollow: shown.map(({ isReached }) => !isReached),
      },
      { name: msg('Aim'), values: shown.map(({ aim }) => aim), look: 'dashed', colour: '--track' },
    ],
    format: whole,
    fromZero: true,
  };
}

interface Measure {
  of: (session: ExerciseSession) => number | null;
  format: (value: number) => string;
}

/** "From 24 on 3 Mar to 45 on 28 Mar; best 48." Null with fewer than two sessions that have it. */
function fromToWords(sessions: readonly ExerciseSession[], { of, format }: Measure): string | null {
  const known = sessions.flatMap((session) => {
    const value = of(session);
    return value === null ? [] : [{ day: session.day, value }];
  });
  const [first, last] = [known[0], known.at(-1)];
  if (!first || !last || known.length < 2) return null;
  const most = mostOf(known.map(({ value }) => value));
  return msg(
    str`From ${format(first.value)} on ${shortDay(first.day)} to ${format(last.value)} on ${shortDay(last.day)}; best ${format(most)}.`,
  );
}

type Parts = Pick<ChartModel, 'title' | 'up' | 'fromZero' | 'step'> & {
  measure: Measure;
  series: readonly ChartSeries[];
  /** Added to the sentence. */
  besides?: string;
  most?: number;
};

function sessionsChart(sessions: readonly ExerciseSession[], { measure, besides, ...parts }: Parts): ChartModel[] {
  const sentence = fromToWords(sessions, measure);
  if (sentence === null) return [];
  return [
    {
      ...parts,
      sentence: [sentence, ...(besides === undefined ? [] : [besides])].join(' '),
      across: msg('Session on'),
      labels: sessions.map(({ day }) => shortDay(day)),
      format: measure.format,
    },
  ];
}

function repsChart(sessions: readonly ExerciseSession[]): ChartModel[] {
  if (sessions.every(({ full }) => full === 0)) return [];
  const measure: Measure = { of: ({ full }) => full, format: whole };
  return sessionsChart(sessions, {
    title: msg('Full repetitions'),
    up: msg('Repetitions per session'),
    fromZero: true,
    measure,
    series: [{ name: msg('Full repetitions'), values: sessions.map(measure.of), look: 'bars', colour: '--good' }],
  });
}

/** Seconds between the marks of a scale of times. */
const TIME_STEPS_S = [5, 10, 15, 30, 60, 120, 300] as const;
const LONGEST_STEP_S = 600;
const MOST_STEPS = 5;

const timeStepS = (mostS: number): number => TIME_STEPS_S.find((stepS) => mostS <= MOST_STEPS * stepS) ?? LONGEST_STEP_S;

function heldChart(sessions: readonly ExerciseSession[]): ChartModel[] {
  if (sessions.every(({ heldMs }) => heldMs === 0)) return [];
  const measure: Measure = { of: ({ heldMs }) => Math.round(heldMs / 1000), format: (seconds) => lapWords(1000 * seconds) };
  return sessionsChart(sessions, {
    title: msg('Time held'),
    up: msg('Time per session'),
    fromZero: true,
    step: timeStepS(mostOf(sessions.map(({ heldMs }) => heldMs / 1000))),
    measure,
    series: [{ name: msg('Time held'), values: sessions.map(measure.of), look: 'bars', colour: '--hold' }],
  });
}

/** The unit of the counted signal as an axis says it. */
const UNIT_WORDS = {
  deg: () => msg('Range in degrees'),
  trunk: () => msg('Range in trunk lengths'),
  leg: () => msg('Range in leg lengths'),
  shoulders: () => msg('Range in shoulder widths'),
} as const;

function rangeChart(sessions: readonly ExerciseSession[], { exercise: { rep } }: ExerciseProgress): ChartModel[] {
  if (!rep) return [];
  const { unit, goal } = rep;
  const measure: Measure = { of: ({ range }) => range?.median ?? null, format: (value) => formatSignal(value, unit) };
  return sessionsChart(sessions, {
    title: msg('Range of motion'),
    up: UNIT_WORDS[unit](),
    fromZero: false,
    measure,
    besides: msg(str`The height of your usual full repetition; the aim is ${formatSignal(goal, unit)}.`),
    series: [
      { name: msg('Usual'), values: sessions.map(measure.of), look: 'line', colour: '--good' },
      {
        name: msg('Best'),
        values: sessions.map(({ range }) => range?.best ?? null),
        look: 'line',
        colour: '--hold',
        points: 'triangle',
      },
      { name: msg('Aim'), values: sessions.map(() => goal), look: 'dashed', colour: '--track' },
    ],
  });
}

function formChart(sessions: readonly ExerciseSession[]): ChartModel[] {
  const measure: Measure = { of: ({ form }) => form.score, format: whole };
  return sessionsChart(sessions, {
    title: msg('Form'),
    up: msg('Form score, 0 to 100'),
    fromZero: true,
    most: 100,
    measure,
    besides: msg('100 = nothing to correct in what could be seen.'),
    series: [
      { name: msg('Form'), values: sessions.map(measure.of), look: 'line', colour: '--good' },
      {
        name: msg('Seen'),
        values: sessions.map(({ form }) => form.coverage.observed),
        look: 'table',
        colour: '--ink-soft',
        format: (seen) => msg(str`${seen} things checked`),
      },
    ],
  });
}

/** One exercise from session to session; what it does not have, or has only once, is left out. */
export function exerciseCharts(progress: ExerciseProgress): ChartModel[] {
  const sessions = progress.sessions.slice(-MOST_SESSIONS);
  return [...repsChart(sessions), ...heldChart(sessions), ...rangeChart(sessions, progress), ...formChart(sessions)];
}
