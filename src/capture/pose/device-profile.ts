import type { PoseClient } from './client.ts';
import type { DeviceProfile, Picture } from './protocol.ts';

/** Raise the number when models or pipeline change enough for old measurements to mislead. */
const STORAGE_KEY = 'hipwise.device-profile.1';

/** The full model is more exact; above this median it costs too many pictures a second, milliseconds. */
const FULL_MODEL_WITHIN_MS = 80;

/** Measured: 640×360 loses nothing against larger pictures for one person, and smaller ones are not faster. */
const INPUT_WIDTH_PX = 640;

/** The first pictures of a person cost more. */
const UNCOUNTED_PICTURES = 2;
const COUNTED_PICTURES = 8;

/** Works everywhere, if not best. */
export const SAFE_PROFILE: DeviceProfile = { model: 'lite', delegate: 'CPU', inputWidth: INPUT_WIDTH_PX };

export interface ProbeOptions {
  /** Not used by anything else during the probe. Which detector it runs afterwards is not said: call `start` with the result. */
  client: Pick<PoseClient, 'start' | 'detect'>;
  /** Ten or more pictures of a person, from the beginning at each call; the sample's will do. */
  pictures: () => AsyncIterable<{ picture: Picture; timeMs: number }>;
  /** The whole probe takes no longer, milliseconds. */
  withinMs?: number;
  hasGpu?: () => boolean;
  storage?: ProfileStorage;
}

export type ProfileStorage = Pick<Storage, 'getItem' | 'setItem' | 'removeItem'>;

/**
 * How this device detects best: what an earlier probe found, or a short measurement of the processor and, where there is a real one,
 * the GPU. What it cannot find out in time it takes for slow. Rejects never.
 */
export async function probeProfile({
  client,
  pictures,
  withinMs = 8_000,
  hasGpu = hasHardwareGpu,
  storage = pageStorage(),
}: ProbeOptions): Promise<DeviceProfile> {
  const remembered = rememberedProfile(storage);
  if (remembered !== undefined) return remembered;

  const deadline = new AbortController();
  const timer = setTimeout(() => deadline.abort(), withinMs);
  const median = (delegate: DeviceProfile['delegate']): Promise<number> =>
    Promise.race([
      medianInferenceMs({
        client,
        pictures,
        profile: { model: 'full', delegate, inputWidth: INPUT_WIDTH_PX },
        signal: deadline.signal,
      }),
      new Promise<number>((resolve) => deadline.signal.addEventListener('abort', () => resolve(Infinity))),
    ]).catch(() => Infinity);
  const cpuMs = await median('CPU');
  const gpuMs = !deadline.signal.aborted && hasGpu() ? await median('GPU') : Infinity;
  clearTimeout(timer);
  deadline.abort();

  // Nothing was measured: the pictures or the detector failed, or time ran out. Next time may be better.
  if (cpuMs === Infinity && gpuMs === Infinity) return SAFE_PROFILE;
  const profile: DeviceProfile = {
    model: Math.min(cpuMs, gpuMs) <= FULL_MODEL_WITHIN_MS ? 'full' : 'lite',
    delegate: gpuMs < cpuMs ? 'GPU' : 'CPU',
    inputWidth: INPUT_WIDTH_PX,
  };
  rememberProfile(profile, storage);
  return profile;
}

/** What an earlier probe found, or the user chose; undefined when there is nothing that can be used. */
export function rememberedProfile(storage: ProfileStorage | undefined = pageStorage()): DeviceProfile | undefined {
  try {
    const stored: unknown = JSON.parse(storage?.getItem(STORAGE_KEY) ?? 'null');
    return isProfile(stored) ? stored : undefined;
  } catch {
    return undefined;
  }
}

/** Keeps a profile for the next start. */
export function rememberProfile(profile: DeviceProfile, storage: ProfileStorage | undefined = pageStorage()): void {
  try {
    storage?.setItem(STORAGE_KEY, JSON.stringify(profile));
  } catch {
    // Storage is full or forbidden: the probe runs again next time.
  }
}

/** The next probe measures anew. */
export function forgetProfile(storage: ProfileStorage | undefined = pageStorage()): void {
  storage?.removeItem(STORAGE_KEY);
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

/** Whether WebGL runs on a graphics chip: drawn by the processor, a frame takes a second. */
export function hasHardwareGpu(): boolean {
  if (typeof OffscreenCanvas === 'undefined') return false;
  const gl = new OffscreenCanvas(1, 1).getContext('webgl2');
  if (gl === null) return false;
  const info = gl.getExtension('WEBGL_debug_renderer_info');
  const renderer = String(gl.getParameter(info === null ? gl.RENDERER : info.UNMASKED_RENDERER_WEBGL));
  gl.getExtension('WEBGL_lose_context')?.loseContext();
  return !/swiftshader|llvmpipe|softpipe|software|basic render/i.test(renderer);
}

/** Reading `localStorage` throws where the user has forbidden storage. */
function pageStorage(): ProfileStorage | undefined {
  try {
    return globalThis.localStorage;
  } catch {
    return undefined;
  }
}

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
