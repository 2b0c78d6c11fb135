import { describe, expect, it } from 'vitest';
import type { DetectedPerson } from '../../../src/capture/pose/detectors/detector.ts';
import { createPersonSwitch } from '../../../src/capture/pose/person-switch.ts';
import { clamshell } from '../../../src/exercises/clamshell.ts';
import { landmarkSeries } from '../../../src/figure/pinhole.ts';
import { moved, standing } from '../../core/set-up/placing.ts';

const [reclining] = landmarkSeries(clamshell.demo, { reps: 0, fps: 10 });

const person = (frame = standing, where: Parameters<typeof moved>[1] = {}): DetectedPerson => {
  const { image, world } = moved(frame, where);
  if (!image) throw new Error('Nobody.');
  return { image, world };
};

const partner = person(standing, { dx: 0.2 });
const patient = person(reclining as typeof standing, { scale: 0.7, dx: -0.2, dy: 0.2 });

const PAINT = 128;
const white = (): ImageData => ({
  width: 64,
  height: 36,
  data: new Uint8ClampedArray(4 * 64 * 36).fill(255),
  colorSpace: 'srgb',
});
const isPainted = ({ data }: ImageData, column: number, row: number): boolean => data[4 * (64 * row + column)] === PAINT;

/** Shows pictures one after the other; says which person was told of each, and keeps what the detector was shown. */
function createSwitch() {
  const persons = createPersonSwitch();
  const shown: ImageData[] = [];
  const show = (followed: DetectedPerson | null): DetectedPerson | null => {
    const pixels = white();
    persons.hide(pixels);
    shown.push(pixels);
    return persons.take(followed, pixels, (each) => ({ ...each, width: 640, height: 360 }));
  };
  return { persons, shown, show };
}

describe('a detector that follows the wrong person', () => {
  it('is shown a picture without them, and stays with the right one', () => {
    const { persons, shown, show } = createSwitch();
    expect(show(partner)).toBe(partner);
    persons.seek({ posture: 'lying', place: null });
    expect(show(partner)).toBe(partner);
    expect(show(null)).toBeNull();
    expect(show(patient)).toBe(patient);
    expect(show(patient)).toBe(patient);
    expect(shown.map((pixels) => pixels.data.includes(PAINT))).toEqual([false, false, true, true, false]);
  });

  it('has head and trunk painted over, and not the legs, which may cross another body', () => {
    const { persons, shown, show } = createSwitch();
    persons.seek({ posture: 'lying', place: null });
    show(partner);
    show(null);
    const { left, right, nose } = partner.image;
    const at = ({ x, y }: { x: number; y: number }): [number, number] => [Math.floor(64 * x), Math.floor(36 * y)];
    const [, pixels] = shown as [ImageData, ImageData];
    for (const point of [nose, left.shoulder, right.shoulder, left.hip, right.hip])
      expect(isPainted(pixels, ...at(point))).toBe(true);
    for (const point of [left.ankle, right.ankle, patient.image.nose]) expect(isPainted(pixels, ...at(point))).toBe(false);
  });

  it('goes back to them after six pictures in which nobody else is found', () => {
    const { persons, shown, show } = createSwitch();
    persons.seek({ posture: 'lying', place: null });
    show(partner);
    for (let picture = 0; picture < 6; picture += 1) expect(show(null)).toBeNull();
    expect(show(partner)).toBe(partner);
    expect(shown.filter((pixels) => pixels.data.includes(PAINT))).toHaveLength(6);
  });

  it('says nothing of one who is no better, and of nothing that is too small for a person', () => {
    const another = person(standing, { dx: -0.3 });
    const { persons, show } = createSwitch();
    persons.seek({ posture: 'lying', place: null });
    show(partner);
    expect(show(another)).toBeNull();
    persons.seek({ posture: 'lying', place: null });
    show(partner);
    expect(show(person(reclining as typeof standing, { scale: 0.2 }))).toBeNull();
  });

  it('says nothing of who was painted over and is seen all the same', () => {
    const { persons, show } = createSwitch();
    persons.seek({ posture: 'lying', place: null });
    show(partner);
    expect(show(partner)).toBeNull();
    expect(show(patient)).toBe(patient);
  });

  it('is left alone where nobody is followed', () => {
    const { persons, shown, show } = createSwitch();
    persons.seek({ posture: 'lying', place: null });
    expect(show(null)).toBeNull();
    expect(show(partner)).toBe(partner);
    expect(shown.some((pixels) => pixels.data.includes(PAINT))).toBe(false);
  });
});
