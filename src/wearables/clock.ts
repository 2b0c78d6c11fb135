/** The page's clock and its alarm, so that tests need not wait. */
export interface Clock {
  /** `performance.now()`, milliseconds. */
  nowMs(): number;
  /** Calls once, after so long, unless the returned function is called before. */
  after(ms: number, call: () => void): () => void;
}

export const PAGE_CLOCK: Clock = {
  nowMs: () => performance.now(),
  after(ms, call) {
    const timer = setTimeout(call, ms);
    return () => clearTimeout(timer);
  },
};
