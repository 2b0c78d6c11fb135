import { say } from '../core/message.ts';
import type { Exercise } from '../core/exercise.ts';
import type { Detector } from '../capture/detector-loader.ts';
import type { FrameSource, Wanted } from '../capture/frame-source.ts';
import { lateClient, type Looking } from '../capture/late-client.ts';
import type { PoseClient } from '../capture/pose/client.ts';
import type { RunnerEvent } from './set-runner-port.ts';

interface OpeningParts {
  frames: FrameSource;
  readyDetector(): Promise<Detector>;
  emit(event: RunnerEvent): void;
  onClient(client: PoseClient): void;
  /** The pictures are there. */
  onShown(): void;
}

/** Opens frames for an exercise, or for none yet. False where nobody wants them any more; rejects where camera, file or detector fail. */
type OpenFrames = (wanted: Wanted, fitted: Exercise | null, isWanted: () => boolean) => Promise<boolean>;

/** A camera is asked for at once, and shown while the detector loads; a file is opened for a detector that is there. */
export function createOpening({ frames, readyDetector, emit, onClient, onShown }: OpeningParts): OpenFrames {
  /** Rises with each opening: an earlier one is not wanted any more. */
  let openings = 0;

  const show = async (looking: Looking, wanted: Wanted, isWanted: () => boolean): Promise<boolean> => {
    emit({ type: 'starting', step: wanted.source.kind === 'camera' ? say`Opening the camera` : say`Opening the video` });
    const picture = await frames.open(looking, wanted);
    if (!isWanted() || !picture) return false;
    emit({ type: 'picture-changed', picture });
    onShown();
    return true;
  };

  const load = async (fitted: Exercise | null, isWanted: () => boolean): Promise<PoseClient> => {
    const { client, fitModel } = await readyDetector();
    onClient(client);
    if (fitted && isWanted()) await fitModel(fitted);
    return client;
  };

  return async (wanted, fitted, isStillWanted) => {
    const mine = (openings += 1);
    const isWanted = (): boolean => mine === openings && isStillWanted();
    const tellLoading = (): void => emit({ type: 'starting', step: say`Getting your coach ready…` });
    if (wanted.source.kind !== 'camera') {
      tellLoading();
      const client = await load(fitted, isWanted);
      return isWanted() && show(client, wanted, isWanted);
    }
    const loading = load(fitted, isWanted);
    const shown = show(lateClient(loading), wanted, isWanted).then((isShown) => {
      if (isShown) tellLoading();
      return isShown;
    });
    const [isShown] = await Promise.all([shown, loading]);
    return isShown && isWanted();
  };
}
