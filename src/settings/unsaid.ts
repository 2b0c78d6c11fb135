import * as v from 'valibot';
import { isChoice, isId } from '../programme/limits.ts';
import { parsed, storedChoice } from './stored-choice.ts';

/**
 * What was chosen on this device and is not in the log yet: by the name of the choice, the id that its line is to have. The log is opened
 * after the first screen, and cannot always be written; whoever says a choice twice with one id has said it once.
 */
type Unsaid = Readonly<Record<string, string>>;

const unsaidFrom = (text: string | null): Unsaid =>
  v.parse(
    v.fallback(
      v.record(
        v.pipe(
          v.string(),
          v.check((name) => isChoice(name)),
        ),
        v.pipe(
          v.string(),
          v.check((made) => isId(made)),
        ),
      ),
      {},
    ),
    parsed(text),
  );

const store = storedChoice<Unsaid>('hipwise-unsaid', unsaidFrom);
const listeners = new Set<() => void>();

export const loadUnsaid = (): ReadonlyMap<string, string> => new Map(Object.entries(store.load()));

/** These were chosen now. */
export function markUnsaid(names: readonly string[]): void {
  if (names.length === 0) return;
  const fresh = Object.fromEntries(names.map((name) => [name, crypto.randomUUID()]));
  store.change((now) => ({ ...now, ...fresh }));
  listeners.forEach((listener) => listener());
}

/** The line of this id is in the log, or there is nothing to say. What was chosen once more since then stays unsaid. */
export const markSaid = (name: string, id: string): void =>
  void store.change((now) => Object.fromEntries(Object.entries(now).filter(([each, as]) => each !== name || as !== id)));

/** Calls when something is chosen on this page; returns a function that ends it. */
export function onUnsaid(listener: () => void): () => void {
  listeners.add(listener);
  return () => listeners.delete(listener);
}
