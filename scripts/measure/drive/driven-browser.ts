/** A browser that a script drives. */
export interface DrivenBrowser {
  /** Such as "Firefox 140.3". */
  readonly name: string;
  goTo(url: string): Promise<void>;
  /**
   * Runs the body of an async function in the page; `args` holds what is passed. Returns what JSON can hold.
   *
   * @throws Error with the message of what the page threw.
   */
  run(body: string, ...args: readonly unknown[]): Promise<unknown>;
  /** A PNG picture of the page. */
  screenshot(): Promise<Buffer>;
  close(): Promise<void>;
}

/** Longest time that one script may run in the page, milliseconds. */
export const SCRIPT_TIMEOUT_MS = 60_000;

/** A script for "execute async script": the last argument is called with `{ value }` or `{ error }`. */
export const asyncScript = (body: string): string => `
  const done = arguments[arguments.length - 1];
  const args = [...arguments].slice(0, -1);
  (async () => { ${body} })().then(
    (value) => done({ value }),
    (error) => done({ error: String(error) }),
  );`;

/** What `asyncScript` has handed over. */
export function scriptValue(result: unknown): unknown {
  if (typeof result === 'object' && result !== null && 'error' in result) throw new Error(String(result.error));
  return typeof result === 'object' && result !== null && 'value' in result ? result.value : undefined;
}

/** A field of an answer that may be anything. */
export const field = (of: unknown, name: string): unknown =>
  typeof of === 'object' && of !== null ? new Map<string, unknown>(Object.entries(of)).get(name) : undefined;

/**
 * Asks until there is an answer.
 *
 * @throws Error when there is none within the time.
 */
export async function until<T>(ask: () => Promise<T | undefined> | T | undefined, withinMs: number, what: string): Promise<T> {
  const untilMs = Date.now() + withinMs;
  for (;;) {
    const answer = await ask();
    if (answer !== undefined) return answer;
    if (Date.now() > untilMs) throw new Error(`${what} has not come within ${withinMs / 1000} seconds.`);
    await new Promise((resolve) => setTimeout(resolve, 100));
  }
}
