import { describe, expect, it } from 'vitest';
import { SOUNDS, type SoundName } from '../../src/feedback/sounds.ts';
import { createVibration } from '../../src/feedback/vibration.ts';

/** A device that vibrates. */
const phone = (hasBeenActive?: boolean) => {
  const felt: unknown[] = [];
  const vibrate: Navigator['vibrate'] = (pattern) => felt.push(pattern) > 0;
  return {
    felt,
    navigator: { vibrate, ...(hasBeenActive !== undefined && { userActivation: { hasBeenActive, isActive: false } }) },
  };
};

const names = Object.keys(SOUNDS) as SoundName[];

describe('vibration', () => {
  it('is another one for each sound, and shorter than a second and a half', () => {
    const { felt, navigator } = phone();
    const vibration = createVibration(navigator);
    for (const name of names) vibration.play(name);
    const patterns = felt.map((pattern) => (Array.isArray(pattern) ? pattern.map(Number) : []));
    expect(new Set(patterns.map(String)).size).toBe(names.length);
    for (const pattern of patterns) {
      const lengthMs = pattern.reduce((sum, part) => sum + part, 0);
      expect(lengthMs).toBeGreaterThan(0);
      expect(lengthMs).toBeLessThan(1500);
    }
  });

  it('waits for the first tap, where the browser tells', () => {
    const [before, after] = [phone(false), phone(true)];
    createVibration(before.navigator).play('rep');
    createVibration(after.navigator).play('rep');
    expect([before.felt.length, after.felt.length]).toEqual([0, 1]);
  });

  it('stops', () => {
    const { felt, navigator } = phone();
    createVibration(navigator).stop();
    expect(felt).toEqual([[]]);
  });

  it('is nothing where the device has none, and where the page may not', () => {
    const forbidden = {
      vibrate: () => {
        throw new Error('not allowed');
      },
    };
    for (const navigator of [undefined, {}, forbidden]) {
      expect(() => createVibration(navigator).play('problem')).not.toThrow();
      expect(() => createVibration(navigator).stop()).not.toThrow();
    }
  });
});
