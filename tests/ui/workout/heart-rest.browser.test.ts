import { html } from 'lit';
import { afterEach, describe, expect, it } from 'vitest';
import { exerciseById } from '../../../src/exercises/index.ts';
import { need } from '../../../src/gallery/fake-data.ts';
import { fakeWearables, strap } from '../../../src/gallery/fake-wearables.ts';
import '../../../src/gallery/hip-wearing.ts';
import type { RestStep } from '../../../src/programme/index.ts';
import { heartStore } from '../../../src/settings/heart-settings.ts';
import '../../../src/ui/workout/hip-rest.ts';
import { mount } from '../harness.ts';

afterEach(() => localStorage.removeItem('hipwise-heart'));

const squat = need(exerciseById('squat'), 'the squat');
const next: RestStep['next'] = {
  exercise: squat.id,
  side: null,
  set: 2,
  sets: 3,
  view: squat.camera.view,
  near: null,
};
const restOf = (why: RestStep['why']): RestStep => ({
  kind: 'rest',
  why,
  seconds: 60,
  next,
});

/** What a rest with so much left asks for while the heart beats like this, until something is asked or two beats have come. */
async function asked(bpm: number, secondsLeft: number, why: RestStep['why'] = 'rest'): Promise<string[]> {
  const heard: string[] = [];
  const root = await mount(
    html`<hip-wearing
      .wearables=${fakeWearables([strap], bpm)}
      @workout-action=${({ detail }: HTMLElementEventMap['workout-action']) => heard.push(detail)}
    >
      <hip-rest .step=${restOf(why)} .exercise=${squat} .secondsLeft=${secondsLeft}></hip-rest>
    </hip-wearing>`,
  );
  await new Promise((resolve) => setTimeout(resolve, 1200));
  root.remove();
  return heard;
}

describe('a rest that lasts until the heart is down to 110', () => {
  it('ends when it is, takes more time while it is not, and leaves the change of sides alone', async () => {
    heartStore.change((now) => ({ ...now, restUntilBpm: 110 }));
    expect((await asked(110, 30))[0]).toBe('now');
    expect((await asked(111, 5))[0]).toBe('more-time');
    expect(await asked(111, 30)).toEqual([]);
    expect(await asked(100, 30, 'change-over')).toEqual([]);
  });

  it('is as long as planned where nobody has asked for that', async () => {
    expect(await asked(90, 30)).toEqual([]);
  });
});
