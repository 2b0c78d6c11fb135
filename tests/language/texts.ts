import { COMPOSED } from '../../src/language/composed.ts';
import { EXERCISES } from '../../src/exercises/index.ts';
import type { Exercise } from '../../src/core/exercise.ts';
import { CORE_WORDS } from './core-words.ts';
import { messagesIn, sentencesIn, type Message } from './messages.ts';

/** Everything that has to be translated. */

/** Where texts stand that are translated when they are shown or spoken. */
const SPEAKING = ['src/core', 'src/programme', 'src/workout', 'src/capture', 'src/log', 'src/session/session.ts'];

/** What reads like a sentence there and is shown to nobody, by file. */
const NOT_SHOWN: readonly (readonly [file: string, texts: RegExp])[] = [
  ['src/core/demo.ts', /^(oblique )?(left|right)( side)?$/],
  ['scripts/pages/gesture-tally.ts', /^\|/],
  // Heard, and written in each language by hand.
  ['src/workout/voice-commands.ts', /./],
];

const isShown = ({ text, place }: Message): boolean =>
  !NOT_SHOWN.some(([file, texts]) => place.startsWith(file) && texts.test(text));

/** Sentences of the pure code: `fixed` as they stand, `composed` with placeholders. */
export function spokenBelow(): { fixed: readonly Message[]; composed: readonly Message[] } {
  const all = SPEAKING.flatMap(sentencesIn).filter(isShown);
  const isComposed = ({ text }: Message): boolean => /\{\d\}/.test(text);
  return { fixed: all.filter((each) => !isComposed(each)), composed: all.filter(isComposed) };
}

/** What of an exercise is shown or spoken. Its sources, its limits' reasons and its quotes of an English text stay as they are. */
const exerciseTexts = (exercise: Exercise): string[] => [
  exercise.name,
  ...exercise.steps,
  ...exercise.muscles,
  ...exercise.props,
  ...exercise.safety,
  exercise.progression,
  exercise.camera.text,
  ...exercise.posture.map(({ hint }) => hint),
  ...exercise.startPose.map(({ hint }) => hint),
  ...(exercise.rep ? [exercise.rep.partialCue] : []),
  ...(exercise.rep?.confirm ?? []).flatMap((confirmation) =>
    'unclear' in confirmation && typeof confirmation.unclear === 'string' ? [confirmation.unclear] : [],
  ),
  ...exercise.rules.flatMap(({ title, cue: { low, high } }) => [title, ...(low ? [low] : []), ...(high ? [high] : [])]),
  ...exercise.notObservable.flatMap(({ title, why, reminder }) => [title, why, ...(reminder ? [reminder] : [])]),
  ...(exercise.timed ? [...exercise.timed.required.map(({ hint }) => hint)] : []),
  ...(exercise.timed?.reminder ? [exercise.timed.reminder] : []),
  ...(exercise.timed?.moving ? [exercise.timed.moving.hint] : []),
];

/** The words that are said of a repetition or a posture while somebody moves. */
export const cueTexts = (): string[] => [
  ...new Set(
    EXERCISES.flatMap(({ rules, rep }) => [
      ...rules.flatMap(({ cue: { low, high } }) => [...(low ? [low] : []), ...(high ? [high] : [])]),
      ...(rep ? [rep.partialCue] : []),
    ]),
  ),
];

/** Every English text that the files of translations hold, each once. */
export const allTexts = (): Set<string> =>
  new Set([
    ...messagesIn('src').messages.map(({ text }) => text),
    ...EXERCISES.flatMap(exerciseTexts),
    ...spokenBelow().fixed.map(({ text }) => text),
    ...COMPOSED,
    ...CORE_WORDS,
  ]);
