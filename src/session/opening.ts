import { say } from '../core/message.ts';
import type { Exercise } from '../core/exercise.ts';
import type { Detector } from '../capture/detector-loader.ts';
import type { FrameSource, Wanted } from '../capture/frame-source.ts';
import { lateClient, type Looking } from '../capture/late-client.ts';
import type { PoseClient } from '../capture/pose/client.ts';
import { CoachLoading } from './coach-loading.ts';
import type { RunnerEvent } from './set-runner-port.ts';

interface OpeningParts {
  frames: FrameSource;
  readyDetector(): Promise<Detector>;
  emit(event: RunnerEvent): void;
  onDetector(detector: Detector): void;
  /** The pictures are there. */
  onShown(): void;
  /** Milliseconds; for tests, otherwise the page's clock. */
  now?: () => number;
}

/** How much of an opening is the detector itself, where the exercise may need another model than the one that it begins with. */
const DETECTOR_SHARE = 0.8;

/** Opens frames for an exercise, or for none yet. False where nobody wants them any more; rejects where camera, file or detector fail. */
type OpenFrames = (wanted: Wanted, fitted: Exercise | null, isWanted: () => boolean) => Promise<boolean>;

interface Opening {
  open: OpenFrames;
  /** How far the detector's present loading is, 0..1; from 0 again when it loads something else. */
  onLoading(share: number): void;
}

/** A camera is asked for at once, and shown while the detector loads; a file is opened for a detector that is there. */
export function createOpening({
  frames,
  readyDetector,
  emit,
  onDetector,
  onShown,
  now = () => performance.now(),
}: OpeningParts): Opening {
  /** Rises with each opening: an earlier one is not wanted any more. */
  let openings = 0;
  /** Of a detector that was asked for before anything is opened, too. */
  let detectorShare = 0;
  let loading: CoachLoading | null = null;

  const show = async (looking: Looking, wanted: Wanted, isWanted: () => boolean): Promise<boolean> => {
    emit({ type: 'starting', step: wanted.source.kind === 'camera' ? say`Opening the camera` : say`Opening the video` });
    const picture = await frames.open(looking, wanted);
    if (!isWanted() || !picture) return false;
    emit({ type: 'picture-changed', picture });
    onShown();
    return true;
  };

  /** What loads from now on, told as long as it is wanted. */
  const beginToLoad = (fitted: Exercise | null, isWanted: () => boolean): CoachLoading => {
    const begun = new CoachLoading({
      emit: (step) => isWanted() && emit({ type: 'starting', step }),
      now,
      detectorShare: fitted?.camera.model === 'full' ? DETECTOR_SHARE : 1,
    });
    if (detectorShare < 1) begun.heard(detectorShare);
    loading = begun;
    return begun;
  };

  const load = async (fitted: Exercise | null, isWanted: () => boolean, mine: CoachLoading): Promise<PoseClient> => {
    try {
      const detector = await readyDetector();
      onDetector(detector);
      mine.next();
      if (fitted && isWanted()) await detector.fitModel(fitted);
      mine.end();
      return detector.client;
    } finally {
      if (loading === mine) loading = null;
    }
  };

  const open: OpenFrames = async (wanted, fitted, isStillWanted) => {
    const mine = (openings += 1);
    const isWanted = (): boolean => mine === openings && isStillWanted();
    const told = beginToLoad(fitted, isWanted);
    if (wanted.source.kind !== 'camera') {
      told.tell();
      const client = await load(fitted, isWanted, told);
      return isWanted() && show(client, wanted, isWanted);
    }
    const loaded = load(fitted, isWanted, told);
    const shown = show(lateClient(loaded), wanted, isWanted).then((isShown) => {
      if (isShown && loading === told) told.tell();
      return isShown;
    });
    const [isShown] = await Promise.all([shown, loaded]);
    return isShown && isWanted();
  };

  return {
    open,
    onLoading(share) {
      detectorShare = share;
      loading?.heard(share);
    },
  };
}
