import { describe, expect, it } from 'vitest';
import { createSounds, SOUNDS, type SoundName } from '../../src/feedback/sounds.ts';

const names = Object.keys(SOUNDS) as SoundName[];

/** The loudest sample of a sound, rendered without a loudspeaker. */
const render = async (name: SoundName): Promise<Float32Array> => {
  const context = new OfflineAudioContext(1, 44_100, 44_100);
  const sounds = createSounds(() => context as unknown as AudioContext);
  sounds.unlock();
  sounds.play(name);
  return (await context.startRendering()).getChannelData(0);
};

describe('the sounds', () => {
  it('can be heard, and do not clip', async () => {
    for (const name of names) {
      const peak = (await render(name)).reduce((highest, sample) => Math.max(highest, Math.abs(sample)), 0);
      expect(peak, name).toBeGreaterThan(0.05);
      expect(peak, name).toBeLessThan(1);
    }
  });

  it('all differ', async () => {
    const rendered = await Promise.all(names.map(render));
    expect(new Set(rendered.map((samples) => samples.join())).size).toBe(names.length);
  });

  it('stay silent before the first tap', () => {
    let made = 0;
    const sounds = createSounds(() => {
      made += 1;
      return null;
    });
    sounds.play('rep');
    expect(made).toBe(0);
  });
});
