import { afterEach, describe, expect, it, vi } from 'vitest';
import { askForMotion, listenToMotion } from '../../src/phone/motion-source.ts';
import type { PhoneSample } from '../../src/phone/packet.ts';
import { Sign, upOf } from '../../src/phone/upright.ts';

const G = 9.80665;

/** What a phone's browser tells, and what is made of it. */
function watch() {
  const target = new EventTarget();
  const samples: PhoneSample[] = [];
  const stop = listenToMotion((sample) => samples.push(sample), target);
  const tell = (type: string, told: object): boolean => target.dispatchEvent(Object.assign(new Event(type), told));
  return {
    samples,
    stop,
    moves: (x: number | null, y: number | null, z: number | null) =>
      tell('devicemotion', { accelerationIncludingGravity: { x, y, z } }),
    tilts: (beta: number | null, gamma: number | null) => tell('deviceorientation', { beta, gamma }),
  };
}

describe('the motion of a phone', () => {
  it.each([1, -1])('is in g away from the earth, whichever sign the browser has: %i', (sign) => {
    const { samples, moves, tilts } = watch();
    // Upright: its top edge is up.
    tilts(90, 0);
    for (let at = 0; at < 5; at += 1) moves(0, sign * G, 0);
    moves(sign * 0.5 * G, sign * G, 0);
    expect(samples.map(({ acceleration }) => acceleration.map((g) => Number(g.toFixed(3)) + 0))).toEqual([
      [0, 1, 0],
      [0.5, 1, 0],
    ]);
  });

  it('is taken as it comes after a second where the phone does not tell how it is held', () => {
    const { samples, moves, tilts } = watch();
    tilts(null, null);
    for (let at = 0; at < 59; at += 1) moves(0, 0, G);
    expect(samples).toHaveLength(0);
    moves(0, 0, G);
    expect(samples.map(({ acceleration }) => acceleration)).toEqual([[0, 0, 1]]);
  });

  it('is none where the device has no sensor, and none after it was stopped', () => {
    const { samples, moves, tilts, stop } = watch();
    tilts(0, 0);
    for (let at = 0; at < 100; at += 1) moves(null, null, null);
    expect(samples).toHaveLength(0);
    for (let at = 0; at < 5; at += 1) moves(0, 0, G);
    stop();
    moves(0, 0, G);
    expect(samples).toHaveLength(1);
  });
});

describe('the sign', () => {
  const lying = { beta: 0, gamma: 0 };

  it('is not decided by a shake: what lies less than half a g along the phone’s own up is left out', () => {
    const sign = new Sign();
    for (let at = 0; at < 10; at += 1) expect(sign.look([3, 0, -0.499], lying)).toBeNull();
    for (let at = 0; at < 4; at += 1) expect(sign.look([0, 0, 0.5], lying)).toBeNull();
    expect(sign.look([0, 0, 0.5], lying)).toBe(1);
  });

  it('stays as it was found', () => {
    const sign = new Sign();
    for (let at = 0; at < 5; at += 1) sign.look([0, 0, -1], lying);
    for (let at = 0; at < 100; at += 1) sign.look([0, 0, 1], lying);
    expect(sign.sign).toBe(-1);
  });

  it.each([
    ['on its back', 0, 0, [0, 0, 1]],
    ['upright', 90, 0, [0, 1, 0]],
    ['on its face', 180, 0, [0, 0, -1]],
    ['on its right edge', 0, 90, [-1, 0, 0]],
  ] as const)('goes by where up is for a phone %s', (_, beta, gamma, up) => {
    expect(upOf({ beta, gamma }).map((each) => Math.round(each) + 0)).toEqual(up);
  });
});

describe('asking for the motion', () => {
  afterEach(() => void vi.unstubAllGlobals());
  const asks = (answer: () => Promise<string>) => ({ requestPermission: answer });

  it('is refused, allowed or not asked, as the browser has it', async () => {
    expect(await askForMotion()).toBe('missing');
    vi.stubGlobal('DeviceMotionEvent', {});
    expect(await askForMotion()).toBe('allowed');
    vi.stubGlobal(
      'DeviceMotionEvent',
      asks(() => Promise.resolve('granted')),
    );
    vi.stubGlobal(
      'DeviceOrientationEvent',
      asks(() => Promise.resolve('denied')),
    );
    expect(await askForMotion()).toBe('allowed');
    vi.stubGlobal(
      'DeviceMotionEvent',
      asks(() => Promise.resolve('denied')),
    );
    expect(await askForMotion()).toBe('denied');
    vi.stubGlobal(
      'DeviceMotionEvent',
      asks(() => Promise.reject(new DOMException('', 'NotAllowedError'))),
    );
    expect(await askForMotion()).toBe('denied');
  });
});
