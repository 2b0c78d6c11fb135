import type { Condition, Exercise, FormRule, Range, Reduction, RepMeasure, RepPhase, Confirmation } from '../core/exercise.ts';
import { SIGNALS, type SignalUnit } from '../core/signals.ts';

/** What an exercise counts and judges, in words: for the exercise's page in the app and for the documentation. */

const UNIT_WORDS: Readonly<Record<SignalUnit | 'ms', readonly [one: string, many: string]>> = {
  deg: ['°', '°'],
  trunk: [' trunk length', ' trunk lengths'],
  leg: [' leg length', ' leg lengths'],
  foot: [' foot length', ' foot lengths'],
  shoulders: [' shoulder width', ' shoulder widths'],
  share: ['', ''],
  ms: [' s', ' s'],
};

export type Unit = keyof typeof UNIT_WORDS;

const number = (value: number): string => `${Math.round(value * 1000) / 1000}`.replace('-', '−');

/** "75°", "0.35 foot lengths", "1.5 s" for 1500 milliseconds. */
export function valueWords(value: number, unit: Unit): string {
  const shown = unit === 'ms' ? value / 1000 : value;
  return `${number(shown)}${UNIT_WORDS[unit][Math.abs(shown) === 1 ? 0 : 1]}`;
}

/** "75° to 110°", "up to 0.1 foot lengths", "1 s or more"; "any" where both ends are open. */
export function rangeWords([min, max]: Range, unit: Unit): string {
  const hasMin = Number.isFinite(min);
  const hasMax = Number.isFinite(max);
  if (hasMin && hasMax)
    return `${unit === 'deg' ? valueWords(min, unit) : number(unit === 'ms' ? min / 1000 : min)} to ${valueWords(max, unit)}`;
  if (hasMax) return `up to ${valueWords(max, unit)}`;
  return hasMin ? `${valueWords(min, unit)} or more` : 'any';
}

/** What lies outside both ends: "below 65°", "above 0.35 foot lengths", "below −12° or above 12°"; null where nothing does. */
export function outsideWords([min, max]: Range, unit: Unit): string | null {
  const parts = [
    ...(Number.isFinite(min) ? [`below ${valueWords(min, unit)}`] : []),
    ...(Number.isFinite(max) ? [`above ${valueWords(max, unit)}`] : []),
  ];
  return parts.length === 0 ? null : parts.join(' or ');
}

const MEASURE_WORDS: Readonly<Record<RepMeasure, string>> = {
  outMs: 'time on the way out',
  backMs: 'time on the way back',
  holdMs: 'time held at the height',
};

const isMeasure = (signal: FormRule['signal']): signal is RepMeasure => signal in MEASURE_WORDS;

export const unitOf = ({ signal }: FormRule): Unit => (isMeasure(signal) ? 'ms' : SIGNALS[signal].unit);

const PHASE_WORDS: Readonly<Record<RepPhase, string>> = {
  start: 'in the rest before the repetition',
  'early-out': 'in the first part of the way out',
  out: 'on the way out',
  peak: 'at the height',
  'early-back': 'in the first part of the way back',
  back: 'on the way back',
  end: 'in the rest after the repetition',
  whole: 'over the whole repetition',
};

/** In an exercise without repetitions, the height is all of the time in which the posture is kept. */
const TIMED_PHASE_WORDS = 'while the posture is kept';

const OVER_WORDS: Readonly<Record<Reduction, string>> = {
  median: 'median',
  p85: '85th percentile',
  p15: '15th percentile',
  change: 'change from first to last',
  range: 'spread',
  drift: 'wander within three seconds',
};

/** "Median at the height, against the start pose", and the name of what is measured. */
export function measuredWords(rule: FormRule, { rep }: Exercise): string {
  const { signal, over, phase, fromStart } = rule;
  if (isMeasure(signal)) return MEASURE_WORDS[signal];
  const when = rep || (phase !== 'peak' && phase !== 'whole') ? PHASE_WORDS[phase] : TIMED_PHASE_WORDS;
  return `${OVER_WORDS[over]} ${when}${fromStart ? ', against the start pose' : ''}`;
}

export interface LimitWords {
  good: string;
  /** Null where a rule only ever warns. */
  fault: string | null;
}

export function limitWords(rule: FormRule): LimitWords {
  const unit = unitOf(rule);
  return { good: rangeWords(rule.bands.good, unit), fault: outsideWords(rule.bands.warn, unit) };
}

export const conditionWords = ({ signal, within, hint, views }: Condition): string =>
  `\`${signal}\` ${rangeWords(within, SIGNALS[signal].unit)}${views ? ` (seen from ${views.join(' or ')})` : ''}: “${hint}”`;

const confirmationWords = (confirmation: Confirmation): string => {
  const { signal } = confirmation;
  if ('within' in confirmation)
    return `\`${signal}\` ${rangeWords(confirmation.within, SIGNALS[signal].unit)} ${PHASE_WORDS[confirmation.phase]}`;
  const { perUnit } = confirmation;
  return `\`${signal}\` ${perUnit < 0 ? 'falls' : 'rises'} by at least ${number(Math.abs(perUnit))} for each unit of the movement`;
};

/** "`kneeFlex` (side), `kneeFlexByHeight` (oblique or front)". */
function byView<T>(values: Readonly<Record<string, T>>, words: (value: T) => string): string {
  const views = new Map<T, string[]>();
  for (const [view, value] of Object.entries(values)) views.set(value, [...(views.get(value) ?? []), view]);
  return [...views].map(([value, seenFrom]) => `${words(value)} (${seenFrom.join(' or ')})`).join(', ');
}

const signalWords = (signal: string): string => `\`${signal}\``;

function repWords({ rep, hold }: Exercise): string[] {
  if (!rep) return [];
  const { unit } = rep;
  const fullIn = byView(rep.fullAtIn ?? {}, (at) => `${valueWords(at, unit)} above the person’s own rest`);
  return [
    `Counted by ${byView(rep.signal, signalWords)}.`,
    `Rest: ${rangeWords(rep.rest, unit)}. A movement of ${valueWords(rep.minAmplitude, unit)} or more is a repetition.`,
    `Full from ${valueWords(rep.fullAt, unit)}${fullIn ? `; from ${fullIn}` : ''}. Below it is partial: “${rep.partialCue}”. The aim is ${valueWords(rep.goal, unit)}.`,
    `The way out takes ${valueWords(rep.minOutMs, 'ms')} or more, a repetition ${valueWords(rep.minRepMs, 'ms')} or more.`,
    ...(rep.confirm?.length ? [`Only where ${rep.confirm.map(confirmationWords).join(', and ')}.`] : []),
    ...(hold
      ? [
          `Held while within ${valueWords(hold.within, unit)} of the height and slower than ${valueWords(hold.maxSpeed, unit)} per second; aim: ${valueWords(hold.targetMs, 'ms')}.`,
        ]
      : []),
  ];
}

function timedWords({ timed, prescription }: Exercise): string[] {
  if (!timed) return [];
  const { moving } = timed;
  return [
    `Timed: ${valueWords(timed.targetMs, 'ms')}${prescription.perSide ? ' per side' : ''}, while ${byView(timed.signal, signalWords)} is seen and all of this holds: ${timed.required.map(conditionWords).join('; ')}.`,
    `The time runs once the posture has been there for ${valueWords(timed.entryMs, 'ms')}; gaps of up to ${valueWords(timed.graceMs, 'ms')} do not stop it.`,
    ...(moving
      ? [
          `It pauses unless \`${moving.signal}\` has moved by ${valueWords(moving.by, SIGNALS[moving.signal].unit)} in the last ${valueWords(moving.withinMs, 'ms')}: “${moving.hint}”.`,
        ]
      : []),
  ];
}

/** Sentences on how repetitions, holds and times come about; names of signals in backquotes. */
export const countedWords = (exercise: Exercise): string[] => [...repWords(exercise), ...timedWords(exercise)];
