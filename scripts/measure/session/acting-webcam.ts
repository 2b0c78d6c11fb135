import type { BrowserContext } from 'playwright';
import { readFileSync } from 'node:fs';
import { clipPath } from './clip-for.ts';

/** What the webcam shows next. */
export interface Shown {
  /** File name without its ending, of `tests/fixtures/clips`. */
  clip: string;
  /** Left and right exchanged: the other leg works. */
  mirrored: boolean;
}

declare global {
  interface Window {
    /** Only in a browser that `installActingWebcam` has prepared. */
    hipwiseWebcam: {
      show(shown: Shown): void;
      /** Gives so many pictures a second from now on. */
      pace(perSecond: number): void;
      /** Turned upright, as a phone is: its pictures have another shape from now on, in the same stream. */
      turn(): void;
      /** Another program takes it: its pictures end, and it cannot be opened until it is given back. */
      take(): void;
      giveBack(): void;
    };
  }
}

/**
 * A webcam whose pictures can be changed while it runs, so that a rendered person does what the screen asks for, as somebody at home
 * would. Chromium's own fake webcam plays one file again and again, whatever is asked. The page's own code is untouched: only
 * `getUserMedia` gives the pictures of a canvas. The context has to bypass the content security policy.
 */
export async function installActingWebcam(context: BrowserContext): Promise<void> {
  await context.route('**/acting-webcam/*.webm', (route) => {
    const name = route.request().url().split('/').at(-1)?.replace('.webm', '') ?? '';
    return route.fulfill({ body: readFileSync(clipPath(name)), contentType: 'video/webm' });
  });
  // What compiles this file names functions with a helper that no page has.
  await context.addInitScript('globalThis.__name = (named) => named');
  await context.addInitScript(() => {
    const SIZE = { width: 640, height: 360 };
    const FPS = 30;
    const video = document.createElement('video');
    Object.assign(video, { muted: true, loop: true, playsInline: true });
    const canvas = document.createElement('canvas');
    Object.assign(canvas, SIZE);
    const context = canvas.getContext('2d');
    let shown = { clip: '', mirrored: false };
    let isTaken = false;
    const streams: MediaStream[] = [];
    const draw = (): void => {
      if (!context) return;
      const { width, height } = canvas;
      // What does not fit into an upright picture is cut off at the sides.
      const scale = Math.max(width / SIZE.width, height / SIZE.height);
      const [shownWidth, shownHeight] = [scale * SIZE.width, scale * SIZE.height];
      context.setTransform(shown.mirrored ? -1 : 1, 0, 0, 1, shown.mirrored ? width : 0, 0);
      if (video.readyState >= video.HAVE_CURRENT_DATA)
        context.drawImage(video, (width - shownWidth) / 2, (height - shownHeight) / 2, shownWidth, shownHeight);
    };
    // A timer, not an animation frame: the page may be busy drawing something else.
    let timer = setInterval(draw, 1000 / FPS);
    window.hipwiseWebcam = {
      show(next) {
        const isSame = next.clip === shown.clip && next.mirrored === shown.mirrored;
        shown = next;
        if (isSame) return;
        video.src = `/acting-webcam/${next.clip}.webm`;
        void video.play();
      },
      pace(perSecond) {
        clearInterval(timer);
        timer = setInterval(draw, 1000 / perSecond);
      },
      turn: () => Object.assign(canvas, { width: SIZE.height, height: SIZE.width }),
      take() {
        isTaken = true;
        for (const track of streams.splice(0).flatMap((stream) => stream.getTracks())) {
          track.stop();
          // Who ends a track by itself is not told of it, as somebody is whose camera is taken.
          track.dispatchEvent(new Event('ended'));
        }
      },
      giveBack: () => void (isTaken = false),
    };
    navigator.mediaDevices.getUserMedia = () => {
      if (isTaken) return Promise.reject(new DOMException('Could not start video source', 'NotReadableError'));
      const stream = canvas.captureStream(FPS);
      streams.push(stream);
      return Promise.resolve(stream);
    };
  });
}
