import { existsSync, readFileSync } from 'node:fs';
import { join, resolve } from 'node:path';
import type { Side, View } from '../../../src/core/pose.ts';
import { exerciseById } from '../../../src/exercises/index.ts';
import type { Shown } from './acting-webcam.ts';

const CLIPS = resolve(import.meta.dirname, '../../../tests/fixtures/clips');

export const clipPath = (name: string): string => join(CLIPS, `${name}.webm`);

interface Truth {
  anglesDeg: readonly Readonly<Record<Side, Readonly<Record<string, number>>>>[];
}

/** The leg that moves more in a clip, degrees of all its joints added up. */
function movingLeg(name: string): Side {
  const { anglesDeg } = JSON.parse(readFileSync(join(CLIPS, `${name}.truth.json`), 'utf8')) as Truth;
  const travelled = (side: Side): number => {
    const names = Object.keys(anglesDeg[0]?.[side] ?? {});
    return names.reduce((sum, joint) => {
      const values = anglesDeg.map((frame) => frame[side][joint] ?? 0);
      return sum + Math.max(...values) - Math.min(...values);
    }, 0);
  };
  return travelled('right') > travelled('left') ? 'right' : 'left';
}

/** The leg that the figure stands on where that is what a side means. */
const STANDS_ON: Side = 'right';

/** The clip in which an exercise is done well on one side; `view` is what is asked for. */
export function clipFor(exercise: string, side: Side | null, view: View): Shown {
  const front = `${exercise}-right-front`;
  const clip = view === 'front' && existsSync(clipPath(front)) ? front : `${exercise}-right`;
  const leg = exerciseById(exercise)?.sides === 'stands' ? STANDS_ON : movingLeg(clip);
  return { clip, mirrored: side !== null && side !== leg };
}
