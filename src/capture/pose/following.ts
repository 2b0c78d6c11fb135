import { trackFrames, videoElementFrames, type LiveSource, type TrackFrames } from './live-frames.ts';
import type { PoseConnection } from './pose-connection.ts';
import type { Detection, Picture } from './protocol.ts';

export interface FollowOptions {
  source: LiveSource;
  /** Pictures of the video element are shrunk to this longer side, pixels. */
  inputWidth: number;
  /** Whether a picture of the video element is looked at; a worker knows that of its stream. */
  isDue(timeMs: number): boolean;
  deliver(detection: Detection): void;
  /** Detects one picture, for browsers whose stream cannot move into a worker. Takes over `picture`. */
  detect(picture: Picture, timeMs: number): Promise<Detection>;
  /** Watches over a call to the other side. */
  watch<T>(answer: Promise<T>): Promise<T>;
  /** The other side lives, and cannot go on. */
  onBroken(reason: unknown): void;
}

/**
 * Detects in a live source on one connection until the returned function is called. That function never throws, whatever has become of
 * the connection.
 */
export function followLive(connection: PoseConnection, options: FollowOptions): () => void {
  const { source, inputWidth, isDue, deliver, detect, watch, onBroken } = options;
  let halted = false;
  let stop = (): void => undefined;

  const byElement = (): void => {
    stop = videoElementFrames(source.video, { longerSide: inputWidth, isDue }, async (picture, timeMs, came) => {
      // A picture that is lost is passed over; a detector in trouble is its client's to report.
      const detection = await detect(picture, timeMs).catch(() => null);
      if (detection !== null && !halted) deliver({ ...detection, came });
      await connection.rest?.();
    });
  };

  const byStream = ({ frames, stop: stopFrames }: TrackFrames): void => {
    stop = () => {
      stopFrames();
      unfollow(connection);
    };
    const take = (detection: Detection): void => {
      if (!halted) deliver(detection);
    };
    const follow = async (): Promise<void> => watch(connection.api.follow(frames, take));
    follow().catch((error: unknown) => {
      stopFrames();
      if (halted) return;
      // Not every browser can move the stream into a worker.
      if (error instanceof DOMException && error.name === 'DataCloneError') byElement();
      else onBroken(error);
    });
  };

  // Where detection shares the page's thread, the page chooses its pictures, so that it can rest between them.
  const feed = connection.rest !== undefined ? null : framesOf(source.track);
  if (feed === null) byElement();
  else byStream(feed);

  return () => {
    if (halted) return;
    halted = true;
    stop();
  };
}

function framesOf(track: MediaStreamTrack): TrackFrames | null {
  if (track.readyState === 'ended') return null;
  try {
    return trackFrames(track);
  } catch {
    // A track that ended this moment, or a stream that this browser cannot give after all.
    return null;
  }
}

/** A connection that was closed has nothing left to stop. */
function unfollow({ api }: PoseConnection): void {
  try {
    api.unfollow().catch(() => undefined);
  } catch {
    // A released proxy throws at once.
  }
}
