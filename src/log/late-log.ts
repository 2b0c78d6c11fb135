import type { WorkoutEvent } from './events.ts';
import { problemFrom } from './log-problem.ts';
import { LogUnreadable, type LogProblem, type WorkoutLog } from './workout-log.ts';

/**
 * Stands in for the log while its code is loaded, and hands on to it what is asked meanwhile, in the same order. Where it cannot be loaded
 * that is a log that cannot be read or written: what was to be written is kept, and loading is tried again with the next call.
 */
export function createLateLog(load: () => Promise<WorkoutLog>): WorkoutLog {
  const listeners = new Set<(problem: LogProblem | null) => void>();
  let loading: Promise<WorkoutLog> | null = null;
  let waiting: WorkoutEvent[] = [];
  let isClosed = false;

  const loaded = (): Promise<WorkoutLog> =>
    (loading ??= load().then(
      (log) => {
        log.onChange((problem) => listeners.forEach((listener) => listener(problem)));
        if (isClosed) log.close();
        return log;
      },
      (error: unknown) => {
        loading = null;
        throw error;
      },
    ));
  const whole = (): Promise<WorkoutLog> =>
    loaded().catch((error: unknown) => {
      throw new LogUnreadable(problemFrom(error, waiting.length));
    });

  const flush = async (): Promise<LogProblem | null> => {
    try {
      const log = await loaded();
      const events = waiting;
      waiting = [];
      if (events.length === 0) return await log.retry();
      // Each is handed on at once, so that nothing that comes meanwhile is written before it.
      return (await Promise.all(events.map((event) => log.append(event)))).at(-1) ?? null;
    } catch (error) {
      return problemFrom(error, waiting.length);
    }
  };

  return {
    append(event) {
      waiting.push(event);
      return flush();
    },
    retry: flush,
    merge: (events) =>
      loaded().then(
        (log) => log.merge(events),
        (error: unknown) => ({ added: 0, known: 0, problem: problemFrom(error, waiting.length) }),
      ),
    events: async () => (await whole()).events(),
    past: async (onProgress) => (await whole()).past(onProgress),
    glance: (key) =>
      loaded().then(
        (log) => log.glance(key),
        () => null,
      ),
    keepGlance: (key, sets, glance) =>
      loaded().then(
        (log) => log.keepGlance(key, sets, glance),
        () => undefined,
      ),
    sets: async (ids) => (await whole()).sets(ids),
    ids: async () => (await whole()).ids(),
    choices: async () => (await whole()).choices(),
    count: async () => (await loaded()).count(),
    async *batches() {
      yield* (await loaded()).batches();
    },
    erase: async () => (await loaded()).erase(),
    onChange(listener) {
      listeners.add(listener);
      return () => listeners.delete(listener);
    },
    close() {
      isClosed = true;
      void loading?.then(
        (log) => log.close(),
        () => undefined,
      );
    },
  };
}
