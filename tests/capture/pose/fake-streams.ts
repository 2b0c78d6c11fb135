import { afterEach, beforeEach, vi } from 'vitest';

/** Fake time in each test of a file, and a browser whose camera streams can move into a worker. */
export function withFakeTimeAndStreams(): void {
  beforeEach(() => {
    vi.useFakeTimers();
    vi.stubGlobal(
      'MediaStreamTrackProcessor',
      class {
        readonly readable = {};
      },
    );
  });
  afterEach(() => {
    vi.useRealTimers();
    vi.unstubAllGlobals();
  });
}
