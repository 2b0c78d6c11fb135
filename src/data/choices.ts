import { newEventStamp } from '../log/events.ts';
import type { Words } from '../log/choices.ts';
import type { WorkoutLog } from '../log/workout-log.ts';
import { isSameJson } from '../settings/personal-choice.ts';
import { canBeChosen, changedHere, chosenHere, hearWords } from '../settings/person-choices.ts';
import type { LocalKey } from '../settings/stored-keys.ts';
import { loadUnsaid, markSaid, markUnsaid, onUnsaid } from '../settings/unsaid.ts';

/**
 * What belongs to the person lies twice: as words in the log, which go along in backups and in sync and of which the last one counts on
 * every device, and in local storage, where the first screen reads it at once. Here one follows the other.
 */
export interface Choices {
  /** Resolves when the log has every word of this device, as far as it can be written, and this device what the log says. Never rejects. */
  inStep(): Promise<void>;
  /** From now on neither follows the other: all of it is about to be deleted. */
  stop(): void;
}

interface ChoicesParts {
  log: Pick<WorkoutLog, 'append' | 'choices' | 'onChange' | 'retry'>;
  /** Called when something that was chosen here has come into the log. */
  onSaid?: () => void;
  /** Called with each key of local storage that words have changed. */
  onHeard?: (key: LocalKey) => void;
}

/** Whoever hears of another tab hears of this too. */
export const tellPage = (key: LocalKey): void => void window.dispatchEvent(new StorageEvent('storage', { key }));

export function createChoices({ log, onSaid = () => undefined, onHeard = tellPage }: ChoicesParts): Choices {
  let tail: Promise<void> = Promise.resolve();
  let isStopped = false;
  /** Names of which this page knows a word; null before it has looked. */
  let known: ReadonlySet<string> | null = null;
  /** Ids of the words that were heard last. */
  let heard = '';
  /** Ids of lines that the log has been given; what it could not write it tries again by itself. */
  const given = new Set<string>();

  const hear = (words: Words): void => {
    const unsaid = loadUnsaid();
    // Said before, and now there is no word: the log was deleted.
    const gone = [...(known ?? [])].filter((name) => !words.has(name)).map((name) => [name, null] as const);
    const told = [...gone, ...[...words].map(([name, { value }]) => [name, value] as const)];
    for (const key of hearWords(new Map(told.filter(([name]) => !unsaid.has(name))))) onHeard(key);
  };

  /** Returns the names of which there is a word from now on. */
  const say = async (words: Words): Promise<string[]> => {
    const said: string[] = [];
    for (const [choice, id] of loadUnsaid()) {
      const value = chosenHere().get(choice) ?? null;
      const isNews = !isSameJson(words.get(choice)?.value ?? null, value) && canBeChosen(choice, value);
      if (isNews) {
        const event = { ...newEventStamp(), id, type: 'choice-made', choice, value } as const;
        const problem = await (given.has(id) ? log.retry() : log.append(event));
        given.add(id);
        if (isStopped || problem) return said;
      }
      markSaid(choice, id);
      if (isNews) said.push(choice);
    }
    return said;
  };

  const round = async (): Promise<void> => {
    const words = await log.choices().catch(() => null);
    if (words === null || isStopped) return;
    // Chosen before choices were lines of the log, or the browser has lost it.
    if (known === null) markUnsaid(changedHere().filter((name) => !words.has(name) && !loadUnsaid().has(name)));
    const state = JSON.stringify([...words.values()].map(({ id }) => id));
    if (state === heard && loadUnsaid().size === 0) return;
    hear(words);
    heard = state;
    const said = await say(words);
    known = new Set([...words.keys(), ...said]);
    if (said.length > 0) onSaid();
  };

  const inStep = (): Promise<void> => (tail = tail.then(() => (isStopped ? undefined : round())));

  const ends = [onUnsaid(() => void inStep()), log.onChange(() => void inStep())];
  return {
    inStep,
    stop() {
      isStopped = true;
      ends.forEach((end) => end());
    },
  };
}
