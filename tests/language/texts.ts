import { EXERCISES } from '../../src/exercises/index.ts';
import { messagesIn, sayingsIn } from './messages.ts';

/** Everything that has to be translated. */

/** The words that are said of a repetition or a posture while somebody moves. */
export const cueTexts = (): string[] => [
  ...new Set(
    EXERCISES.flatMap(({ rules, rep }) => [
      ...rules.flatMap(({ cue: { low, high } }) => [low, high]),
      ...(rep ? [rep.partialCue] : []),
    ]).flatMap((cue) => cue?.key ?? []),
  ),
];

/** Every English text that the files of translations hold, each once. */
export const allTexts = (): Set<string> => new Set([...messagesIn('src').messages, ...sayingsIn('src')].map(({ text }) => text));
