import { BONES, JOINTS_DRAWN } from '../parts/bones.ts';
import { SIDES, type Side } from '../../core/pose.ts';
import type { KeptJoint, KeptPoint, KeptPose, Place } from '../../replay/clip.ts';

/** What a stick figure is drawn with; it stands before a dark stage, whatever the screen prefers, as the live one before the picture. */
export const STAGE = {
  worst: '#fff1e2',
  best: '#86d0ff',
  hot: '#ff5a33',
  rim: 'rgb(0 0 0 / 55%)',
  floor: 'rgb(255 255 255 / 16%)',
} as const;

const FOOT: ReadonlySet<KeptJoint> = new Set<KeptJoint>(['heel', 'toe']);

/** Thickness of a bone, radius of the head, and of what glows, in trunks. [our own choice] */
const BONE = 0.085;
const HEAD = 0.19;
const GLOW = 0.5;

export interface Pen {
  context: CanvasRenderingContext2D;
  at(place: Place): Place;
  /** Pixels of a trunk. */
  trunk: number;
}

export interface Look {
  colour: string;
  near: Side | null;
  marks: readonly KeptPoint[];
  /** 0 to 1: how much the marks glow. */
  heat: number;
}

const mean = (a: Place | undefined, b: Place | undefined): Place | undefined =>
  a && b ? [(a[0] + b[0]) / 2, (a[1] + b[1]) / 2] : (a ?? b);

function line(
  { context, at }: Pen,
  from: Place | undefined,
  to: Place | undefined,
  colour: string,
  width: number,
  rim = 3,
): void {
  if (!from || !to) return;
  for (const [wide, style] of [
    [width + 2 * rim, STAGE.rim],
    [width, colour],
  ] as const) {
    context.lineWidth = wide;
    context.strokeStyle = style;
    context.beginPath();
    context.moveTo(...at(from));
    context.lineTo(...at(to));
    context.stroke();
  }
}

function disc({ context, at }: Pen, place: Place | undefined, radius: number, fill: string, stroke?: string, width = 0): void {
  if (!place) return;
  context.beginPath();
  context.arc(...at(place), radius, 0, 2 * Math.PI);
  context.fillStyle = fill;
  context.fill();
  if (!stroke) return;
  context.lineWidth = width;
  context.strokeStyle = stroke;
  context.stroke();
}

function drawSide(pen: Pen, pose: KeptPose, side: Side, { colour, near, marks, heat }: Look): void {
  const { context, trunk } = pen;
  const isFar = near !== null && near !== side;
  const isHot = (joint: KeptJoint): boolean => marks.includes(`${side} ${joint}`);
  const width = BONE * trunk * (isFar ? 0.55 : 1);
  context.globalAlpha = isFar ? 0.42 : 1;
  for (const [from, to] of BONES) {
    const thin = FOOT.has(from) || FOOT.has(to) ? 0.7 : 1;
    line(pen, pose[`${side} ${from}`], pose[`${side} ${to}`], colour, width * thin);
  }
  if (!isFar) for (const joint of JOINTS_DRAWN) disc(pen, pose[`${side} ${joint}`], width * 0.62, '#fff', STAGE.rim, 1.5);
  context.globalAlpha = heat * (isFar ? 0.7 : 1);
  // The bones that meet in what is off, hot; of a whole trunk that leans only the trunk.
  if (heat > 0)
    for (const [from, to] of BONES)
      if (marks.length > 2 ? isHot(from) && isHot(to) : isHot(from) || isHot(to))
        line(pen, pose[`${side} ${from}`], pose[`${side} ${to}`], STAGE.hot, width, 1);
  context.globalAlpha = 1;
}

function drawGlow({ context, at, trunk }: Pen, place: Place | undefined, heat: number): void {
  if (!place || heat <= 0) return;
  const [x, y] = at(place);
  const radius = GLOW * trunk;
  const light = context.createRadialGradient(x, y, 0, x, y, radius);
  light.addColorStop(0, `rgb(255 96 48 / ${Math.round(80 * heat)}%)`);
  light.addColorStop(0.45, `rgb(255 90 51 / ${Math.round(38 * heat)}%)`);
  light.addColorStop(1, 'rgb(255 90 51 / 0%)');
  context.fillStyle = light;
  context.beginPath();
  context.arc(x, y, radius, 0, 2 * Math.PI);
  context.fill();
}

function ring({ context, at, trunk }: Pen, place: Place | undefined, heat: number): void {
  if (!place || heat <= 0) return;
  context.globalAlpha = heat;
  context.lineWidth = Math.max(2.5, 0.035 * trunk);
  context.strokeStyle = '#ffd9c9';
  context.beginPath();
  context.arc(...at(place), (0.24 - 0.08 * heat) * trunk, 0, 2 * Math.PI);
  context.stroke();
  context.globalAlpha = 1;
}

const sidesFarFirst = (near: Side | null): readonly Side[] => [...SIDES].sort((a, b) => Number(a === near) - Number(b === near));

/** Draws somebody, with what was off glowing. */
export function drawFigure(pen: Pen, pose: KeptPose, look: Look): void {
  const { context, trunk } = pen;
  const { colour, near, marks, heat } = look;
  context.lineCap = 'round';
  context.lineJoin = 'round';
  for (const mark of marks) drawGlow(pen, pose[mark], heat);
  const shoulders = mean(pose['left shoulder'], pose['right shoulder']);
  const neck = near ? (pose[`${near} shoulder`] ?? shoulders) : shoulders;
  if (near === null) {
    line(pen, pose['left shoulder'], pose['right shoulder'], colour, BONE * trunk * 0.8);
    line(pen, pose['left hip'], pose['right hip'], colour, BONE * trunk * 0.8);
  }
  line(pen, neck, pose.head, colour, BONE * trunk * 0.8);
  for (const side of sidesFarFirst(near)) drawSide(pen, pose, side, look);
  const isHeadHot = marks.includes('head') && heat > 0;
  disc(pen, pose.head, HEAD * trunk, isHeadHot ? STAGE.hot : colour, STAGE.rim, 3);
  const shown = near === null ? marks : marks.filter((mark) => mark === 'head' || mark.startsWith(near) || !pose[mirrored(mark)]);
  for (const mark of shown) ring(pen, pose[mark], heat);
}

const mirrored = (point: KeptPoint): KeptPoint =>
  (point.startsWith('left') ? point.replace('left', 'right') : point.replace('right', 'left')) as KeptPoint;

/** Draws somebody as a thin outline, to compare with. */
export function drawGhost(pen: Pen, pose: KeptPose, near: Side | null, alpha: number): void {
  if (alpha <= 0) return;
  const { context, at, trunk } = pen;
  context.save();
  context.globalAlpha = alpha;
  context.lineCap = 'round';
  context.lineWidth = Math.max(2, 0.03 * trunk);
  context.strokeStyle = STAGE.best;
  context.setLineDash([0.07 * trunk, 0.07 * trunk]);
  const stroke = (from: Place | undefined, to: Place | undefined): void => {
    if (!from || !to) return;
    context.beginPath();
    context.moveTo(...at(from));
    context.lineTo(...at(to));
    context.stroke();
  };
  for (const side of near ? [near] : SIDES)
    for (const [from, to] of BONES) stroke(pose[`${side} ${from}`], pose[`${side} ${to}`]);
  if (pose.head) {
    context.beginPath();
    context.arc(...at(pose.head), HEAD * trunk, 0, 2 * Math.PI);
    context.stroke();
  }
  context.restore();
}
