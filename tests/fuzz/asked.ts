/**
 * How hard the fuzzer tries. `npm run fuzz` asks for a seed and for many runs; without it there are few, and always the same: a test that
 * fails fails again.
 */

const QUICK_SEED = 20_260_101;

const asked = (name: string): number | undefined => {
  const given: unknown = import.meta.env[`VITE_FUZZ_${name}`];
  return given === undefined ? undefined : Number(given);
};

/** `quickRuns`: as many as `npm test` has the time for. */
export const tries = (quickRuns: number) => ({
  seed: asked('SEED') ?? QUICK_SEED,
  numRuns: asked('RUNS') ?? quickRuns,
});

/** Longer where somebody asked for more, milliseconds. */
export const patience = (): { timeout: number } => ({ timeout: asked('RUNS') === undefined ? 120_000 : 3_600_000 });
