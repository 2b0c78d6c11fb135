import type { Light, Landmark, Landmarks, SideLandmarks } from '../../core/pose.ts';
import type { Pixels } from './detectors/detector.ts';

/** Light changes slowly. */
const EVERY_MS = 500;
/** Looked at along each side of the picture, at most. */
const GRID = 48;
/** Looked at along each bone. */
const PER_BONE = 6;
/** The share of the person that is brighter than `bright`. */
const BRIGHT_SHARE = 0.1;

/** Red, green, blue and opacity of each pixel, row by row. */
export interface Rgba {
  width: number;
  height: number;
  data: Uint8ClampedArray;
}

/** How the picture is lit, where it is time to look; `person` as found in these pixels. */
export type LightMeter = (pixels: Pixels, person: Landmarks | null, timeMs: number) => Light | undefined;

export function createLightMeter(): LightMeter {
  let lastMs = -Infinity;
  let small: OffscreenCanvasRenderingContext2D | null = null;

  /** A small copy of what lies on the GPU; reading all of it back would stop the pipeline for longer. */
  const copyOf = (picture: Exclude<Pixels, ImageData>): Rgba | null => {
    if (typeof OffscreenCanvas === 'undefined') return null;
    small ??= new OffscreenCanvas(GRID, GRID).getContext('2d', { willReadFrequently: true, alpha: false });
    small?.drawImage(picture, 0, 0, GRID, GRID);
    return small?.getImageData(0, 0, GRID, GRID) ?? null;
  };

  return (pixels, person, timeMs) => {
    if (timeMs >= lastMs && timeMs - lastMs < EVERY_MS) return undefined;
    lastMs = timeMs;
    const rgba = 'data' in pixels ? pixels : copyOf(pixels);
    return rgba ? measureLight(rgba, person) : undefined;
  };
}

/** Coarsely: some two thousand pixels, and sixty-five on the person. */
export function measureLight(rgba: Rgba, person: Landmarks | null): Light {
  const box = person && boxOf(person);
  const all: number[] = [];
  const around: number[] = [];
  for (let row = 0; row < GRID; row += 1) {
    for (let column = 0; column < GRID; column += 1) {
      const at = { x: (column + 0.5) / GRID, y: (row + 0.5) / GRID };
      const luminance = luminanceAt(rgba, at) ?? 0;
      all.push(luminance);
      if (box && (at.x < box.left || at.x > box.right || at.y < box.top || at.y > box.bottom)) around.push(luminance);
    }
  }
  const mean = meanOf(all);
  const spread = Math.sqrt(meanOf(all.map((luminance) => (luminance - mean) ** 2)));
  const own = person ? pointsOn(person).flatMap((at) => luminanceAt(rgba, at) ?? []) : [];
  const bright = own.sort((a, b) => b - a)[Math.floor(BRIGHT_SHARE * own.length)];
  return { mean, spread, person: bright === undefined ? null : { bright, around: around.length > 0 ? meanOf(around) : mean } };
}

type Place = Pick<Landmark, 'x' | 'y'>;

/** Relative luminance as encoded (weights of ITU-R BT.709), 0..1; undefined outside the picture. */
function luminanceAt({ width, height, data }: Rgba, { x, y }: Place): number | undefined {
  if (!(x >= 0 && x < 1 && y >= 0 && y < 1)) return undefined;
  const index = 4 * (Math.floor(y * height) * width + Math.floor(x * width));
  const [red = 0, green = 0, blue = 0] = data.subarray(index, index + 3);
  return (0.2126 * red + 0.7152 * green + 0.0722 * blue) / 255;
}

const meanOf = (values: readonly number[]): number => values.reduce((sum, value) => sum + value, 0) / Math.max(1, values.length);

/** Along trunk, thighs and shins, and in the face. */
function pointsOn({ nose, left, right }: Landmarks): Place[] {
  const bonesOf = ({ shoulder, hip, knee, ankle }: SideLandmarks): [Place, Place][] => [
    [shoulder, hip],
    [hip, knee],
    [knee, ankle],
  ];
  const bones: [Place, Place][] = [
    ...bonesOf(left),
    ...bonesOf(right),
    [left.shoulder, right.shoulder],
    [left.hip, right.hip],
    [left.shoulder, right.hip],
    [right.shoulder, left.hip],
  ];
  const along = ([a, b]: [Place, Place]): Place[] =>
    Array.from({ length: PER_BONE }, (_, index) => {
      const share = index / (PER_BONE - 1);
      return { x: a.x + share * (b.x - a.x), y: a.y + share * (b.y - a.y) };
    });
  return [...bones.flatMap(along), nose, left.eye, right.eye, left.mouth, right.mouth];
}

function boxOf({ nose, left, right }: Landmarks): Record<'left' | 'right' | 'top' | 'bottom', number> {
  const points = [nose, ...Object.values(left), ...Object.values(right)];
  const xs = points.map(({ x }) => x);
  const ys = points.map(({ y }) => y);
  return { left: Math.min(...xs), right: Math.max(...xs), top: Math.min(...ys), bottom: Math.max(...ys) };
}
