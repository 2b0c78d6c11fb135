import { html, type TemplateResult } from 'lit';
import { beforeEach, describe, expect, it } from 'vitest';
import { page } from 'vitest/browser';
import { exerciseById } from '../../../src/exercises/index.ts';
import { fakeSets, need } from '../../../src/gallery/fake-data.ts';
import { fakeWearables, strap } from '../../../src/gallery/fake-wearables.ts';
import { createFakeWorkout, type FakeWorkout } from '../../../src/gallery/fake-workout.ts';
import '../../../src/gallery/hip-led-workout.ts';
import '../../../src/gallery/hip-wearing.ts';
import { prescribedDose } from '../../../src/programme/asked-dose.ts';
import '../../../src/ui/live/hip-live.ts';
import { initialLiveState, type LiveState } from '../../../src/ui/live/live-state.ts';
import '../../../src/ui/summary/hip-summary.ts';
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

/** Shows this, with a watch on the wrist. */
async function wear(content: TemplateResult): Promise<void> {
  [faces, felt, listeners] = [[], [], new Set()];
  const wrist = { show: (face: WristFace) => void faces.push(face), buzz: (buzz: string) => void felt.push(buzz) };
  const wearables = {
    ...fakeWearables([{ ...strap, wrist }]),
    subscribe(listener: (news: WearablesNews) => void) {
      listeners.add(listener);
      return () => listeners.delete(listener);
    },
  };
  root = await mount(html`<hip-wearing .wearables=${wearables}>${content}</hip-wearing>`);
  await does(() => undefined);
}

beforeEach(async () => {
  await page.viewport(390, 844);
  workout = createFakeWorkout();
  const { services, plan, clock } = workout;
  await wear(html`<hip-led-workout .services=${services} .plan=${plan} .clock=${clock}></hip-led-workout>`);
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

describe('a single set on the wrist', () => {
  const squat = need(exerciseById('squat'), 'the squat');
  const running: LiveState = { ...initialLiveState, set: 'running' };
  const counted: LiveState = { ...running, counts: { ...running.counts, full: 3 } };

  /** What the buttons ask for in these states of the set, one after the other. */
  async function asked(live: LiveState): Promise<string[]> {
    const commands: string[] = [];
    await wear(
      html`<hip-live
        .exercise=${squat}
        .live=${live}
        .dose=${prescribedDose(squat)}
        @live-command=${({ detail }: CustomEvent<string>) => commands.push(detail)}
      ></hip-live>`,
    );
    for (const button of ['start', 'pause', 'next', 'undo'] as const) await press(button);
    return commands;
  }

  it('is paused, gone on with and finished by its buttons, where there is something to finish', async () => {
    expect(await asked(running)).toEqual(['pause']);
    expect(await asked(counted)).toEqual(['pause', 'finish']);
    expect(await asked({ ...counted, set: 'paused' })).toEqual(['resume', 'resume', 'finish']);
    expect(await asked({ ...running, set: 'starting' })).toEqual([]);
  });

  it('is followed by another one when a watch starts, and only right after it', async () => {
    const set = need(fakeSets([squat, { id: 'set', count: 12 }])[0], 'a set');
    let more = 0;
    for (const fresh of [true, false]) {
      await wear(
        html`<hip-summary .set=${set} .exercise=${squat} .fresh=${fresh} @another-set=${() => (more += 1)}></hip-summary>`,
      );
      if (fresh) expect(faces.at(-1)).toMatchObject({ title: 'Squat', line: 'Done', count: set.counts.full, isWaiting: true });
      await press('start');
    }
    expect([more, faces]).toEqual([1, []]);
  });
});
