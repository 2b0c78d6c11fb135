import { shrunkSize } from './shrink.ts';
import type { Picture } from './protocol.ts';

/** A live camera: its track, and the element that plays it. Both stay the caller's. */
export interface LiveSource {
  track: MediaStreamTrack;
  video: HTMLVideoElement;
}

export interface TrackFrames {
  frames: ReadableStream<VideoFrame>;
  /** Lets the track's copy go. */
  stop(): void;
}

/**
 * The frames of a track as a stream that can move into a worker, or null where the browser cannot give one. The stream holds one
 * frame, the newest.
 */
export function trackFrames(track: MediaStreamTrack): TrackFrames | null {
  if (typeof MediaStreamTrackProcessor === 'undefined' || !isVideoTrack(track)) return null;
  const copy = track.clone();
  const processor = new MediaStreamTrackProcessor({ track: copy, maxBufferSize: 1 });
  return { frames: processor.readable, stop: () => copy.stop() };
}

const isVideoTrack = (track: MediaStreamTrack): track is MediaStreamVideoTrack => track.kind === 'video';

export interface ElementPictures {
  /** Pictures are shrunk to it, pixels. */
  longerSide: number;
  /** Whether the picture of this time is wanted; asked once for each, in turn. */
  isDue(timeMs: number): boolean;
}

/**
 * Calls `handle` with a shrunk copy of the newest picture that the element shows, and again when that is done: pictures that come
 * meanwhile are passed over. `handle` closes the picture, and is told how many came since the last one, this one included. Returns a stop
 * function.
 */
export function videoElementFrames(
  video: HTMLVideoElement,
  { longerSide, isDue }: ElementPictures,
  handle: (picture: Picture, timeMs: number, came: number) => Promise<void>,
): () => void {
  let stopped = false;
  /** How many pictures the element had shown when one was handled last. */
  let handledAt: number | undefined;
  let requestId = 0;
  const next = (): void => {
    requestId = video.requestVideoFrameCallback(
      (nowMs, metadata) => void take(metadata.captureTime ?? nowMs, metadata.presentedFrames),
    );
  };
  const take = async (timeMs: number, shown: number): Promise<void> => {
    try {
      const size = { width: video.videoWidth, height: video.videoHeight };
      if (size.width > 0 && size.height > 0 && isDue(timeMs)) {
        const { width, height } = shrunkSize(size, longerSide);
        const picture = await createImageBitmap(video, { resizeWidth: width, resizeHeight: height, resizeQuality: 'medium' });
        if (stopped) picture.close();
        else {
          const came = shown - (handledAt ?? shown - 1);
          handledAt = shown;
          await handle(picture, timeMs, came);
        }
      }
    } catch {
      // A picture that could not be taken is passed over; a detector in trouble is its client's to report.
    }
    if (!stopped) next();
  };
  next();
  return () => {
    stopped = true;
    video.cancelVideoFrameCallback(requestId);
  };
}
