import { MOST } from '../programme/limits.ts';
import type { LoggedEvent } from './events.ts';
import { isPlausible } from './plausible.ts';

/** The last word of a choice, and its place in the log. */
export interface Word {
  choice: string;
  /** As JSON has it; null: nothing, or no longer. */
  value: unknown;
  order: number;
  id: string;
}

/** By their names, at most `MOST.choices`. */
export type Words = ReadonlyMap<string, Word>;

/** As events stand in the log: the same on every device. */
const isLater = (one: Word, other: Word): boolean => one.order > other.order || (one.order === other.order && one.id > other.id);

/** Where last words are kept. */
interface WordStore {
  get(choice: string): Promise<Word | undefined> | Word | undefined;
  put(word: Word): unknown;
}

/** Puts in the words that count from now on: of these lines, in any order, those that are later than what is there. */
export async function takeWords(store: WordStore, lines: Iterable<LoggedEvent>): Promise<void> {
  const latest = new Map<string, Word>();
  for (const line of lines) {
    if (line.type !== 'choice-made' || !isPlausible(line)) continue;
    const { choice, value, order, id } = line;
    const word = { choice, value, order, id };
    const other = latest.get(choice);
    if (!other || isLater(word, other)) latest.set(choice, word);
  }
  for (const word of latest.values()) {
    const here = await store.get(word.choice);
    if (!here || isLater(word, here)) await store.put(word);
  }
}

/** By their names, as many as are read. */
export const wordsOf = (words: Iterable<Word>): Words =>
  new Map([...words].slice(0, MOST.choices).map((word) => [word.choice, word]));
