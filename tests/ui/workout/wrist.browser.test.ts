import { html } from 'lit';
import { beforeEach, describe, expect, it } from 'vitest';
import { page } from 'vitest/browser';
import { fakeWearables, strap } from '../../../src/gallery/fake-wearables.ts';
import { createFakeWorkout, type FakeWorkout } from '../../../src/gallery/fake-workout.ts';
import '../../../src/gallery/hip-led-workout.ts';
import '../../../src/gallery/hip-wearing.ts';
import type { Button } from '../../../src/wearables/sample.ts';
import type { WearablesNews } from '../../../src/wearables/wearable.ts';
import type { WristFace } from '../../../src/wearables/wrist.ts';
import { READ_MS } from '../../../src/workout/workout-state.ts';
import { mount, settled, words } from '../harness.ts';

/** A workout that somebody has on the wrist. */

let workout: FakeWorkout;
let root: HTMLElement;
let faces: WristFace[];
let felt: string[];
let listeners: Set<(news: WearablesNews) => void>;

async function does(step: (workout: FakeWorkout) => void): Promise<string> {
  step(workout);
  await new Promise((resolve) => setTimeout(resolve));
  await settled(root);
  return words(root);
}

const press = (button: Button): Promise<string> =>
  does(() => {
    const sample = { kind: 'button', timeMs: 0, source: 'watch', place: null, button } as const;
    for (const listener of listeners) listener({ type: 'sample', sample });
  });

async function toFirstSet(): Promise<void> {
  await does((each) => each.open());
  await does((each) => each.place());
  await does(({ clock }) => clock.pass(READ_MS));
}

beforeEach(async () => {
  await page.viewport(390, 844);
  workout = createFakeWorkout();
  [faces, felt, listeners] = [[], [], new Set()];
  const wrist = { show: (face: WristFace) => void faces.push(face), buzz: (buzz: string) => void felt.push(buzz) };
  const wearables = {
    ...fakeWearables([{ ...strap, wrist }]),
    subscribe(listener: (news: WearablesNews) => void) {
      listeners.add(listener);
      return () => listeners.delete(listener);
    },
  };
  const { services, plan, clock } = workout;
  root = await mount(
    html`<hip-wearing .wearables=${wearables}
      ><hip-led-workout .services=${services} .plan=${plan} .clock=${clock}></hip-led-workout
    ></hip-wearing>`,
  );
  await does(() => undefined);
});

describe('a workout on the wrist', () => {
  it('is the card, the count, the rest and what comes next, each as on the screen', async () => {
    expect(faces.at(-1)).toMatchObject({ title: 'Squat', count: 8, isWaiting: true });
    await toFirstSet();
    expect(faces.at(-1)).toMatchObject({ title: 'Squat', count: 0, target: 15, isWaiting: false });
    await does((each) => each.count(1));
    expect([faces.at(-1)?.count, felt]).toEqual([1, ['rep']]);
    await does((each) => each.endSet(13));
    expect(faces.at(-1)).toEqual({ title: 'Rest', line: 'Squat', count: 30, target: null, ring: 0, isWaiting: true });
    await does(({ clock }) => clock.pass(15_000));
    expect(faces.at(-1)).toMatchObject({ count: 15, ring: 0.5 });
  });

  it('says at the end that it is done', async () => {
    await does(({ clock }) => clock.pass(0));
    for (let at = 0; at < 20 && !words(root).includes('minutes in all'); at += 1) await press('next');
    expect(faces.at(-1)).toMatchObject({ line: 'Done', count: null });
  });

  it('is started, paused, gone on with and taken back by its buttons', async () => {
    await does((each) => each.open());
    expect(await press('start')).toContain('Set 1 of 2');
    await press('undo');
    expect(await press('pause')).toContain('Raise an arm and keep it up');
    expect(faces.at(-1)).toMatchObject({ line: 'Paused', isWaiting: true });
    await press('start');
    expect(workout.services.calls.filter((call) => ['undo', 'pause', 'resume'].includes(call))).toEqual([
      'undo',
      'pause',
      'resume',
    ]);
  });

  it('ends a set, with what was counted, by the button for what is next', async () => {
    await toFirstSet();
    await does((each) => each.count(1));
    await press('next');
    expect(workout.services.calls).toContain('stop finished');
  });
});
