import type { ShareTrouble } from '../service-worker/shared-video.ts';
import type { InstallState } from './install.ts';
import type { StoringState } from './storing.ts';

/** What is known of the app on this device: whether it works without a network, is up to date, can be installed, was handed a video. */
export interface OfflineState {
  storing: StoringState;
  /** A newer version is here and waits. */
  updateReady: boolean;
  install: InstallState;
  /** A video that another app has handed over, or what came in its place. */
  shared: File | ShareTrouble | null;
}

/** What the screens need of it. */
export interface OfflinePort {
  readonly state: OfflineState;
  /** Calls after each change; returns a function that unsubscribes. */
  subscribe(listener: () => void): () => void;
  /** Stores what is not stored yet. */
  store(): void;
  /** Loads the page anew, with the newer version. */
  loadUpdate(): void;
  /** Asks the browser to install the app; it asks the user. */
  install(): void;
  /** The video that was handed over is used, or not wanted. */
  dismissShared(): void;
}
