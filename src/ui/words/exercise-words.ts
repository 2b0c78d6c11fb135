import { say, type Message } from '../../core/message.ts';
import { msg, str } from '@lit/localize';
import type {
  Condition,
  Confirmation,
  Exercise,
  FormRule,
  Range,
  Reduction,
  RepMeasure,
  RepPhase,
  Witness,
} from '../../core/exercise.ts';
import type { View } from '../../core/pose.ts';
import { SIGNALS, type SignalUnit } from '../../core/signals/index.ts';
import { translated } from '../../language/language.ts';
import { decimalWords, orWords } from './words.ts';

/** What an exercise counts and judges, in words: for the exercise's page in the app and for the documentation. */

export type Unit = SignalUnit | 'ms';

/** A number with its unit. */
const WITH_UNIT: Readonly<Record<Unit, (number: number) => Message>> = {
  deg: (number) => say`${number}°`,
  trunk: (number) => say`${number} trunk lengths`,
  leg: (number) => say`${number} leg lengths`,
  foot: (number) => say`${number} foot lengths`,
  shoulders: (number) => say`${number} shoulder widths`,
  share: (number) => say`${number}`,
  ms: (number) => say`${number} s`,
};

const number = (value: number): string => decimalWords(Math.round(value * 1000) / 1000, 3, 0).replace('-', '−');

/** "75°", "0.35 foot lengths", "1.5 s" for 1500 milliseconds. */
export function valueWords(value: number, unit: Unit): string {
  const shown = unit === 'ms' ? value / 1000 : value;
  return translated(WITH_UNIT[unit](shown)).replace('-', '−');
}

/** "75° to 110°", "up to 0.1 foot lengths", "1 s or more"; "any" where both ends are open. */
export function rangeWords([min, max]: Range, unit: Unit): string {
  const hasMin = Number.isFinite(min);
  const hasMax = Number.isFinite(max);
  if (hasMin && hasMax)
    return msg(
      str`${unit === 'deg' ? valueWords(min, unit) : number(unit === 'ms' ? min / 1000 : min)} to ${valueWords(max, unit)}`,
    );
  if (hasMax) return msg(str`up to ${valueWords(max, unit)}`);
  return hasMin ? msg(str`${valueWords(min, unit)} or more`) : msg('any');
}

/** What lies outside both ends: "below 65°", "above 0.35 foot lengths", "below −12° or above 12°"; null where nothing does. */
export function outsideWords([min, max]: Range, unit: Unit): string | null {
  const parts = [
    ...(Number.isFinite(min) ? [msg(str`below ${valueWords(min, unit)}`)] : []),
    ...(Number.isFinite(max) ? [msg(str`above ${valueWords(max, unit)}`)] : []),
  ];
  return parts.length === 0 ? null : orWords(parts);
}

const MEASURE_WORDS: Readonly<Record<RepMeasure, () => string>> = {
  outMs: () => msg('time on the way out'),
  backMs: () => msg('time on the way back'),
  holdMs: () => msg('time held at the height'),
};

const isMeasure = (signal: FormRule['signal']): signal is RepMeasure => signal in MEASURE_WORDS;

export const unitOf = ({ signal }: FormRule): Unit => (isMeasure(signal) ? 'ms' : SIGNALS[signal].unit);

const PHASE_WORDS: Readonly<Record<RepPhase, () => string>> = {
  start: () => msg('in the rest before the repetition'),
  'early-out': () => msg('in the first part of the way out'),
  out: () => msg('on the way out'),
  peak: () => msg('at the height'),
  'early-back': () => msg('in the first part of the way back'),
  back: () => msg('on the way back'),
  end: () => msg('in the rest after the repetition'),
  whole: () => msg('over the whole repetition'),
};

/** In an exercise without repetitions, the height is all of the time in which the posture is kept. */
const timedPhaseWords = (): string => msg('while the posture is kept');

const OVER_WORDS: Readonly<Record<Reduction, () => string>> = {
  median: () => msg('median'),
  p85: () => msg('85th percentile'),
  p15: () => msg('15th percentile'),
  change: () => msg('change from first to last'),
  range: () => msg('spread'),
  drift: () => msg('wander within three seconds'),
};

/** "Median at the height, against the start pose", and the name of what is measured. */
export function measuredWords(rule: FormRule, { rep }: Exercise): string {
  const { signal, over, phase, fromStart } = rule;
  if (isMeasure(signal)) return MEASURE_WORDS[signal]();
  const when = rep || (phase !== 'peak' && phase !== 'whole') ? PHASE_WORDS[phase]() : timedPhaseWords();
  const measured = `${OVER_WORDS[over]()} ${when}`;
  return fromStart ? msg(str`${measured}, against the start pose`) : measured;
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

const VIEW_NAMES: Readonly<Record<View, () => string>> = {
  front: () => msg('front'),
  oblique: () => msg('oblique'),
  side: () => msg('side'),
};

const isView = (name: string): name is View => Object.hasOwn(VIEW_NAMES, name);

const viewNames = (views: readonly View[]): string => orWords(views.map((view) => VIEW_NAMES[view]()));

export function conditionWords({ signal, within, hint, views }: Condition): string {
  const range = `\`${signal}\` ${rangeWords(within, SIGNALS[signal].unit)}`;
  return `${views ? msg(str`${range} (seen from ${viewNames(views)})`) : range}: “${translated(hint)}”`;
}

const confirmationWords = (confirmation: Confirmation): string => {
  const { signal } = confirmation;
  if ('within' in confirmation) {
    const { within, phase, views } = confirmation;
    const range = `${signalWords(signal)} ${rangeWords(within, SIGNALS[signal].unit)} ${PHASE_WORDS[phase]()}`;
    return views ? msg(str`${range} (seen from ${viewNames(views)})`) : range;
  }
  const { perUnit } = confirmation;
  const [named, by] = [signalWords(signal), number(Math.abs(perUnit))];
  return perUnit < 0
    ? msg(str`${named} falls by at least ${by} for each unit of the movement`)
    : msg(str`${named} rises by at least ${by} for each unit of the movement`);
};

/** "`kneeFlex` (side), `kneeFlexByHeight` (oblique or front)". */
function byView<T>(values: Readonly<Partial<Record<View, T>>>, words: (value: T) => string): string {
  const views = new Map<T, View[]>();
  for (const view of Object.keys(values).filter(isView)) {
    const value = values[view];
    if (value !== undefined) views.set(value, [...(views.get(value) ?? []), view]);
  }
  return [...views].map(([value, seenFrom]) => `${words(value)} (${viewNames(seenFrom)})`).join(', ');
}

const signalWords = (signal: string): string => `\`${signal}\``;

/** "`a`, `b` and, seen from the side, `c`": what is counted where several signals tell of the same. */
function witnessWords(witnesses: readonly Witness[]): string {
  const named = witnesses.map(({ signal, shownFrom }) =>
    shownFrom ? msg(str`${signalWords(signal)} (seen from ${viewNames([shownFrom])})`) : signalWords(signal),
  );
  return msg(str`Counted by what most of these say: ${named.join(', ')}.`);
}

function repWords({ rep, hold }: Exercise): string[] {
  if (!rep) return [];
  const { unit } = rep;
  const value = (amount: number): string => valueWords(amount, unit);
  const fullIn = byView(rep.fullAtIn ?? {}, (at) => msg(str`${value(at)} above the person’s own rest`));
  const full = value(rep.fullAt);
  return [
    rep.witnesses ? witnessWords(rep.witnesses) : msg(str`Counted by ${byView(rep.signal, signalWords)}.`),
    msg(str`Rest: ${rangeWords(rep.rest, unit)}. A movement of ${value(rep.minAmplitude)} or more is a repetition.`),
    [
      fullIn ? msg(str`Full from ${full}; from ${fullIn}.`) : msg(str`Full from ${full}.`),
      msg(str`Below that it does not count: “${translated(rep.partialCue)}”. The aim is ${value(rep.goal)}.`),
    ].join(' '),
    msg(
      str`The way out takes ${valueWords(rep.minOutMs, 'ms')} or more, a repetition ${valueWords(rep.minRepMs, 'ms')} or more.`,
    ),
    ...(rep.confirm?.length
      ? [msg(str`Only where ${rep.confirm.map(confirmationWords).reduce((one, other) => msg(str`${one}, and ${other}`))}.`)]
      : []),
    ...(hold
      ? [
          msg(
            str`Held while within ${value(hold.within)} of the height and slower than ${value(hold.maxSpeed)} per second; aim: ${valueWords(hold.targetMs, 'ms')}.`,
          ),
        ]
      : []),
  ];
}

function timedWords({ timed, prescription }: Exercise): string[] {
  if (!timed) return [];
  const { moving } = timed;
  const time = valueWords(timed.targetMs, 'ms');
  const signals = byView(timed.signal, signalWords);
  const conditions = timed.required.map(conditionWords).join('; ');
  return [
    prescription.perSide
      ? msg(str`Timed: ${time} per side, while ${signals} is seen and all of this holds: ${conditions}.`)
      : msg(str`Timed: ${time}, while ${signals} is seen and all of this holds: ${conditions}.`),
    msg(
      str`The time runs once the posture has been there for ${valueWords(timed.entryMs, 'ms')}; gaps of up to ${valueWords(timed.graceMs, 'ms')} do not stop it.`,
    ),
    ...(moving
      ? [
          msg(
            str`It pauses unless ${signalWords(moving.signal)} has moved by ${valueWords(moving.by, SIGNALS[moving.signal].unit)} in the last ${valueWords(moving.withinMs, 'ms')}: “${translated(moving.hint)}”.`,
          ),
        ]
      : []),
  ];
}

/** Sentences on how repetitions, holds and times come about; names of signals in backquotes. */
export const countedWords = (exercise: Exercise): string[] => [...repWords(exercise), ...timedWords(exercise)];
