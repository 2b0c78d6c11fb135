import { calendarStore } from './calendar-store.ts';
import { heartStore } from './heart-settings.ts';
import { isSameJson } from './personal-choice.ts';
import { preferencesStore } from './preferences.ts';
import { programmeStore } from './programme-store.ts';
import type { LocalKey } from './stored-keys.ts';
import { unwatchedWayStore } from './unwatched-way.ts';

/** Everything that belongs to the person and is set beside the training, as words of the log say it (`stored-keys` has the whole list). */
const STORES = [preferencesStore, programmeStore, heartStore, calendarStore, unwatchedWayStore] as const;

/** What is chosen here, by the names of words. */
export const chosenHere = (): ReadonlyMap<string, unknown> => new Map(STORES.flatMap((store) => [...store.said()]));

/** Of what is chosen here, what is not as at the beginning. */
export const changedHere = (): string[] =>
  STORES.flatMap((store) =>
    [...store.said()].flatMap(([name, value]) => (isSameJson(value, store.beginning.get(name) ?? null) ? [] : [name])),
  );

/** Takes over what words say; of a choice that this version does not know, nothing. Returns the keys of local storage that changed. */
export const hearWords = (words: ReadonlyMap<string, unknown>): LocalKey[] =>
  STORES.flatMap((store) => (store.hear(words) ? [store.key] : []));

/** Whether a word can say so, as strictly as what is stored here is read. Of a choice that this version does not know it can. */
export const canBeChosen = (choice: string, value: unknown): boolean =>
  STORES.every((store) => store.fits(choice, value) ?? true);
