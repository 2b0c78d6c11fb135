import { describe, expect, it } from 'vitest';
import { nearness, poseAtHead, timelineOf } from '../../src/ui/replay/playhead.ts';

const clip = (poses: number, moment: number) => ({ poses: Array.from({ length: poses }, () => ({})), stepMs: 100, moment });

describe('movements that are played together', () => {
  const short = clip(11, 5);
  const long = clip(31, 20);
  const timeline = timelineOf([short, long]);

  it('come to their moments at the same time, and rest there for more than half a second', () => {
    for (const each of [short, long])
      for (const headMs of [timeline.restFromMs, timeline.restFromMs + 600, timeline.restToMs])
        expect(poseAtHead(each, timeline, headMs)).toBe(each.moment);
    expect(timeline.restToMs - timeline.restFromMs).toBeGreaterThanOrEqual(600);
  });

  it('begin at their beginning, never go back, and end at their end', () => {
    for (const each of [short, long]) {
      const heads = Array.from({ length: 101 }, (_, at) => poseAtHead(each, timeline, (at * timeline.lengthMs) / 100));
      expect(heads[0]).toBe(0);
      expect(heads.at(-1)).toBe(each.poses.length - 1);
      expect(heads.every((at, index) => index === 0 || at >= (heads[index - 1] ?? 0))).toBe(true);
    }
  });

  it('slow down towards the moment', () => {
    const early = poseAtHead(long, timeline, 200) - poseAtHead(long, timeline, 100);
    const late = poseAtHead(long, timeline, timeline.restFromMs - 100) - poseAtHead(long, timeline, timeline.restFromMs - 200);
    expect(late).toBeLessThan(early / 2);
  });

  it('are at the moment from the beginning where it is the first pose, and at the end where it is the last', () => {
    const first = timelineOf([clip(5, 0)]);
    expect(first.restFromMs).toBe(0);
    expect(poseAtHead(clip(5, 0), first, 0)).toBe(0);
    const last = timelineOf([clip(5, 4)]);
    expect(poseAtHead(clip(5, 4), last, last.lengthMs)).toBe(4);
  });

  it('are near the moment while they rest, and not 0.7 s away', () => {
    const { restFromMs, restToMs } = timeline;
    expect([restFromMs, restToMs, restFromMs - 700, restToMs + 700].map((ms) => nearness(timeline, ms))).toEqual([1, 1, 0, 0]);
  });
});
