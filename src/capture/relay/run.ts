import type { Sought } from '../../core/seeing/person-search.ts';
import type { Cut } from '../cuts.ts';
import type { PoseClient } from '../pose/client.ts';
import type { Detection, Picture } from '../pose/protocol.ts';
import type { VideoFile, VideoFilePicture } from '../video.ts';

/** What a run needs of a detector. */
export type Looker = Pick<PoseClient, 'detect' | 'seek'>;

/** Somebody is looked for in the first picture after a time of the video, milliseconds. */
export interface Search {
  afterMs: number;
  sought: Sought;
}

export interface RunParts {
  file: Pick<VideoFile, 'frames'>;
  detector: Looker;
  /** Where it begins; null at the beginning of the video. */
  from: Cut | null;
  /** Makes a picture of nobody, in which the detector loses whom it followed before; left out where it followed nobody. */
  makeBlank?: (() => Promise<Picture>) | undefined;
  /** What was looked for in it, in order; may grow while it runs. */
  searches: readonly Search[];
  signal: AbortSignal;
  /** Resolves when the next picture may be looked at. */
  mayGoOn(): Promise<void>;
  /** It is not to be kept. */
  onPicture(picture: VideoFilePicture['picture'], timeMs: number): void;
  onDetection(detection: Detection): void;
}

const BLANK = { width: 64, height: 36 } as const;

export const blankPicture = (): Promise<Picture> => createImageBitmap(new ImageData(BLANK.width, BLANK.height));

/**
 * One detector's way through a video from a place on, which it has not seen anything before. Resolves at the end of the video, or when it is
 * aborted.
 *
 * @throws MediaError where the video breaks off, PoseWorkerError where the detector fails over a picture.
 */
export async function run(parts: RunParts): Promise<void> {
  const { file, detector, from, makeBlank, searches, signal, mayGoOn, onPicture, onDetection } = parts;
  if (makeBlank) await detector.detect(await makeBlank(), from?.timeMs ?? 0);
  let sought = 0;
  for await (const { picture, timeMs } of file.frames(signal, from ?? undefined)) {
    await mayGoOn();
    if (signal.aborted) return picture.close();
    onPicture(picture, timeMs);
    for (let search = searches[sought]; search && search.afterMs < timeMs; search = searches[(sought += 1)]) {
      detector.seek(search.sought);
    }
    const detection = await detector.detect(picture, timeMs);
    if (signal.aborted) return;
    onDetection(detection);
  }
}
