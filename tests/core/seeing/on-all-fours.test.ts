import { describe, expect, it } from 'vitest';
import { BodyTracker } from '../../../src/core/seeing/body.ts';
import { countSet } from '../../../src/core/count.ts';
import { changeDemo, mirrorDemo } from '../../../src/core/demo.ts';
import { opposite, perJoint, type Joint, type PoseFrame, type Side, type SideLandmarks } from '../../../src/core/pose.ts';
import { donkeyBent } from '../../../src/exercises/donkey-bent.ts';
import { donkeyStraight } from '../../../src/exercises/donkey-straight.ts';
import { donkeySide } from '../../../src/exercises/donkey-side.ts';
import { quadHipExt } from '../../../src/exercises/quad-hip-ext.ts';
import { touchesDown } from '../../../src/exercises/donkey-bent.demo.ts';
import { landmarkSeries, seriesTimes } from '../../../src/figure/pinhole.ts';

const LEG: readonly Joint[] = ['knee', 'ankle', 'heel', 'toe'];

/** The frame with one leg hidden behind the other. */
function hiding(frame: PoseFrame, side: Side): PoseFrame {
  if (!frame.image) return frame;
  const from = frame.image[side];
  const leg = (joint: Joint): boolean => LEG.includes(joint);
  const hidden: SideLandmarks = perJoint((joint) => (leg(joint) ? { ...from[joint], visibility: 0.2 } : from[joint]));
  return { ...frame, image: { ...frame.image, [side]: hidden } };
}

describe('on hands and knees', () => {
  it('knows the way the person faces in the first frame, though the toes point backwards', () => {
    for (const [demo, facing] of [
      [donkeyBent.demo, 1],
      [mirrorDemo(donkeyBent.demo), -1],
    ] as const) {
      const [first] = landmarkSeries(demo, { fps: 30 });
      expect(first && new BodyTracker().measure(first)?.facing).toBe(facing);
    }
  });

  it('knows it from the knee that carries when the near leg is stretched out behind', () => {
    for (const mirrored of [false, true]) {
      const top = seriesTimes(donkeyStraight.demo)[0]?.topFromMs ?? 0;
      const frames = [...landmarkSeries(donkeyStraight.demo, { mirrored })].filter(({ timeMs }) => timeMs >= top);
      const [first] = frames;
      expect(first && new BodyTracker().measure(first)?.facing).toBe(mirrored ? -1 : 1);
      expect(countSet(donkeyStraight, frames).full.length).toBe(2);
    }
  });

  it('counts a recording that begins at the top of a kick', () => {
    const top = (seriesTimes(donkeyBent.demo)[0]?.topToMs ?? 0) - 50;
    const frames = [...landmarkSeries(donkeyBent.demo)].filter(({ timeMs }) => timeMs >= top);
    expect(countSet(donkeyBent, frames).full.length).toBe(2);
  });

  it('counts legs that take turns, the far one hidden at rest for longer than a person may be lost', () => {
    const once = { reps: 1, leadInMs: 1500, tailMs: 2000 };
    const near = [...landmarkSeries(quadHipExt.demo, once)];
    const startMs = (near.at(-1)?.timeMs ?? 0) + 33;
    const mirrored = mirrorDemo(quadHipExt.demo);
    const far = [...landmarkSeries({ ...mirrored, camera: quadHipExt.demo.camera }, { ...once, startMs })];
    const moves = seriesTimes(quadHipExt.demo, { ...once, startMs })[0];
    const again = [...landmarkSeries(quadHipExt.demo, { ...once, startMs: (far.at(-1)?.timeMs ?? 0) + 33 })];
    const frames = [...near, ...far, ...again].map((frame) =>
      moves && frame.timeMs > moves.startMs && frame.timeMs < moves.endMs ? frame : hiding(frame, 'left'),
    );
    const set = countSet(quadHipExt, frames);
    expect(set.full.map(({ side }) => side)).toEqual(['right', 'left', 'right']);
    expect(set.void).toEqual([]);
  });

  it('tells a knee that touches down from the start pose alone, and says nothing of it in a recording', () => {
    const state = (gate: boolean): (string | undefined)[] =>
      countSet(donkeyBent, landmarkSeries(changeDemo(donkeyBent.demo, touchesDown)), { gate }).full.map(
        ({ findings }) => findings.find(({ rule }) => rule === 'no-touch')?.state,
      );
    expect(state(true)).toEqual(['fault', 'fault', 'fault']);
    expect(state(false)).toEqual(['unobserved', 'unobserved', 'unobserved']);
  });

  it.each([
    ['the near', (side: Side) => side],
    ['the far', opposite],
  ] as const)('names %s leg when it goes to the side', (_, of) => {
    const demo = of('right') === 'right' ? donkeySide.demo : { ...mirrorDemo(donkeySide.demo), camera: donkeySide.demo.camera };
    expect(countSet(donkeySide, landmarkSeries(demo)).full.map(({ side }) => side)).toEqual(Array(3).fill(of('right')));
  });
});
