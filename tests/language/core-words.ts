/**
 * Words that the pure code puts into its sentences, besides those that read like sentences themselves; see `sentencesIn`. German and French
 * need them as they stand within: the object of "see", numbers of feminine nouns.
 */
export const CORE_WORDS: readonly string[] = [
  // What has to be seen, in `sight-keeper.ts`.
  ...['your shoulder', 'your arm', 'your hand', 'your hip', 'your knee', 'your foot', 'your leg'],
  ...['both shoulders', 'both arms', 'both hands', 'both hips', 'both knees', 'both feet', 'both legs'],
  // Numbers of repetitions, seconds, sessions, weeks and times, in `programme/dose.ts`.
  ...['none', 'one', 'two', 'three', 'four', 'five', 'six', 'seven', 'eight', 'nine', 'ten', 'eleven', 'twelve'],
  // When, in `programme/day.ts`.
  ...['today', 'tomorrow'],
];
