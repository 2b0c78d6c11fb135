import { GestureWatcher } from '../../src/core/gesture/gesture.ts';
import type { PoseFrame } from '../../src/core/pose.ts';

/** What a watcher made of somebody who made no gesture. */
export interface GestureTally {
  /** Gestures that were seen all the same. */
  triggers: number;
  /** How far the ring came, 0..1. */
  highest: number;
}

export function tallyGestures(frames: Iterable<PoseFrame>): GestureTally {
  const watcher = new GestureWatcher();
  const tally = { triggers: 0, highest: 0 };
  for (const frame of frames) {
    for (const event of watcher.push(frame)) {
      if (event.type === 'gesture') tally.triggers += 1;
      else tally.highest = Math.max(tally.highest, event.progress);
    }
  }
  return tally;
}

/** Several series taken together. */
export const allTallies = (tallies: readonly GestureTally[]): GestureTally => ({
  triggers: tallies.reduce((sum, { triggers }) => sum + triggers, 0),
  highest: Math.max(0, ...tallies.map(({ highest }) => highest)),
});

/** Markdown: one line for each name. */
export const falseTriggerTable = (rows: readonly (readonly [name: string, tally: GestureTally])[]): string =>
  [
    '| exercise | triggers | highest ring |',
    '| --- | --- | --- |',
    ...rows.map(([name, { triggers, highest }]) => `| ${name} | ${triggers} | ${Math.round(100 * highest)} % |`),
  ].join('\n');
