import { median } from '../../core/seeing/geometry.ts';
import { MAX_FRAMES_PER_SECOND } from '../frame-thinner.ts';
import type { ModelChoice } from './model-choice.ts';
import type { ModelName } from './protocol.ts';

/**
 * Decides how closely a device looks: model, size and rate of the pictures. Pure: what was measured goes in, with time as data, and
 * what to do comes out; `governing.ts` does it.
 */

/** What pictures are wanted for: to count, to see where somebody is and whether they raise an arm, or for nothing. */
export type Need = 'count' | 'look' | 'nothing';

export interface Battery {
  /** 0 empty, 1 full. */
  level: number;
  charging: boolean;
}

/** What is asked for at a moment. */
export interface Demand {
  need: Need;
  /** A repetition is under way, or the time of a posture runs. */
  inMovement: boolean;
  /** The smallest model that counts the exercise well. */
  least: 'lite' | 'full';
  choice: ModelChoice;
  /** Nobody sees the page. */
  hidden: boolean;
  /** Null where the browser does not tell. */
  battery: Battery | null;
}

/** What pictures of a live camera cost, over a second or so. */
export interface Speed {
  /** When that was, milliseconds on any clock that rises. */
  nowMs: number;
  /** From a picture's arrival at the detector to its pose: the median, milliseconds. */
  pictureMs: number;
  /** Pictures that were looked at, a second. */
  lookedPerSecond: number;
  /** Pictures that the camera gave, a second. */
  cameraPerSecond: number;
}

/** What stays the same for a whole set. */
type Asked = Pick<Demand, 'choice' | 'least'>;

interface Step {
  model: ModelName;
  /** See `DeviceProfile`. */
  inputWidth: number;
}

/** `slowed`: less than this device did before. `too-slow`: nothing lighter is left, or allowed, and it is not enough. */
export type Why = 'measured' | 'chosen' | 'exercise' | 'slowed' | 'too-slow';

/** What to do. */
export interface Effort extends Step {
  /** Pictures a second at most; 0 for none. */
  perSecond: number;
  why: Why;
  /** It looks less often than it could while it counts, to spare the battery. */
  spares: boolean;
}

export interface Governed {
  /** What it was fitted to. */
  asked: Asked;
  step: Step;
  /** The step from which `why` tells a loss. */
  best: Step;
  why: Why;
  /** Pictures a second that are counted from. */
  rate: number;
  /** The last speeds, milliseconds a picture, newest last. */
  turnsMs: readonly number[];
  /** Since when it has been too slow, starved, and fast enough for the next better step; null where it is not. */
  slowSinceMs: number | null;
  starvedSinceMs: number | null;
  fastSinceMs: number | null;
  /** What was measured before is of another detector, or of its first pictures; null before anything was. */
  settledMs: number | null;
  /** For how long it has to be fast before it goes up. */
  upAfterMs: number;
  /** When it went up last; null where it did not, or has proved itself since. */
  wentUpMs: number | null;
}

/**
 * A live picture of 640×360 loses nothing against a larger one for one person. [own measurement] The smaller size is the last resort, for
 * devices on which shrinking and reading pictures back costs much; what it saves was not measured. [our own choice]
 */
export const INPUT_WIDTHS_PX = { usual: 640, least: 480 } as const;

/** The full model is more exact; up to this it gives 12 pictures a second, and something is left for a device that gets warm. Milliseconds. */
export const FULL_WITHIN_MS = 80;

/** Counting is held to ten pictures a second by the tests of every exercise: slower than this and there are fewer. Milliseconds. */
export const TOO_SLOW_MS = 100;

/**
 * Beyond this there are fewer than four pictures a second, half of the least rate that is tested: there is nothing left to wait for until a
 * movement is over. [our own choice] Milliseconds.
 */
export const STARVED_MS = 250;

/** The full model takes 1.1 to 1.7 times what the lite one does, the heavy one six times what the full one does. [docs/detectors.md] */
const TIMES: Readonly<Record<ModelName, number>> = { lite: 1, full: 1.7, heavy: 10 };

/** Slow for as long as this is no mere hiccup: another tab that loads, a voice that starts. Milliseconds. [our own choice] */
export const DOWN_AFTER_MS = 4_000;
/** So is starved for as long as this. */
export const STARVED_AFTER_MS = 2_000;
/** Fast for as long as this is not mere luck; a warm phone needs longer than a minute to cool down. Milliseconds. [our own choice] */
export const UP_AFTER_MS = 30_000;
/** After each step up that had to be taken back the next one waits twice as long, up to this. */
export const LONGEST_UP_AFTER_MS = 16 * UP_AFTER_MS;
/** A step up that has lasted as long as this was right. */
export const PROVED_AFTER_MS = 120_000;
/** The first pictures of a new detector cost more, up to 0.9 s for one. [docs/detectors.md] Milliseconds. */
export const SETTLES_MS = 2_000;

/** Of the pictures that were due so many may be missing before that, and not the time of one, says how slow the device is. [our own choice] */
export const DROPPED_SHARE = 0.2;

/** Pictures a second to count from. Ten is what tests hold every exercise to. */
const RATES = [MAX_FRAMES_PER_SECOND, 24, 20, 15, 12, 10] as const;
const LEAST_RATE = 10;
/** A detector that never rests warms its device. It takes the next higher rate below the first share of its time, a lower one above the second. */
export const BUSY_SHARE = { up: 0.8, down: 0.95 } as const;
/** The rate follows the median of so many speeds. */
const TURNS = 5;

/** To see where somebody stands, and that an arm goes up. Whether it stays up takes more: see `GestureWatcher.isArmUp`. [docs/hands-free.md] */
export const LOOK_PER_SECOND = 3;

/** A device that runs low is spared: half the pictures count the same. */
export const LOW_BATTERY = { level: 0.2, perSecond: 15 } as const;

const USUAL = INPUT_WIDTHS_PX.usual;

const stepOf = (model: ModelName, inputWidth: number = USUAL): Step => ({ model, inputWidth });

/** From the best to the lightest. */
function stepsFor(choice: ModelChoice): readonly Step[] {
  const models: readonly ModelName[] = choice === 'automatic' ? ['full', 'lite'] : [choice];
  const lightest = models.at(-1) ?? 'lite';
  return [...models.map((model) => stepOf(model)), stepOf(lightest, INPUT_WIDTHS_PX.least)];
}

const isSame = (a: Step, b: Step): boolean => a.model === b.model && a.inputWidth === b.inputWidth;

const placeOf = (step: Step, steps: readonly Step[]): number => steps.findIndex((each) => isSame(each, step));

/** What a device does at first that takes so long for a picture with the full model; null where nobody has measured it. Milliseconds. */
export function firstGoverned(fullMs: number | null, { choice, least }: Asked): Governed {
  const isFast = fullMs !== null && fullMs <= FULL_WITHIN_MS;
  const [step, why] = firstStep(isFast, choice, least);
  // Where nothing is known all pictures are looked at, until it is.
  const turnMs = fullMs === null ? 0 : (fullMs * TIMES[step.model]) / TIMES.full;
  return {
    asked: { choice, least },
    step,
    best: step,
    why,
    rate: rateFor(turnMs, 0),
    turnsMs: [],
    slowSinceMs: null,
    starvedSinceMs: null,
    fastSinceMs: null,
    settledMs: null,
    upAfterMs: UP_AFTER_MS,
    wentUpMs: null,
  };
}

function firstStep(isFast: boolean, choice: ModelChoice, least: Demand['least']): [Step, Why] {
  if (choice !== 'automatic') return [stepOf(choice), 'chosen'];
  if (isFast) return [stepOf('full'), 'measured'];
  return least === 'full' ? [stepOf('full'), 'exercise'] : [stepOf('lite'), 'measured'];
}

/** For another exercise, or another choice of the user. What does for it stays as it is; else it begins anew. */
export function refitted(governed: Governed, fullMs: number | null, { choice, least }: Asked): Governed {
  const { why, step, upAfterMs } = governed;
  const isMore = least === 'full' && step.model === 'lite' && governed.asked.least === 'lite';
  const isLess = least === 'lite' && why === 'exercise';
  const isChosen = choice !== governed.asked.choice;
  if (isChosen || (choice === 'automatic' && (isMore || isLess)))
    return { ...firstGoverned(fullMs, { choice, least }), upAfterMs };
  return { ...governed, asked: { choice, least } };
}

/** What becomes of it when this was measured. */
export function governedAfter(governed: Governed, demand: Demand, speed: Speed): Governed {
  const { nowMs } = speed;
  if (governed.settledMs === null) return { ...governed, settledMs: nowMs + SETTLES_MS };
  if (nowMs < governed.settledMs) return governed;
  const turnMs = turnOf(speed, perSecondOf(governed, demand));
  const next = noted(governed, demand.choice, turnMs, nowMs);
  return steppedDown(next, demand, nowMs) ?? steppedUp(next, demand, nowMs) ?? withProof(next, nowMs);
}

/** What a picture takes with the full model, where a step up to it has just been proved right, milliseconds; else null. */
export function provedMs(before: Governed, { step, wentUpMs, turnsMs }: Governed): number | null {
  const isProved = before.wentUpMs !== null && wentUpMs === null && isSame(before.step, step);
  return isProved && step.model === 'full' ? (median(turnsMs) ?? null) : null;
}

/** What a picture takes of this device, milliseconds. Pictures that a camera does not give are not the device's fault. */
export function turnOf({ pictureMs, lookedPerSecond, cameraPerSecond }: Speed, perSecond: number): number {
  const due = Math.min(perSecond, cameraPerSecond);
  const dropped = due > 0 ? 1 - lookedPerSecond / due : 0;
  return dropped > DROPPED_SHARE ? Math.max(pictureMs, 1000 / Math.max(lookedPerSecond, 0.1)) : pictureMs;
}

function noted(governed: Governed, choice: ModelChoice, turnMs: number, nowMs: number): Governed {
  const turnsMs = [...governed.turnsMs.slice(1 - TURNS), turnMs];
  const since = (isSo: boolean, sinceMs: number | null): number | null => (isSo ? (sinceMs ?? nowMs) : null);
  const slowSinceMs = since(turnMs > TOO_SLOW_MS, governed.slowSinceMs);
  const better = betterStep(governed.step, choice);
  const isFast = better !== null && turnMs * timesOf(governed.step, better) <= FULL_WITHIN_MS;
  return {
    ...governed,
    turnsMs,
    // In a moment of trouble fewer pictures would not help, and more not come.
    rate: slowSinceMs === null ? rateFor(median(turnsMs) ?? turnMs, governed.rate) : governed.rate,
    slowSinceMs,
    starvedSinceMs: since(turnMs > STARVED_MS, governed.starvedSinceMs),
    fastSinceMs: since(isFast, governed.fastSinceMs),
    why: governed.why === 'too-slow' && slowSinceMs === null ? 'slowed' : governed.why,
  };
}

const betterStep = (step: Step, choice: ModelChoice): Step | null => {
  const steps = stepsFor(choice);
  return steps[placeOf(step, steps) - 1] ?? null;
};

const timesOf = (from: Step, to: Step): number => TIMES[to.model] / TIMES[from.model];

const lasts = (sinceMs: number | null, forMs: number, nowMs: number): boolean => sinceMs !== null && nowMs - sinceMs >= forMs;

function steppedDown(governed: Governed, { choice, least, inMovement }: Demand, nowMs: number): Governed | null {
  const isStarved = lasts(governed.starvedSinceMs, STARVED_AFTER_MS, nowMs);
  if (!isStarved && (inMovement || !lasts(governed.slowSinceMs, DOWN_AFTER_MS, nowMs))) return null;
  const steps = stepsFor(choice);
  const step = steps[placeOf(governed.step, steps) + 1];
  // The exercise is counted badly with less, so it is kept for as long as it counts anything.
  if (!step || (least === 'full' && step.model === 'lite' && !isStarved)) return { ...governed, why: 'too-slow' };
  const failed = governed.wentUpMs !== null;
  const upAfterMs = failed ? Math.min(2 * governed.upAfterMs, LONGEST_UP_AFTER_MS) : governed.upAfterMs;
  return { ...changed(governed, step), why: 'slowed', upAfterMs, wentUpMs: null };
}

/** Never in the middle of a movement: there is no hurry. */
function steppedUp(governed: Governed, { choice, inMovement }: Demand, nowMs: number): Governed | null {
  const step = betterStep(governed.step, choice);
  if (!step || inMovement || !lasts(governed.fastSinceMs, governed.upAfterMs, nowMs)) return null;
  const isWhole = placeOf(step, stepsFor(choice)) <= placeOf(governed.best, stepsFor(choice));
  const best = isWhole ? step : governed.best;
  const why = !isWhole ? 'slowed' : choice === 'automatic' ? 'measured' : 'chosen';
  return { ...changed(governed, step), best, why, wentUpMs: nowMs };
}

function withProof(governed: Governed, nowMs: number): Governed {
  return lasts(governed.wentUpMs, PROVED_AFTER_MS, nowMs) ? { ...governed, wentUpMs: null, upAfterMs: UP_AFTER_MS } : governed;
}

/** What was measured of one step says nothing about another. */
const changed = (governed: Governed, step: Step): Governed => ({
  ...governed,
  step,
  turnsMs: [],
  slowSinceMs: null,
  starvedSinceMs: null,
  fastSinceMs: null,
  settledMs: null,
});

/** The rate at which pictures that take so long leave the detector some rest; near its limits it stays what it is. */
function rateFor(turnMs: number, now: number): number {
  const busy = (rate: number): number => (rate * turnMs) / 1000;
  const best = RATES.find((rate) => busy(rate) <= BUSY_SHARE.up) ?? LEAST_RATE;
  return best < now && busy(now) <= BUSY_SHARE.down ? now : best;
}

const isLow = (battery: Battery | null): boolean => battery !== null && !battery.charging && battery.level <= LOW_BATTERY.level;

function perSecondOf({ rate }: Governed, { hidden, need, battery }: Demand): number {
  if (hidden || need === 'nothing') return 0;
  if (need === 'look') return LOOK_PER_SECOND;
  return isLow(battery) ? Math.min(rate, LOW_BATTERY.perSecond) : rate;
}

/** What to do now. */
export function effortOf(governed: Governed, demand: Demand): Effort {
  const { step, why, rate } = governed;
  const spares = isLow(demand.battery) && rate > LOW_BATTERY.perSecond;
  return { ...step, perSecond: perSecondOf(governed, demand), why, spares };
}
