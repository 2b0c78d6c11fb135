import { isChoice } from '../programme/limits.ts';
import type { StoredChoice } from './stored-choice.ts';
import { markUnsaid } from './unsaid.ts';

/** A choice, or one of many of a kind, that belongs to the person: words of the log say it, and a store holds it for the first screen. */
export interface Part<T> {
  /** "theme"; ending in a stroke where there is one of each: "dose/squat". */
  name: string;
  /** What is chosen now, by name; null: nothing. */
  said(now: T): Iterable<readonly [name: string, value: unknown]>;
  /** What is chosen once a word has said so; null: as at the beginning. What it cannot be leaves all as it is. */
  heard(now: T, value: unknown, name: string): T;
  /** Whether a word can say so, where that is less strict than what is heard: it may be of something that is not known yet. */
  fits?(value: unknown, name: string): boolean;
}

/** A store of which something belongs to the person. */
interface PersonalChoice<T> extends StoredChoice<T> {
  /** What words of the log have to say of it, by name. */
  said(): ReadonlyMap<string, unknown>;
  /** The same where nobody has chosen anything. */
  readonly beginning: ReadonlyMap<string, unknown>;
  /** Takes over what words say, in whichever order; names of other stores are left alone. Returns whether that was anything new. */
  hear(words: ReadonlyMap<string, unknown>): boolean;
  /** Whether a word can say so; null where its name is of no choice in this store. */
  fits(name: string, value: unknown): boolean | null;
  /** The user has made this of that. */
  note(before: T, after: T): void;
}

/** As JSON, whatever the order of fields. */
const canonical = (value: unknown): string | undefined =>
  JSON.stringify(value, (_key, part: unknown) =>
    typeof part === 'object' && part !== null && !Array.isArray(part)
      ? Object.fromEntries(Object.entries(part).sort(([one], [other]) => (one < other ? -1 : 1)))
      : part,
  );

/** Whether two values are the same as JSON has them. */
export const isSameJson = (one: unknown, other: unknown): boolean => canonical(one) === canonical(other);

/** Names of what one says otherwise than the other. */
const differing = (one: ReadonlyMap<string, unknown>, other: ReadonlyMap<string, unknown>): string[] =>
  [...new Set([...one.keys(), ...other.keys()])].filter((name) => !isSameJson(one.get(name) ?? null, other.get(name) ?? null));

/** A field of an object, which `read` makes of stored text. */
export const fieldPart = <T extends object, K extends keyof T & string>(
  name: string,
  field: K,
  read: (text: string | null) => T,
): Part<T> => ({
  name,
  said: (now) => [[name, now[field] ?? null]],
  heard: (now, value) => read(JSON.stringify({ ...now, [field]: value ?? undefined })),
});

/** `nothing`: what is there before anybody has chosen. */
export function personalChoice<T>(store: StoredChoice<T>, nothing: T, parts: readonly Part<T>[]): PersonalChoice<T> {
  const saidOf = (value: T): ReadonlyMap<string, unknown> =>
    new Map(parts.flatMap((part) => [...part.said(value)]).filter(([name]) => isChoice(name)));
  const isOf = ({ name: own }: Part<T>, name: string): boolean => (own.endsWith('/') ? name.startsWith(own) : name === own);
  const canBe = (part: Part<T>, name: string, value: unknown): boolean => {
    if (value === null) return true;
    if (part.fits) return part.fits(value, name);
    // What is stored here would be read as it is.
    return isSameJson(new Map(part.said(part.heard(nothing, value, name))).get(name), value);
  };
  const note = (before: T, after: T): void => markUnsaid(differing(saidOf(before), saidOf(after)));

  return {
    key: store.key,
    load: () => store.load(),
    change: (change) =>
      store.change((now) => {
        const next = change(now);
        note(now, next);
        return next;
      }),
    note,
    said: () => saidOf(store.load()),
    beginning: saidOf(nothing),
    hear(words) {
      const before = store.load();
      const here = saidOf(before);
      let next = before;
      for (const part of parts)
        for (const [name, value] of words)
          if (isOf(part, name) && !isSameJson(here.get(name) ?? null, value) && canBe(part, name, value))
            next = part.heard(next, value, name);
      if (differing(here, saidOf(next)).length === 0) return false;
      store.change(() => next);
      return true;
    },
    fits(name, value) {
      const part = parts.find((each) => isOf(each, name));
      return part ? canBe(part, name, value) : null;
    },
  };
}
