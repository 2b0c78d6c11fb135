import { say, type Trouble } from '../core/message.ts';
import type { Exercise } from '../core/exercise.ts';
import type { PoseClient, PoseClientOptions, PoseWorkerError } from './pose/client.ts';
import { Progress } from './progress.ts';

/** A running pose detector, and how to give it the model that an exercise needs. */
export interface Detector {
  client: PoseClient;
  fitModel(exercise: Exercise): Promise<void>;
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

/** Loads and warms up the detector once, however often it is asked for; again after a failure. */
export function createDetectorLoader(listener: DetectorListener): () => Promise<Detector> {
  let loading: Promise<Detector> | null = null;
  let toldInPage = false;
  const forget = (): void => {
    loading = null;
  };
  return () => {
    loading ??= load({
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

async function load(options: PoseClientOptions): Promise<Detector> {
  const [{ createPoseClient }, { probeProfile, rememberedProfile }, { createModelSwitch }, { openSample }] = await Promise.all([
    import('./pose/client.ts'),
    import('./pose/device-profile.ts'),
    import('./pose/model-switch.ts'),
    import('./sample.ts'),
  ]);
  const starts = inOne((share) => options.onLoading?.(share), rememberedProfile() ? 1 : PROBE_SHARE);
  const client = createPoseClient({ ...options, onLoading: starts.heard });
  const profile = await probeProfile({
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
  try {
    await client.start(profile);
  } catch (error) {
    client.close();
    throw error;
  }
  const fitModel = createModelSwitch(client, profile);
  return {
    client,
    fitModel(exercise) {
      starts.anew();
      return fitModel(exercise);
    },
  };
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
