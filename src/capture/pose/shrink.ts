import type { Pixels } from './detectors/detector.ts';
import type { Delegate, Picture, Rotation } from './protocol.ts';

export interface Size {
  width: number;
  height: number;
}

/** Makes the pixels that the detector looks at, turned. They are valid until the next call; the picture stays the caller's. */
export type Shrinker = (picture: Picture, rotateDeg: Rotation) => Promise<Pixels>;

/** The size of a picture as it is meant to be seen, pixels. */
export const pictureSize = (picture: Picture): Size =>
  'displayWidth' in picture
    ? { width: picture.displayWidth, height: picture.displayHeight }
    : { width: picture.width, height: picture.height };

/** The same shape with a longer side of at most `longerSide` pixels; never larger than it was. */
export function shrunkSize({ width, height }: Size, longerSide: number): Size {
  const scale = Math.min(1, longerSide / Math.max(width, height, 1));
  return { width: Math.max(1, Math.round(width * scale)), height: Math.max(1, Math.round(height * scale)) };
}

/**
 * Shrinks pictures to a longer side of at most `inputWidth` pixels, on canvases that are used again for every picture.
 *
 * For the processor, a video frame is first copied out as RGBA and then shrunk: drawing a 1280×720 frame straight to a small canvas
 * took 18 ms where there is no GPU, copying and shrinking 1.3 ms. Drawing is the way where copying does not work, and on the GPU.
 */
export function createShrinker(inputWidth: number, delegate: Delegate): Shrinker {
  const small = makeCanvas(delegate === 'CPU');
  let large: Canvas | undefined;
  let rgba = new ImageData(1, 1);
  let canCopy = true;

  /**
   * The picture's own pixels, or null where they cannot be copied as RGBA. Some browsers do not convert, and say so only by the planes
   * that they return (WebKitGTK 2.50: the three of I420). Of BGRA, whose one plane looks the same, they would say nothing.
   */
  const copyOut = async (picture: Picture): Promise<ImageData | null> => {
    if (!canCopy || !('copyTo' in picture) || !isUprightAndSquare(picture) || picture.format?.startsWith('BGR')) return null;
    const { displayWidth: width, displayHeight: height } = picture;
    if (rgba.width !== width || rgba.height !== height) rgba = new ImageData(width, height);
    try {
      const planes = await picture.copyTo(rgba.data, { format: 'RGBA' });
      canCopy = planes.length === 1 && planes[0]?.stride === 4 * width;
    } catch {
      canCopy = false;
    }
    return canCopy ? rgba : null;
  };

  return async (picture, rotateDeg) => {
    const { width, height } = shrunkSize(pictureSize(picture), inputWidth);
    let source: CanvasImageSource = picture;
    if (delegate === 'CPU') {
      const copied = await copyOut(picture);
      if (copied?.width === width && copied.height === height && rotateDeg === 0) return copied;
      if (copied !== null) {
        large ??= makeCanvas(true);
        resize(large, copied);
        large.putImageData(copied, 0, 0);
        source = large.canvas;
      }
    }
    resize(small, rotateDeg === 0 ? { width, height } : { width: height, height: width });
    if (rotateDeg === 90) small.setTransform(0, 1, -1, 0, height, 0);
    else if (rotateDeg === 270) small.setTransform(0, -1, 1, 0, 0, width);
    else small.resetTransform();
    small.drawImage(source, 0, 0, width, height);
    return delegate === 'CPU' ? small.getImageData(0, 0, small.canvas.width, small.canvas.height) : small.canvas;
  };
}

/** A copy takes no notice of how a frame is to be turned or stretched. */
function isUprightAndSquare(frame: VideoFrame): boolean {
  const turned = ('rotation' in frame && frame.rotation !== 0) || ('flip' in frame && frame.flip === true);
  return !turned && frame.visibleRect?.width === frame.displayWidth && frame.visibleRect.height === frame.displayHeight;
}

type Canvas = CanvasRenderingContext2D | OffscreenCanvasRenderingContext2D;

function makeCanvas(willReadFrequently: boolean): Canvas {
  const canvas = typeof OffscreenCanvas === 'undefined' ? document.createElement('canvas') : new OffscreenCanvas(1, 1);
  const context = canvas.getContext('2d', { willReadFrequently, alpha: false });
  if (!isContext2d(context)) throw new Error('This browser gives no 2D canvas to shrink pictures on.');
  return context;
}

const isContext2d = (context: OffscreenRenderingContext | RenderingContext | null): context is Canvas =>
  context !== null && 'drawImage' in context;

function resize({ canvas }: Canvas, { width, height }: Size): void {
  if (canvas.width !== width) canvas.width = width;
  if (canvas.height !== height) canvas.height = height;
}
