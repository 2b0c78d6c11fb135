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
    hipwiseWebcam: { show(shown: Shown): void };
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
  await context.addInitScript(() => {
    const SIZE = { width: 640, height: 360 };
    const FPS = 30;
    const video = document.createElement('video');
    Object.assign(video, { muted: true, loop: true, playsInline: true });
    const canvas = document.createElement('canvas');
    Object.assign(canvas, SIZE);
    const context = canvas.getContext('2d');
    let shown = { clip: '', mirrored: false };
    // A timer, not an animation frame: the page may be busy drawing something else.
    setInterval(() => {
      if (!context) return;
      context.setTransform(shown.mirrored ? -1 : 1, 0, 0, 1, shown.mirrored ? SIZE.width : 0, 0);
      if (video.readyState >= video.HAVE_CURRENT_DATA) context.drawImage(video, 0, 0, SIZE.width, SIZE.height);
    }, 1000 / FPS);
    window.hipwiseWebcam = {
      show(next) {
        const isSame = next.clip === shown.clip && next.mirrored === shown.mirrored;
        shown = next;
        if (isSame) return;
        video.src = `/acting-webcam/${next.clip}.webm`;
        void video.play();
      },
    };
    navigator.mediaDevices.getUserMedia = () => Promise.resolve(canvas.captureStream(FPS));
  });
}
