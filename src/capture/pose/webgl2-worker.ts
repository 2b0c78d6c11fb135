import { givesWebGl2 } from './webgl2.ts';

// Says whether a worker of this browser has WebGL 2. It is a program of its own because the detector's is large.
self.postMessage(givesWebGl2(() => new OffscreenCanvas(1, 1)));
