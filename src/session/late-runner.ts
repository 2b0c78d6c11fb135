import { partMissing } from './problem.ts';
import type { RunnerEvent, SetRunner } from './set-runner-port.ts';

/**
 * Stands in for the set runner until a set is near: the first screen does not wait for what only a set needs. What is asked meanwhile is
 * done in the same order as soon as it is there; what means nothing without a set is not asked at all. Where it cannot be loaded a problem
 * is told, and `retry` loads it again and does what was asked.
 */
export function createLateRunner(load: () => Promise<SetRunner>): SetRunner {
  const listeners = new Set<(event: RunnerEvent) => void>();
  let runner: SetRunner | null = null;
  let loading: Promise<void> | null = null;
  let waiting: { ask: (runner: SetRunner) => void; drop?: () => void }[] = [];

  const tell = (event: RunnerEvent): void => {
    for (const listener of listeners) listener(event);
  };

  const begin = (): void => {
    loading ??= load().then(
      (loaded) => {
        runner = loaded;
        loaded.subscribe(tell);
        tell({ type: 'problem-solved', id: partMissing.id });
        const asked = waiting;
        waiting = [];
        for (const { ask } of asked) ask(loaded);
      },
      () => {
        loading = null;
        // Getting ready in advance is nothing that anybody waits for.
        if (waiting.length > 0) tell({ type: 'problem', problem: partMissing });
      },
    );
  };

  /** Nobody waits for what was asked before any more. */
  const forget = (): void => {
    for (const { drop } of waiting) drop?.();
    waiting = [];
    tell({ type: 'problem-solved', id: partMissing.id });
  };

  /** Of use without a set that was asked for. */
  const first = (ask: (runner: SetRunner) => Promise<void>): Promise<void> => {
    if (runner) return ask(runner);
    return new Promise((resolve, reject) => {
      waiting.push({ ask: (loaded) => void ask(loaded).then(resolve, reject), drop: resolve });
      begin();
    });
  };

  /** Of use in a set only. */
  const then = (ask: (runner: SetRunner) => void): void => {
    if (runner) ask(runner);
    else if (waiting.length > 0) waiting.push({ ask });
  };

  return {
    subscribe(listener) {
      listeners.add(listener);
      return () => listeners.delete(listener);
    },
    prepare() {
      if (runner) return runner.prepare();
      begin();
      void loading?.then(() => runner?.prepare());
    },
    start: (options) => first((loaded) => loaded.start(options)),
    watch: (source) => first((loaded) => loaded.watch(source)),
    async stop(how) {
      if (runner) return runner.stop(how);
      forget();
    },
    retry() {
      if (runner) runner.retry();
      else if (waiting.length > 0) begin();
    },
    release() {
      if (runner) runner.release();
      else forget();
    },
    arm: () => then((loaded) => loaded.arm()),
    pause: () => then((loaded) => loaded.pause()),
    resume: () => then((loaded) => loaded.resume()),
    undoLastRep: () => then((loaded) => loaded.undoLastRep()),
    tap: () => then((loaded) => loaded.tap()),
    leadBy: (way) => then((loaded) => loaded.leadBy(way)),
  };
}
