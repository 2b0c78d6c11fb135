import { describe, expect, it } from 'vitest';
import * as v from 'valibot';
import { perJoint, type Landmark, type Landmarks, type PoseFrame } from '../../src/core/pose.ts';
import { inEnglish } from '../../src/language/english.ts';
import { troubleWords } from '../../src/teaching/learn.ts';
import { ownMovementSchema } from '../../src/teaching/own-movement.ts';
import { observationsOf } from '../../src/teaching/taught-series.ts';
import { lessonFrom, NAMES, shown, type Uncatalogued } from './lessons.ts';

const NAME: Uncatalogued = 'a side bend';

const nobody = (frames: readonly PoseFrame[], isGone: (timeMs: number) => boolean): PoseFrame[] =>
  frames.map((frame) => (isGone(frame.timeMs) ? { ...frame, image: null, world: null } : frame));

const joined = (...parts: readonly (readonly PoseFrame[])[]): PoseFrame[] => {
  const frames: PoseFrame[] = [];
  for (const part of parts) {
    const byMs = (frames.at(-1)?.timeMs ?? -66) + 66 - (part[0]?.timeMs ?? 0);
    frames.push(...part.map((frame) => ({ ...frame, timeMs: frame.timeMs + byMs })));
  }
  return frames;
};

/** Landmarks that jump about as far as a limb is long: no movement, but no stillness either. */
function jumping(frames: readonly PoseFrame[]): PoseFrame[] {
  let state = 1;
  const chance = (): number => (state = (state * 16807) % 2147483647) / 2147483647 - 0.5;
  const off = (point: Landmark): Landmark => ({ ...point, x: point.x + 0.3 * chance(), y: point.y + 0.3 * chance() });
  const all = (landmarks: Landmarks | null): Landmarks | null =>
    landmarks && {
      nose: off(landmarks.nose),
      left: perJoint((joint) => off(landmarks.left[joint])),
      right: perJoint((joint) => off(landmarks.right[joint])),
    };
  return frames.map((frame) => ({ ...frame, image: all(frame.image) }));
}

describe('a lesson', () => {
  it.each(NAMES)('of three repetitions of %s is learned, and is what can be stored', (name) => {
    const lesson = lessonFrom(shown(name));
    expect(lesson).toMatchObject({ trouble: null, reps: 3 });
    const stored: unknown = JSON.parse(JSON.stringify(lesson.movement));
    expect(v.parse(ownMovementSchema, stored)).toEqual(lesson.movement);
  });

  it('of five repetitions is as good', () => {
    expect(lessonFrom(shown(NAME, { reps: 5 }))).toMatchObject({ trouble: null, reps: 5 });
  });

  it('keeps the tempo that was shown', () => {
    const { movement } = lessonFrom(shown(NAME));
    expect(movement?.outMs).toBeGreaterThan(750);
    expect(movement?.outMs).toBeLessThan(1300);
    expect(movement?.backMs).toBeGreaterThan(750);
    expect(movement?.backMs).toBeLessThan(1300);
  });

  it('keeps what was seen, a tenth of a second apart', () => {
    const { movement } = lessonFrom(shown(NAME));
    const observations = movement?.series ? observationsOf(movement.series) : [];
    expect(observations.length).toBeGreaterThan(60);
    expect(observations.map(({ timeMs }) => timeMs).slice(0, 3)).toEqual([0, 100, 200]);
    expect(observations.every(({ values }) => values !== null)).toBe(true);
  });

  it('of two repetitions is refused, and says that two were seen', () => {
    const lesson = lessonFrom(shown(NAME, { reps: 2 }));
    expect(lesson).toEqual({ movement: null, reps: 2, trouble: 'too-few' });
    expect(inEnglish(troubleWords('too-few', lesson.reps))).toBe('I saw only two repetitions. Do three.');
  });

  it('of one repetition is refused, and says that one was seen', () => {
    const lesson = lessonFrom(shown(NAME, { reps: 1 }));
    expect(lesson).toEqual({ movement: null, reps: 1, trouble: 'too-few' });
    expect(inEnglish(troubleWords('too-few', lesson.reps))).toBe('I saw only one repetition. Do three.');
  });

  it('of somebody who only stands there is refused', () => {
    expect(lessonFrom(shown(NAME, { reps: 0, leadInMs: 8000 })).movement).toBeNull();
  });

  it('of nobody is refused', () => {
    expect(lessonFrom(nobody(shown(NAME), () => true))).toEqual({ movement: null, reps: 0, trouble: 'unseen' });
    expect(lessonFrom([])).toEqual({ movement: null, reps: 0, trouble: 'unseen' });
  });

  it('of somebody who is hardly seen is refused', () => {
    expect(lessonFrom(nobody(shown(NAME), (timeMs) => timeMs % 1000 < 400)).trouble).toBe('unseen');
  });

  it('of points that jump about is refused', () => {
    expect(lessonFrom(jumping(shown(NAME))).movement).toBeNull();
  });

  it('that begins in the middle of the movement is refused, and asks for stillness', () => {
    const late = shown(NAME).filter(({ timeMs }) => timeMs > 2500 && timeMs < 9000);
    expect(lessonFrom(late)).toMatchObject({ movement: null });
  });

  it('of three different movements is refused', () => {
    const each = (name: Uncatalogued, depth: number): PoseFrame[] => shown(name, { reps: 1, leadInMs: 400, tailMs: 0, depth });
    const mixed = joined(
      shown(NAME, { reps: 0, leadInMs: 1500, tailMs: 0 }),
      each(NAME, 1),
      each(NAME, 0.4),
      each(NAME, 0.8),
      shown(NAME, { reps: 0, leadInMs: 1500, tailMs: 0 }),
    );
    expect(lessonFrom(mixed).movement).toBeNull();
  });
});
