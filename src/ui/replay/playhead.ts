import { mostOf } from '../../core/extremes.ts';
import type { ShownClip } from './replay-model.ts';

type Played = Pick<ShownClip, 'poses' | 'stepMs' | 'moment'>;

/** It rests at the moment for so long, and at its end before it begins again; milliseconds. [our own choice] */
const REST_MS = 900;
const END_MS = 500;
/** It begins as fast as it was and has slowed down to nothing at the moment: the way there takes so many times longer. [our own choice] */
const SLOWING = 1.4;

/** Several clips that are played together: they come to their moments at the same time. All in milliseconds since the beginning. */
export interface Timeline {
  lengthMs: number;
  /** When it rests, from and to. */
  restFromMs: number;
  restToMs: number;
}

export function timelineOf(clips: readonly Played[]): Timeline {
  const longest = (lengths: readonly number[]): number => SLOWING * Math.max(0, mostOf(lengths));
  const restFromMs = longest(clips.map(({ moment, stepMs }) => moment * stepMs));
  const restToMs = restFromMs + REST_MS;
  const backMs = longest(clips.map(({ poses, moment, stepMs }) => (poses.length - 1 - moment) * stepMs));
  return { restFromMs, restToMs, lengthMs: restToMs + backMs + END_MS };
}

/** Where a clip is at a time: an index of its poses, with a fraction. */
export function poseAtHead({ poses, moment }: Played, { restFromMs, restToMs, lengthMs }: Timeline, headMs: number): number {
  const last = poses.length - 1;
  if (headMs < restFromMs) return moment * (1 - (1 - Math.max(0, headMs) / restFromMs) ** SLOWING);
  if (headMs <= restToMs) return moment;
  const backMs = lengthMs - END_MS - restToMs;
  const share = backMs > 0 ? Math.min(1, (headMs - restToMs) / backMs) : 1;
  return moment + (last - moment) * share ** SLOWING;
}

/** How near it is to the moment: 1 while it rests there, 0 from `withinMs` away. */
export function nearness({ restFromMs, restToMs }: Timeline, headMs: number, withinMs = 700): number {
  const awayMs = Math.max(0, restFromMs - headMs, headMs - restToMs);
  return Math.max(0, 1 - awayMs / withinMs);
}
