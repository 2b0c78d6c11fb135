import { describe, expect, test } from 'vitest';
import { changeDemo, mergeKeys, mirrorDemo, type Demo } from '../../src/core/demo.ts';

const KICK: Demo = {
  rest: { trunk: { pelvisLean: 84, spineTwist: 3 }, both: { hipFlexion: 84, kneeFlexion: 90 } },
  peak: { left: { hipFlexion: -8 }, shift: { left: 0.02 } },
  out: [{ at: 0.4, key: { left: { kneeFlexion: 95 } } }],
  contact: 'rightKnee',
  planted: { leftHand: 'floor', rightHand: 'floor' },
  timing: { outMs: 1000, holdMs: 0, backMs: 1200, restMs: 500 },
  camera: { seen: 'left side', lensHeightM: 0.5 },
  props: { mat: true, step: { under: 'right', heightM: 0.1 } },
};

describe('a change of a demo', () => {
  test('patches only the angles it names', () => {
    const changed = changeDemo(KICK, { peak: { left: { kneeFlexion: 130 } } });
    expect(changed.peak.left).toEqual({ hipFlexion: -8, kneeFlexion: 130 });
    expect(changed.rest).toBe(KICK.rest);
  });

  test('overrides one side with an angle for both', () => {
    expect(mergeKeys({ left: { hipFlexion: 10 } }, { both: { hipFlexion: 20 } }).left).toEqual({ hipFlexion: 20 });
  });

  test('patches timing and camera and leaves the rest of them', () => {
    const changed = changeDemo(KICK, { timing: { holdMs: 2000 }, camera: { seen: 'front' } });
    expect(changed.timing).toEqual({ outMs: 1000, holdMs: 2000, backMs: 1200, restMs: 500 });
    expect(changed.camera).toEqual({ seen: 'front', lensHeightM: 0.5 });
  });

  test('leaves the demo itself as it was', () => {
    const before = structuredClone(KICK);
    changeDemo(KICK, { rest: { trunk: { pelvisLean: 0 } }, planted: { leftHand: 'hip' } });
    expect(KICK).toEqual(before);
  });
});

describe('a mirrored demo', () => {
  const mirrored = mirrorDemo(KICK);

  test('moves the other leg on the other knee, seen from the other side', () => {
    expect(mirrored.peak.right).toEqual({ hipFlexion: -8 });
    expect(mirrored.peak.left).toBeUndefined();
    expect(mirrored.contact).toBe('leftKnee');
    expect(mirrored.camera.seen).toBe('right side');
    expect(mirrored.props?.step?.under).toBe('left');
  });

  test('turns twists and sideways shifts round and keeps leans', () => {
    expect(mirrored.rest.trunk).toEqual({ pelvisLean: 84, spineTwist: -3 });
    expect(mirrored.peak.shift).toEqual({ left: -0.02 });
  });

  test('is the demo again when mirrored twice', () => {
    const twice = mirrorDemo(mirrored);
    expect(twice.peak.left).toEqual(KICK.peak.left);
    expect(twice.rest.trunk).toEqual(KICK.rest.trunk);
    expect(twice.out?.[0]?.key.left).toEqual({ kneeFlexion: 95 });
    expect(twice.contact).toBe(KICK.contact);
    expect(twice.planted).toEqual(KICK.planted);
  });
});
