import { say, type Trouble } from '../core/message.ts';
import type { Exercise } from '../core/exercise.ts';
import type { PoseClient, PoseClientOptions, PoseWorkerError } from './pose/client.ts';
import type { Governing } from './pose/governing.ts';
import type { DeviceProfile } from './pose/protocol.ts';
import type { Effort, Need } from './pose/governor.ts';
import type { ModelChoice } from './pose/model-choice.ts';
import { Progress } from './progress.ts';

/** A running pose detector, which looks as closely as the device can and the moment asks for. */
export interface Detector {
  client: PoseClient;
  /** Gives it the model that an exercise needs. */
  fitModel(exercise: Exercise): Promise<void>;
  /** What the pictures of a camera are needed for from now on, and whether a movement is under way that no change should fall into. */
  attend(need: Need, inMovement: boolean): void;
}

export interface DetectorListener {
  /** The worker died or hung, and is being started again; what was asked of it is lost. Called once, however many tries it takes. */
  onRestart(): void;
  /** It could not be brought back; asking for the detector again starts it anew. */
  onFailure(error: PoseWorkerError): void;
  /** Detection runs on the page's own thread, because no worker can do it. Called once. */
  onInPage?(notice: DetectorNotice): void;
  /** How far the loading is, 0..1: of the detector, and later of another model that an exercise needs, which begins at 0 again. */
  onProgress?(share: number): void;
  /** How closely a camera's pictures are looked at has changed, or why. */
  onEffort?(effort: Effort): void;
}

/** What is measured first on a device takes so much of the loading, the largest download among it. */
const PROBE_SHARE = 0.7;

/** Something that the user should know of the detector. */
export interface DetectorNotice extends Trouble {
  id: 'pose-in-page';
}

const IN_PAGE: DetectorNotice = {
  id: 'pose-in-page',
  message: say`In this browser the page itself has to find your body, so the picture may stutter.`,
  remedy: say`Counting works all the same. It runs more smoothly in a current Chrome, Edge, Firefox or Safari.`,
};

/**
 * Loads and warms up the detector once, however often it is asked for; again after a failure. `choice` is the user's own word on the model.
 */
export function createDetectorLoader(
  listener: DetectorListener,
  choice: () => ModelChoice = () => 'automatic',
): () => Promise<Detector> {
  let loading: Promise<Detector> | null = null;
  let toldInPage = false;
  const forget = (): void => {
    loading = null;
  };
  return () => {
    loading ??= load({
      choice,
      onEffort: (effort) => listener.onEffort?.(effort),
      onRestart: () => listener.onRestart(),
      onFailure: (error) => {
        forget();
        listener.onFailure(error);
      },
      onInPage: () => {
        if (toldInPage) return;
        toldInPage = true;
        listener.onInPage?.(IN_PAGE);
      },
      onLoading: (share) => listener.onProgress?.(share),
    }).catch((error: unknown) => {
      forget();
      throw error;
    });
    return loading;
  };
}

interface LoadOptions extends PoseClientOptions {
  choice(): ModelChoice;
  onEffort(effort: Effort): void;
}

async function load({ choice, onEffort, ...options }: LoadOptions): Promise<Detector> {
  const [
    { createPoseClient },
    { probeDevice, rememberedDevice, rememberFull },
    { createGoverning, firstProfile },
    { watchDevice },
    { openSample },
  ] = await Promise.all([
    import('./pose/client.ts'),
    import('./pose/device-profile.ts'),
    import('./pose/governing.ts'),
    import('./pose/device-watch.ts'),
    import('./sample.ts'),
  ]);
  const starts = inOne((share) => options.onLoading?.(share), rememberedDevice() ? 1 : PROBE_SHARE);
  let governing: Governing | null = null;
  const client = createPoseClient({
    ...options,
    onLoading: starts.heard,
    onLive: (detection) => governing?.see(detection),
    onFailure(error) {
      governing?.close();
      options.onFailure?.(error);
    },
  });
  const { profile, fullMs } = await probeDevice({
    client,
    pictures: async function* () {
      const sample = await openSample();
      try {
        yield* sample.frames();
      } finally {
        sample.close();
      }
    },
  });
  const running = await startOneOf(client, firstProfile(profile, fullMs, choice()), profile);
  const governed = createGoverning({
    client,
    profile: running,
    fullMs,
    choice,
    device: watchDevice(),
    onEffort,
    onProved: (ms) => rememberFull(profile, ms),
    onChange: starts.anew,
  });
  governing = governed;
  return { client, fitModel: governed.fit, attend: governed.attend };
}

/** Starts with what is wanted, or with the device's own where that cannot be had; closes the client where neither can. Returns what runs. */
async function startOneOf(client: PoseClient, wanted: DeviceProfile, own: DeviceProfile): Promise<DeviceProfile> {
  try {
    await client.start(wanted);
    return wanted;
  } catch (error) {
    if (wanted.model !== own.model) return startOneOf(client, own, own);
    client.close();
    throw error;
  }
}

/** Starts in a row, as one loading: with each half of what is left goes by, since nobody knows how many there will be. */
function inOne(tell: (share: number) => void, firstShare: number) {
  let progress = new Progress();
  let first = firstShare;
  let share = 0;
  return {
    heard(part: number): void {
      if (part === 0) progress.next(share === 0 ? first : (1 + share) / 2);
      share = progress.at(part);
      tell(share);
    },
    /** What has been started runs; what comes is another loading. */
    anew(): void {
      progress = new Progress();
      first = 1;
      share = 0;
    },
  };
}
