import { mostOf } from '../../core/extremes.ts';
import { fittedLines, type Measure } from '../../share/lines.ts';

/** Pixels: upright, four to five, as feeds and chats show it whole. */
export const PICTURE = { width: 1080, height: 1350 } as const;

/** Colours and families of letters of the page, as the style sheet has them now. */
export interface PictureLook {
  paper: string;
  ink: string;
  inkSoft: string;
  track: string;
  trackInk: string;
  letters: string;
  strongLetters: string;
}

export interface PictureNumber {
  amount: string;
  words: string;
}

/** What the picture says, in the user's language. */
export interface PictureWords {
  date: string;
  minutes: PictureNumber;
  numbers: readonly PictureNumber[];
  best: { words: string; what: string } | null;
}

const MARGIN = 84;
const INSIDE = PICTURE.width - 2 * MARGIN;
const BETWEEN = 56;
/** The lanes of the track in the colour of its letters: seen, and never in the way of what is read. */
const LANE_ALPHA = 0.22;
const LANES = 3;
const LANE_STEP = 42;
/** A picture of an exercise is not drawn larger than this: it would be blurred. */
const LARGEST_SCALE = 2.1;
/** So much of a figure, with its shadow, is below the edge of the track: pixels of the picture that it comes from. */
const ON_TRACK = 46;
/** Where the head ends, pixels. */
const HEAD = 180;
/** Between the edge of the track and the tallest letters on it, and how low the edge may be, pixels. */
const OVER_WORDS = 128;
const LOWEST_EDGE = 880;
const NAME = 'Hipwise';

type Brush = CanvasRenderingContext2D;

const measureWith =
  (brush: Brush, weight: number, family: string): Measure =>
  (text, size) => {
    brush.font = `${weight} ${size}px ${family}`;
    return brush.measureText(text).width;
  };

interface Lettering {
  weight: number;
  family: string;
  colour: string;
  align?: CanvasTextAlign;
}

/** Draws one line on its baseline. */
function write(
  brush: Brush,
  text: string,
  x: number,
  y: number,
  size: number,
  { weight, family, colour, align }: Lettering,
): void {
  brush.font = `${weight} ${size}px ${family}`;
  brush.fillStyle = colour;
  brush.textAlign = align ?? 'left';
  brush.fillText(text, x, y);
}

/** The runner of the app's icon in 64 units of `size` pixels altogether. */
function drawRunner(brush: Brush, x: number, y: number, size: number, colour: string): void {
  brush.save();
  brush.translate(x, y);
  brush.scale(size / 64, size / 64);
  brush.fillStyle = colour;
  brush.strokeStyle = colour;
  brush.lineWidth = 6.5;
  brush.lineCap = 'round';
  brush.lineJoin = 'round';
  brush.fill(new Path2D('M39 14.5a6 6 0 1 1-12 0a6 6 0 1 1 12 0z'));
  brush.stroke(new Path2D('M33 25v13L21 45v11M33 38l11 7v11M17 32l16-6 14 6'));
  brush.restore();
}

function drawHead(brush: Brush, date: string, look: PictureLook): void {
  const size = 84;
  brush.fillStyle = look.track;
  brush.beginPath();
  brush.roundRect(MARGIN, 72, size, size, size * 0.24);
  brush.fill();
  drawRunner(brush, MARGIN, 72, size, look.trackInk);
  write(brush, NAME, MARGIN + size + 24, 133, 54, { weight: 800, family: look.strongLetters, colour: look.ink });
  const family = look.letters;
  const room = { width: 470, mostLines: 1, sizes: [38, 34, 30, 26] } as const;
  const { lines, size: dateSize } = fittedLines(date, room, measureWith(brush, 600, family));
  lines.forEach((line, at) =>
    write(brush, line, PICTURE.width - MARGIN, 129 + at * dateSize * 1.15, dateSize, {
      weight: 600,
      family,
      colour: look.inkSoft,
      align: 'right',
    }),
  );
}

/** One side of the bend: a lane's edge, `down` pixels below the outer one. */
function lane(edge: number, down: number): Path2D {
  const path = new Path2D();
  path.moveTo(-20, edge + 46 + down);
  path.bezierCurveTo(300, edge - 22 + down, 700, edge - 34 + down * 1.12, PICTURE.width + 20, edge + 22 + down * 1.3);
  return path;
}

function drawTrack(brush: Brush, edge: number, { track, trackInk }: PictureLook): void {
  const ground = lane(edge, 0);
  ground.lineTo(PICTURE.width + 20, PICTURE.height);
  ground.lineTo(-20, PICTURE.height);
  ground.closePath();
  brush.fillStyle = track;
  brush.fill(ground);
  brush.save();
  brush.globalAlpha = LANE_ALPHA;
  brush.strokeStyle = trackInk;
  brush.lineWidth = 5;
  for (let at = 1; at <= LANES; at++) brush.stroke(lane(edge, at * LANE_STEP));
  brush.restore();
}

/** Places that a picture fills, without the empty space around them. */
function filledBox(picture: ImageBitmap): { x: number; y: number; width: number; height: number } {
  const { width, height } = picture;
  const brush = new OffscreenCanvas(width, height).getContext('2d', { willReadFrequently: true });
  if (!brush) return { x: 0, y: 0, width, height };
  brush.drawImage(picture, 0, 0);
  const { data } = brush.getImageData(0, 0, width, height);
  let [left, top, right, bottom] = [width, height, 0, 0];
  for (let at = 0; at < width * height; at++) {
    if ((data[at * 4 + 3] ?? 0) < 32) continue;
    const x = at % width;
    const y = Math.floor(at / width);
    left = Math.min(left, x);
    right = Math.max(right, x + 1);
    top = Math.min(top, y);
    bottom = Math.max(bottom, y + 1);
  }
  return right > left ? { x: left, y: top, width: right - left, height: bottom - top } : { x: 0, y: 0, width, height };
}

/** The figure between the head and the track, standing over its edge. */
function drawFigure(brush: Brush, picture: ImageBitmap, edge: number): void {
  const box = filledBox(picture);
  const scale = Math.min(LARGEST_SCALE, INSIDE / box.width, (edge - HEAD) / Math.max(1, box.height - ON_TRACK));
  const [width, height] = [box.width * scale, box.height * scale];
  const bottom = edge + ON_TRACK * scale;
  brush.imageSmoothingQuality = 'high';
  brush.drawImage(picture, box.x, box.y, box.width, box.height, (PICTURE.width - width) / 2, bottom - height, width, height);
}

/** Draws upwards from `bottom`; says where it begins. */
function drawBest(brush: Brush, best: NonNullable<PictureWords['best']>, bottom: number, look: PictureLook): number {
  const star = 84;
  const x = MARGIN + 36 + star + 32;
  const { trackInk, track: colour, letters, strongLetters: family } = look;
  const width = PICTURE.width - MARGIN - 36 - x;
  const head = fittedLines(best.words, { width, mostLines: 1, sizes: [36, 32] }, measureWith(brush, 700, letters));
  const what = fittedLines(best.what, { width, mostLines: 2, sizes: [48, 44, 40, 36, 32] }, measureWith(brush, 800, family));
  const [headStep, step] = [head.size * 1.2, what.size * 1.18];
  const headHeight = head.lines.length * headStep;
  const height = headHeight + what.lines.length * step + 2 * 28;
  const top = bottom - height;
  brush.fillStyle = trackInk;
  brush.beginPath();
  brush.roundRect(MARGIN, top, INSIDE, height, 48);
  brush.fill();
  drawStar(brush, MARGIN + 36, top + (height - star) / 2, star, colour);
  const lettersTop = top + 26;
  head.lines.forEach((line, at) =>
    write(brush, line, x, lettersTop + at * headStep + head.size, head.size, { weight: 700, family: letters, colour }),
  );
  what.lines.forEach((line, at) =>
    write(brush, line, x, lettersTop + headHeight + at * step + what.size * 0.97, what.size, { weight: 800, family, colour }),
  );
  return top;
}

function drawStar(brush: Brush, x: number, y: number, size: number, colour: string): void {
  brush.save();
  brush.translate(x, y);
  brush.scale(size / 24, size / 24);
  brush.fillStyle = colour;
  brush.fill(new Path2D('M12 1.5l3.2 6.8 7.4.9-5.5 5.1 1.5 7.3L12 18l-6.6 3.6 1.5-7.3L1.4 9.2l7.4-.9z'));
  brush.restore();
}

/** The smaller numbers side by side; draws upwards from `bottom` and says where they begin. */
function drawNumbers(brush: Brush, numbers: readonly PictureNumber[], bottom: number, look: PictureLook): number {
  const gap = 48;
  const width = (INSIDE - gap * (numbers.length - 1)) / numbers.length;
  const { strongLetters, letters, trackInk: colour } = look;
  const size = 116;
  const room = { width, mostLines: 2, sizes: [44, 40, 36, 32, 28] } as const;
  const told = numbers.map(({ words }) => fittedLines(words, room, measureWith(brush, 700, letters)));
  const wordsHeight = mostOf(told.map((each) => each.lines.length * each.size * 1.15));
  const baseline = bottom - wordsHeight - 12;
  told.forEach(({ lines, size: wordSize }, at) => {
    const x = MARGIN + at * (width + gap);
    write(brush, numbers[at]?.amount ?? '', x - size * 0.04, baseline, size, { weight: 900, family: strongLetters, colour });
    lines.forEach((line, row) =>
      write(brush, line, x, baseline + 14 + (row + 0.85) * wordSize * 1.15, wordSize, { weight: 700, family: letters, colour }),
    );
  });
  return baseline - size * 0.74;
}

/** The minutes, with what they are of beside them; draws upwards from `bottom` and says where they begin. */
function drawMinutes(brush: Brush, { amount, words }: PictureNumber, bottom: number, look: PictureLook): number {
  const { strongLetters: family, trackInk: colour } = look;
  const numberRoom = { width: INSIDE * 0.58, mostLines: 1, sizes: [290, 240, 200, 160] } as const;
  const measureNumber = measureWith(brush, 900, family);
  const { size } = fittedLines(amount, numberRoom, measureNumber);
  write(brush, amount, MARGIN - size * 0.05, bottom, size, { weight: 900, family, colour });
  const x = MARGIN + measureNumber(amount, size) + 28;
  const room = { width: PICTURE.width - MARGIN - x, mostLines: 3, sizes: [76, 68, 60, 52, 46, 40] } as const;
  const told = fittedLines(words, room, measureWith(brush, 800, family));
  const step = told.size * 1.1;
  told.lines.forEach((line, at) =>
    write(brush, line, x, bottom - (told.lines.length - 1 - at) * step, told.size, { weight: 800, family, colour }),
  );
  return bottom - Math.max(size * 0.74, told.lines.length * step);
}

/** Draws the card. `figure`: the picture of an exercise; null where none could be loaded: the runner of the app stands there then. */
export function drawPicture(canvas: HTMLCanvasElement, words: PictureWords, look: PictureLook, figure: ImageBitmap | null): void {
  Object.assign(canvas, PICTURE);
  const brush = canvas.getContext('2d');
  if (!brush) throw new Error('There is no canvas to draw on.');
  // Lettered twice: the first time tells how high the track has to reach.
  const edge = Math.min(LOWEST_EDGE, letter(brush, words, look) - OVER_WORDS);
  brush.fillStyle = look.paper;
  brush.fillRect(0, 0, PICTURE.width, PICTURE.height);
  drawTrack(brush, edge, look);
  letter(brush, words, look);
  drawHead(brush, words.date, look);
  if (figure) drawFigure(brush, figure, edge);
  else drawRunner(brush, (PICTURE.width - (edge - HEAD)) / 2, HEAD, edge - HEAD, look.track);
}

/** All that stands on the track, from below; says where it begins. */
function letter(brush: Brush, { best, numbers, minutes }: PictureWords, look: PictureLook): number {
  let bottom = PICTURE.height - MARGIN;
  if (best !== null) bottom = drawBest(brush, best, bottom, look) - BETWEEN;
  if (numbers.length > 0) bottom = drawNumbers(brush, numbers, bottom, look) - BETWEEN;
  return drawMinutes(brush, minutes, bottom, look);
}
