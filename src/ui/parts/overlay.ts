import { BONES, JOINTS_DRAWN } from './bones.ts';
import { type Joint, type Landmark, type Landmarks, type PoseFrame, type Side, SIDES } from '../../core/pose.ts';

/** Where a picture lies on its canvas, pixels. */
export interface OverlayBox {
  x: number;
  y: number;
  width: number;
  height: number;
}

/** Below this a point is not drawn: it would be a guess. */
const MIN_VISIBILITY = 0.5;

/** Blue and orange stay apart for colour-blind eyes; each line has a dark rim, so that it shows on any clothes. */
const COLOURS: Readonly<Record<Side, string>> = { left: '#6cc5ff', right: '#ffab5e' };
const RIM = 'rgb(0 0 0 / 70%)';

interface Pen {
  context: CanvasRenderingContext2D;
  at(point: Landmark): readonly [x: number, y: number];
  /** Line width of the emphasised side, pixels. */
  width: number;
}

const seen = (point: Landmark): boolean => point.visibility >= MIN_VISIBILITY;

const drawLine = ({ context, at }: Pen, from: Landmark, to: Landmark, width: number, colour: string): void => {
  if (!seen(from) || !seen(to)) return;
  for (const [lineWidth, style] of [
    [width + 4, RIM],
    [width, colour],
  ] as const) {
    context.lineWidth = lineWidth;
    context.strokeStyle = style;
    context.beginPath();
    context.moveTo(...at(from));
    context.lineTo(...at(to));
    context.stroke();
  }
};

const drawSide = (pen: Pen, person: Landmarks, side: Side, far: boolean): void => {
  const { context, at } = pen;
  const points = person[side];
  const colour = COLOURS[side];
  const width = far ? pen.width * 0.4 : pen.width;
  context.globalAlpha = far ? 0.65 : 1;
  context.setLineDash(far ? [width * 2, width * 2.5] : []);
  for (const [from, to] of BONES) drawLine(pen, points[from], points[to], width, colour);
  context.setLineDash([]);
  if (!far) {
    for (const joint of JOINTS_DRAWN) {
      const point = points[joint];
      if (!seen(point)) continue;
      context.beginPath();
      context.arc(...at(point), width * 1.1, 0, Math.PI * 2);
      context.fillStyle = '#fff';
      context.fill();
      context.lineWidth = width * 0.5;
      context.strokeStyle = RIM;
      context.stroke();
    }
  }
  context.globalAlpha = 1;
};

/**
 * Draws the person into `box`. The far side is thin and dashed, the near side bold; with `nearSide` null both are bold.
 * `mirrored` swaps the picture's left and right, as the picture below is shown.
 */
export const drawPerson = (
  context: CanvasRenderingContext2D,
  frame: PoseFrame,
  box: OverlayBox,
  nearSide: Side | null,
  mirrored: boolean,
): void => {
  const person = frame.image;
  if (!person) return;
  const at = ({ x, y }: Landmark): readonly [number, number] => [
    box.x + (mirrored ? 1 - x : x) * box.width,
    box.y + y * box.height,
  ];
  const pen: Pen = { context, at, width: Math.max(3, Math.min(box.width, box.height) / 70) };
  context.lineCap = 'round';
  context.lineJoin = 'round';
  const far = (side: Side): boolean => nearSide !== null && side !== nearSide;
  for (const side of [...SIDES].sort((a, b) => Number(far(b)) - Number(far(a)))) drawSide(pen, person, side, far(side));
  for (const joint of ['shoulder', 'hip'] as const) {
    drawLine(pen, person.left[joint], person.right[joint], pen.width * (nearSide ? 0.4 : 0.8), '#fff');
  }
};

/** A point of the un-mirrored picture, shares of its width and height. */
export interface Share {
  x: number;
  y: number;
}

/** What is drawn over the joints for a while: those that a cue is about, and where the movement is to come. */
export interface Marks {
  lit: readonly { side: Side; joint: Joint }[];
  goal: readonly (readonly [from: Share, to: Share])[];
}

interface Drawing {
  context: CanvasRenderingContext2D;
  frame: PoseFrame;
  box: OverlayBox;
  mirrored: boolean;
}

const LIT = '#ffd84d';
const GOAL = 'rgb(255 255 255 / 80%)';

/** Lights up the joints of a cue, and draws the goal as a thin broken line. */
export const drawMarks = ({ context, frame: { image }, box, mirrored }: Drawing, { lit, goal }: Marks): void => {
  if (!image) return;
  const at = ({ x, y }: Share): readonly [number, number] => [box.x + (mirrored ? 1 - x : x) * box.width, box.y + y * box.height];
  const width = Math.max(3, Math.min(box.width, box.height) / 70);
  context.lineCap = 'round';
  for (const [from, to] of goal) {
    for (const [lineWidth, style] of [
      [width * 0.7 + 3, RIM],
      [width * 0.7, GOAL],
    ] as const) {
      context.lineWidth = lineWidth;
      context.strokeStyle = style;
      context.setLineDash([width * 1.6, width * 1.8]);
      context.beginPath();
      context.moveTo(...at(from));
      context.lineTo(...at(to));
      context.stroke();
    }
  }
  context.setLineDash([]);
  for (const { side, joint } of lit) {
    const point = image[side][joint];
    if (!seen(point)) continue;
    for (const [radius, alpha] of [
      [width * 3.6, 0.35],
      [width * 2.2, 0.9],
    ] as const) {
      context.globalAlpha = alpha;
      context.beginPath();
      context.arc(...at(point), radius, 0, Math.PI * 2);
      context.fillStyle = LIT;
      context.fill();
    }
    context.globalAlpha = 1;
    context.lineWidth = width * 0.6;
    context.strokeStyle = RIM;
    context.stroke();
  }
};
