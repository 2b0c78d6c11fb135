import { leastOf, mostOf } from '../../core/extremes.ts';
import { JOINTS, SIDES, type Landmarks } from '../../core/pose.ts';

/** Which part of a picture is shown, and where: so that a whole person is in sight, in pixels of the stage. Pure. */

export interface Size {
  width: number;
  height: number;
}

export interface Box extends Size {
  x: number;
  y: number;
}

/** A point of the picture (pixels, as it is shown) lies on the stage at `x + scale * point.x`, `y + scale * point.y`. */
export interface Framing {
  x: number;
  y: number;
  scale: number;
}

export interface ToFrame {
  picture: Size;
  stage: Size;
  /** The part of the stage over which nothing is written. */
  free: Box;
  /** The person, as shares of the shown picture; null where nobody is seen. */
  body: Box | null;
  /** `whole`: all of the picture within the free part; `fill`: no more of it than fits the stage, around the person. */
  show: 'whole' | 'fill';
}

/** Around the person stays so much of their own height or width, on each side. [our own choice] */
const MARGIN = 0.08;
/** A small person is brought nearer, by no more than this beyond the picture that just fills the stage. [our own choice] */
const MAX_ZOOM = 1.7;
/** A point that is less surely seen would pull the picture to a guess. 0..1. */
const MIN_VISIBILITY = 0.4;
/** From the middle of the eyes and mouth the top of the head is this many times as far as the shoulders are from there. */
const HEAD_ABOVE = 0.75;

const limited = (value: number, least: number, most: number): number => Math.min(Math.max(value, least), most);

/** The box around all that is seen of a person, shares of the picture as it is shown; null where too little is seen. */
export function bodyBox(person: Landmarks | null, mirrored: boolean): Box | null {
  if (!person) return null;
  const points = [person.nose, ...SIDES.flatMap((side) => JOINTS.map((joint) => person[side][joint]))].filter(
    ({ visibility }) => visibility >= MIN_VISIBILITY,
  );
  if (points.length < 4) return null;
  const { nose, left, right } = person;
  const neck = { x: (left.shoulder.x + right.shoulder.x) / 2, y: (left.shoulder.y + right.shoulder.y) / 2 };
  const crown = { x: nose.x + HEAD_ABOVE * (nose.x - neck.x), y: nose.y + HEAD_ABOVE * (nose.y - neck.y) };
  const all = nose.visibility >= MIN_VISIBILITY ? [...points, crown] : points;
  // What lies outside the picture cannot be shown.
  const xs = all.map(({ x }) => limited(mirrored ? 1 - x : x, 0, 1));
  const ys = all.map(({ y }) => limited(y, 0, 1));
  const [x, y] = [leastOf(xs), leastOf(ys)];
  const box = { x, y, width: mostOf(xs) - x, height: mostOf(ys) - y };
  return box.width > 0 && box.height > 0 ? box : null;
}

/** How long it takes until a box that was larger has come down to the present one, to a third of the difference. Milliseconds. */
const SHRINKS_MS = 4000;

/** The box of the last seconds: grows at once, and shrinks slowly, so that a movement that is repeated moves no picture. */
export function widened(before: Box | null, now: Box, passedMs: number): Box {
  if (!before) return now;
  const share = limited(passedMs / SHRINKS_MS, 0, 1);
  const edge = (old: number, present: number, outer: (a: number, b: number) => number): number =>
    outer(old, present) === present ? present : old + (present - old) * share;
  const x = edge(before.x, now.x, Math.min);
  const y = edge(before.y, now.y, Math.min);
  return {
    x,
    y,
    width: edge(before.x + before.width, now.x + now.width, Math.max) - x,
    height: edge(before.y + before.height, now.y + now.height, Math.max) - y,
  };
}

interface Along {
  /** Of the shown picture and of the stage, pixels. */
  shown: number;
  stage: number;
  /** What is to be in sight: its middle within the shown picture, and its length. */
  middle: number;
  part: number;
  /** Where its middle would best be. */
  home: number;
}

/** Where the picture begins along one axis: the part that matters is on the stage, and the picture's edge is not. */
function beginOf({ shown, stage, middle, part, home }: Along): number {
  const half = Math.min(part, stage) / 2;
  const begin = limited(home, half, stage - half) - middle;
  return shown >= stage ? limited(begin, stage - shown, 0) : limited(begin, 0, stage - shown);
}

/** The framing that is wanted for what is seen now. */
export function framing({ picture, stage, free, body, show }: ToFrame): Framing {
  if (picture.width <= 0 || picture.height <= 0 || stage.width <= 0 || stage.height <= 0) return { x: 0, y: 0, scale: 1 };
  const [across, down] = [stage.width / picture.width, stage.height / picture.height];
  const cover = Math.max(across, down);
  const around = body ?? { x: 0, y: 0, width: 1, height: 1 };
  const padded: Size = {
    width: Math.min(1, around.width * (1 + 2 * MARGIN)) * picture.width,
    height: Math.min(1, around.height * (1 + 2 * MARGIN)) * picture.height,
  };
  const fits = (room: Size, what: Size): number => Math.min(room.width / what.width, room.height / what.height);
  const scale =
    show === 'whole'
      ? fits(free, picture)
      : body
        ? Math.min(fits(stage, padded), Math.max(cover, Math.min(fits(free, padded), MAX_ZOOM * cover)))
        : cover;
  const isWhole = show === 'whole' || !body;
  const part = isWhole ? picture : padded;
  const home = show === 'whole' || body ? free : { x: 0, y: 0, ...stage };
  return {
    scale,
    x: beginOf({
      shown: picture.width * scale,
      stage: stage.width,
      middle: (isWhole ? 0.5 : around.x + around.width / 2) * picture.width * scale,
      part: part.width * scale,
      home: home.x + home.width / 2,
    }),
    y: beginOf({
      shown: picture.height * scale,
      stage: stage.height,
      middle: (isWhole ? 0.5 : around.y + around.height / 2) * picture.height * scale,
      part: part.height * scale,
      home: home.y + home.height / 2,
    }),
  };
}

/** Less than this is not followed: shares of the stage, and of the present scale. [our own choice] */
const STILL_SHARE = 0.1;
const STILL_SCALE = 0.15;

/** Whether the whole box is on the stage in this framing, with a pixel to spare for rounding. */
export function isInSight(body: Box, { x, y, scale }: Framing, { picture, stage }: Pick<ToFrame, 'picture' | 'stage'>): boolean {
  const left = x + body.x * picture.width * scale;
  const top = y + body.y * picture.height * scale;
  const right = left + body.width * picture.width * scale;
  const bottom = top + body.height * picture.height * scale;
  return left >= -1 && top >= -1 && right <= stage.width + 1 && bottom <= stage.height + 1;
}

/** Whether the wanted framing is worth a movement of the picture. */
export function isWorthIt(present: Framing, wanted: Framing, { picture, stage, body }: ToFrame): boolean {
  if (body && isInSight(body, wanted, { picture, stage }) && !isInSight(body, present, { picture, stage })) return true;
  if (Math.abs(wanted.scale / present.scale - 1) > STILL_SCALE) return true;
  const middle = (length: number, from: number, scale: number): number => from + (length * scale) / 2;
  const across = middle(picture.width, wanted.x, wanted.scale) - middle(picture.width, present.x, present.scale);
  const down = middle(picture.height, wanted.y, wanted.scale) - middle(picture.height, present.y, present.scale);
  return Math.abs(across) > STILL_SHARE * stage.width || Math.abs(down) > STILL_SHARE * stage.height;
}

/**
 * The framing in which a person is not only on the stage but within `sight`, the part of it that no buttons lie over; beside that part the
 * picture may then end.
 */
export function framedIn(given: ToFrame, sight: Box): Framing {
  const all = framing(given);
  const { body, picture, free, show } = given;
  const moved = { ...all, x: all.x - sight.x, y: all.y - sight.y };
  if (!body || show === 'whole' || isInSight(body, moved, { picture, stage: sight })) return all;
  const within = framing({ ...given, stage: sight, free: { ...free, x: free.x - sight.x, y: free.y - sight.y } });
  return { ...within, x: within.x + sight.x, y: within.y + sight.y };
}
