import { thisBrowser } from './can-detect.ts';
import type { PoseClient } from './client.ts';
import { FULL_WITHIN_MS, INPUT_WIDTHS_PX } from './governor.ts';
import { hasHardwareGpu } from './graphics-chip.ts';
import { DEVICE_KEY, MODELS } from './measured-with.ts';
import type { DeviceProfile, Picture } from './protocol.ts';

/** The first pictures of a person cost more. */
const UNCOUNTED_PICTURES = 2;
const COUNTED_PICTURES = 8;

/** Works everywhere, if not best. */
export const SAFE_PROFILE: DeviceProfile = { model: 'lite', delegate: 'CPU', inputWidth: INPUT_WIDTHS_PX.usual };

/** How this device did when it was measured. */
export interface MeasuredDevice {
  /** What suits it. */
  profile: DeviceProfile;
  /** What a picture took with the full model and the profile's delegate: the median, milliseconds; null where nothing could be measured. */
  fullMs: number | null;
  /** When that was, milliseconds since 1970; null as above. */
  measuredMs: number | null;
}

const UNMEASURED: MeasuredDevice = { profile: SAFE_PROFILE, fullMs: null, measuredMs: null };

export interface ProbeOptions {
  /** Not used by anything else during the probe. Which detector it runs afterwards is not said: call `start` with the result. */
  client: Pick<PoseClient, 'start' | 'detect'>;
  /** Ten or more pictures of a person, from the beginning at each call; the sample's will do. */
  pictures: () => AsyncIterable<{ picture: Picture; timeMs: number }>;
  /** The whole probe takes no longer, milliseconds. */
  withinMs?: number;
  hasGpu?: () => boolean;
  storage?: ProfileStorage;
  /** Milliseconds since 1970; for tests, otherwise the clock of the device. */
  now?: () => number;
}

export type ProfileStorage = Pick<Storage, 'getItem' | 'setItem' | 'removeItem'>;

/**
 * How this device detects best: what an earlier probe found, or a short measurement of the processor and, where there is a real one,
 * the GPU. Of another version of the browser, or of other models, nothing is known. What it cannot find out in time it takes for slow.
 * Rejects never.
 */
export async function probeDevice({
  client,
  pictures,
  withinMs = 8_000,
  hasGpu = hasHardwareGpu,
  storage = pageStorage(),
  now = () => Date.now(),
}: ProbeOptions): Promise<MeasuredDevice> {
  const remembered = rememberedDevice(storage);
  if (remembered !== undefined) return remembered;

  const deadline = new AbortController();
  const timer = setTimeout(() => deadline.abort(), withinMs);
  const median = (delegate: DeviceProfile['delegate']): Promise<number> =>
    Promise.race([
      medianInferenceMs({
        client,
        pictures,
        profile: { model: 'full', delegate, inputWidth: INPUT_WIDTHS_PX.usual },
        signal: deadline.signal,
      }),
      new Promise<number>((resolve) => deadline.signal.addEventListener('abort', () => resolve(Infinity))),
    ]).catch(() => Infinity);
  const cpuMs = await median('CPU');
  const gpuMs = !deadline.signal.aborted && hasGpu() ? await median('GPU') : Infinity;
  clearTimeout(timer);
  deadline.abort();

  // Nothing was measured: the pictures or the detector failed, or time ran out. Next time may be better.
  const fullMs = Math.min(cpuMs, gpuMs);
  if (fullMs === Infinity) return UNMEASURED;
  const profile: DeviceProfile = {
    model: fullMs <= FULL_WITHIN_MS ? 'full' : 'lite',
    delegate: gpuMs < cpuMs ? 'GPU' : 'CPU',
    inputWidth: INPUT_WIDTHS_PX.usual,
  };
  const measured: MeasuredDevice = { profile, fullMs, measuredMs: now() };
  remember(measured, storage);
  return measured;
}

/** What an earlier probe found with this browser and these models; undefined when there is nothing that can be used. */
export function rememberedDevice(storage: ProfileStorage | undefined = pageStorage()): MeasuredDevice | undefined {
  try {
    const stored: unknown = JSON.parse(storage?.getItem(DEVICE_KEY) ?? 'null');
    return isOfHere(stored) ? { profile: stored.profile, fullMs: stored.fullMs, measuredMs: stored.measuredMs } : undefined;
  } catch {
    return undefined;
  }
}

/** As it is stored: with what it was measured with. */
interface Stored extends MeasuredDevice {
  browser: string;
  models: string;
}

function remember(measured: MeasuredDevice, storage: ProfileStorage | undefined): void {
  const stored: Stored = { ...measured, browser: thisBrowser(), models: MODELS };
  try {
    storage?.setItem(DEVICE_KEY, JSON.stringify(stored));
  } catch {
    // Storage is full or forbidden: the probe runs again next time.
  }
}

/** The full model has done well after all: the device may have been busy when it was measured. `fullMs` as in `MeasuredDevice`. */
export function rememberFull(profile: DeviceProfile, fullMs: number, storage = pageStorage(), nowMs = Date.now()): void {
  remember({ profile: { ...profile, model: 'full' }, fullMs, measuredMs: nowMs }, storage);
}

/** The next probe measures anew. */
export function forgetDevice(storage: ProfileStorage | undefined = pageStorage()): void {
  storage?.removeItem(DEVICE_KEY);
}

interface Measurement extends Pick<ProbeOptions, 'client' | 'pictures'> {
  profile: DeviceProfile;
  signal: AbortSignal;
}

async function medianInferenceMs({ client, pictures, profile, signal }: Measurement): Promise<number> {
  const report = await client.start(profile);
  if (report.profile.delegate !== profile.delegate) return Infinity;
  const timesMs: number[] = [];
  let seen = 0;
  for await (const { picture, timeMs } of pictures()) {
    if (signal.aborted) {
      picture.close();
      return Infinity;
    }
    const { inferenceMs } = await client.detect(picture, timeMs);
    seen += 1;
    if (seen > UNCOUNTED_PICTURES) timesMs.push(inferenceMs);
    if (timesMs.length === COUNTED_PICTURES) break;
  }
  timesMs.sort((a, b) => a - b);
  return timesMs[Math.floor(timesMs.length / 2)] ?? Infinity;
}

/** Reading `localStorage` throws where the user has forbidden storage. */
function pageStorage(): ProfileStorage | undefined {
  try {
    return globalThis.localStorage;
  } catch {
    return undefined;
  }
}

function isOfHere(value: unknown): value is Stored {
  if (typeof value !== 'object' || value === null) return false;
  const { profile, fullMs, measuredMs, browser, models } = value as Record<string, unknown>;
  const isMeasured = isTime(fullMs) && isTime(measuredMs);
  return isMeasured && browser === thisBrowser() && models === MODELS && isProfile(profile);
}

const isTime = (value: unknown): value is number => typeof value === 'number' && value >= 0;

function isProfile(value: unknown): value is DeviceProfile {
  if (typeof value !== 'object' || value === null) return false;
  const { model, delegate, inputWidth } = value as Record<string, unknown>;
  return (
    (model === 'lite' || model === 'full' || model === 'heavy') &&
    (delegate === 'CPU' || delegate === 'GPU') &&
    typeof inputWidth === 'number' &&
    inputWidth >= 64 &&
    inputWidth <= 4096
  );
}
