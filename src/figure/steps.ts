/** Work that stops now and then, so that others can have their turn, and comes to a `T`. */
export type Steps<T> = Generator<void, T>;

/** All of it in one go. */
export function atOnce<T>(steps: Steps<T>): T {
  for (;;) {
    const step = steps.next();
    if (step.done) return step.value;
  }
}

/** A page that does one thing for longer than 50 ms answers late; this leaves the other things of a moment their part. Milliseconds. */
const SLICE_MS = 15;

/** A few steps at a time, with everything that waits in between. */
export async function inSlices<T>(steps: Steps<T>): Promise<T> {
  let untilMs = performance.now() + SLICE_MS;
  for (;;) {
    const step = steps.next();
    if (step.done) return step.value;
    if (performance.now() < untilMs) continue;
    await othersTurn();
    untilMs = performance.now() + SLICE_MS;
  }
}

/** Not every browser lets a task go on where it stopped, before those that came later. */
const othersTurn = (): Promise<void> =>
  'scheduler' in globalThis && 'yield' in scheduler ? scheduler.yield() : new Promise((resolve) => setTimeout(resolve));
