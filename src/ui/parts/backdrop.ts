import type { StagePicture } from '../../session/set-runner-port.ts';

/** So few points are enough for what is blurred. */
const WIDTH_PX = 40;
/** It follows the picture this often, milliseconds. */
const EVERY_MS = 250;

/** The blurred copy of a picture that does not fill its stage. */
export class Backdrop {
  private drawnMs = -Infinity;
  private of: StagePicture | null = null;

  draw(canvas: HTMLCanvasElement, picture: StagePicture, timeMs: number): void {
    if (picture === this.of && timeMs - this.drawnMs < EVERY_MS) return;
    this.drawnMs = timeMs;
    this.of = picture;
    const { element, mirrored } = picture;
    const [width, height] =
      element instanceof HTMLVideoElement ? [element.videoWidth, element.videoHeight] : [element.width, element.height];
    if (width <= 0 || height <= 0) return;
    canvas.width = WIDTH_PX;
    canvas.height = Math.max(1, Math.round((WIDTH_PX * height) / width));
    const context = canvas.getContext('2d');
    if (!context) return;
    if (mirrored) context.setTransform(-1, 0, 0, 1, canvas.width, 0);
    context.drawImage(element, 0, 0, canvas.width, canvas.height);
  }
}
