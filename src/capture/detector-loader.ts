import type { Exercise } from '../core/exercise.ts';
import type { PoseClient } from './pose/client.ts';

/** A running pose detector, and how to give it the model that an exercise needs. */
export interface Detector {
  client: PoseClient;
  fitModel(exercise: Exercise): Promise<void>;
}

export interface DetectorListener {
  /** The worker died or hung, and is being started again; what was asked of it is lost. */
  onRestart(): void;
  /** It cannot be started any more. */
  onFailure(error: Error): void;
}

/** Loads and warms up the detector once, however often it is asked for; again after a failure. */
export function createDetectorLoader(listener: DetectorListener): () => Promise<Detector> {
  let loading: Promise<Detector> | null = null;
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
    }).catch((error: unknown) => {
      forget();
      throw error;
    });
    return loading;
  };
}

async function load(listener: DetectorListener): Promise<Detector> {
  const [{ createPoseClient }, { probeProfile }, { createModelSwitch }, { openSample }] = await Promise.all([
    import('./pose/client.ts'),
    import('./pose/device-profile.ts'),
    import('./pose/model-switch.ts'),
    import('./sample.ts'),
  ]);
  const client = createPoseClient(listener);
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
  await client.start(profile);
  return { client, fitModel: createModelSwitch(client, profile) };
}
