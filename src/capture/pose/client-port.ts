import type { Message } from '../../core/message.ts';
import type { Sought } from '../../core/seeing/person-search.ts';
import type { PoseClientLimits } from './client-limits.ts';
import type { LiveSource } from './live-frames.ts';
import type { PoseConnection } from './pose-connection.ts';
import type { PoseWorkerError } from './pose-worker-error.ts';
import type { Detection, DeviceProfile, Picture, Rotation, StartReport } from './protocol.ts';

export interface PoseClientOptions {
  /** The detector has died and is being started again; counts are safe, some pictures were not seen. Told once, however many tries it takes. */
  onRestart?: (reason: Message) => void;
  /** It could not be brought back. `start` tries anew. */
  onFailure?: (error: PoseWorkerError) => void;
  /** Detection has started on the page's own thread, because no worker can: the picture on screen stutters. May be told again. */
  onInPage?: () => void;
  /** How far a start that was asked for is, 0..1, and 0 when it begins; nothing is told of a detector that is brought back. */
  onLoading?: (share: number) => void;
  /** A picture of a live camera was looked at. */
  onLive?: (detection: Detection) => void;
  limits?: Partial<PoseClientLimits>;
  /** For tests; otherwise a worker, or this thread where workers cannot detect. */
  connect?: () => PoseConnection;
}

export interface PoseClient {
  /** What it was started with last, or has changed to, if it was. */
  readonly profile?: DeviceProfile | undefined;
  /**
   * Starts the detector, or replaces it with another profile; it forgets the person it followed. A start that is under way is given
   * up and rejects.
   *
   * @throws PoseWorkerError when it cannot be started.
   */
  start(profile: DeviceProfile): Promise<StartReport>;
  /**
   * Goes on with another profile and stops for nothing: the new detector is made beside the running one, which is looked with meanwhile,
   * and takes its place between two pictures. It forgets the person that was followed. Where none runs, this is `start`. A change that is
   * under way is given up and rejects.
   *
   * @throws PoseWorkerError when the new one cannot be had: the one that runs goes on.
   */
  change(profile: DeviceProfile): Promise<StartReport>;
  /** Looks at so many pictures of a live camera in a second at most, from now on; at none at 0. Never throws. */
  pace(perSecond: number): void;
  /**
   * One picture in, one detection out, one at a time; waits while the detector restarts. Takes over `picture` and closes it.
   *
   * @throws PoseWorkerError, `final` when the client has given up or was closed; otherwise only this picture is lost.
   */
  detect(picture: Picture, timeMs: number, rotateDeg?: Rotation): Promise<Detection>;
  /**
   * Detects in a live camera until the returned function is called or the track ends, newest picture first, through restarts. Capture
   * times are on the page's `performance.now()` clock and always rise. `detect` cannot be used meanwhile. The returned function never
   * throws.
   */
  follow(source: LiveSource, onDetection: (detection: Detection) => void): () => void;
  /** Looks for somebody in the next picture, and follows them. Does nothing while the detector restarts. Never throws. */
  seek(sought: Sought): void;
  /** Ends everything, the worker first of all; the client cannot be used again. Never throws. */
  close(): void;
}
