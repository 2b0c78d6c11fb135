const WATCH_EVERY_MS = 500;
/** A page that was asleep counts as no more than this, so that waking up is not taken for a dead worker. */
const LONGEST_TICK_MS = 1_000;

/** A call that waits for an answer. */
interface Waiting {
  ageMs: number;
  readonly limitMs: number;
  reject(error: Error): void;
}

export interface Calls {
  /** What `answer` becomes; rejects also when `rejectAll` is called first. */
  watch<T>(answer: Promise<T>, limitMs: number): Promise<T>;
  rejectAll(error: Error): void;
}

export interface CallsOptions {
  /** Asked on every tick while calls wait, to notice a dead worker during calls without a limit. May add calls. */
  onTick(): void;
  /** A call has waited longer than its limit. */
  onOverdue(limitMs: number): void;
}

/** Calls to a worker, which may die without a word: a plain promise would wait for ever. */
export function createCalls({ onTick, onOverdue }: CallsOptions): Calls {
  const waiting = new Set<Waiting>();
  let timer: ReturnType<typeof setInterval> | undefined;
  let lastTickMs = 0;

  const tick = (): void => {
    const nowMs = performance.now();
    const passedMs = Math.min(nowMs - lastTickMs, LONGEST_TICK_MS);
    lastTickMs = nowMs;
    if (waiting.size === 0) {
      clearInterval(timer);
      timer = undefined;
      return;
    }
    for (const entry of waiting) entry.ageMs += passedMs;
    const overdue = [...waiting].find((entry) => entry.ageMs > entry.limitMs);
    if (overdue === undefined) onTick();
    else onOverdue(overdue.limitMs);
  };

  return {
    watch: (answer, limitMs) =>
      new Promise((resolve, reject) => {
        const entry: Waiting = { ageMs: 0, limitMs, reject };
        waiting.add(entry);
        if (timer === undefined) {
          lastTickMs = performance.now();
          timer = setInterval(tick, WATCH_EVERY_MS);
        }
        void answer.then(resolve, reject).finally(() => waiting.delete(entry));
      }),
    rejectAll(error) {
      const left = [...waiting];
      waiting.clear();
      for (const entry of left) entry.reject(error);
    },
  };
}
