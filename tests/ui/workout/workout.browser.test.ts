import { say } from '../../../src/core/message.ts';
import { html } from 'lit';
import { beforeEach, describe, expect, it } from 'vitest';
import { page } from 'vitest/browser';
import type { Placement } from '../../../src/core/set-up/placement-memory.ts';
import { squat } from '../../../src/exercises/squat.ts';
import { fakeFrames, fakeStatus } from '../../../src/gallery/fake-data.ts';
import { createFakeWorkout, type FakeWorkout } from '../../../src/gallery/fake-workout.ts';
import { workoutStates } from '../../../src/gallery/workout-states.ts';
import '../../../src/gallery/hip-led-workout.ts';
import type { Placements } from '../../../src/settings/placement-store.ts';
import { READ_MS } from '../../../src/workout/workout-state.ts';
import { all, button, frame, mount, one, settled, words } from '../harness.ts';

let workout: FakeWorkout;
let root: HTMLElement;

/** What is asked of the session takes a turn of the event loop. */
async function settle(): Promise<void> {
  await new Promise((resolve) => setTimeout(resolve));
  await settled(root);
}

async function does(step: (workout: FakeWorkout) => void): Promise<string> {
  step(workout);
  await settle();
  return words(root);
}

const press = (key: string): Promise<string> => does(() => void window.dispatchEvent(new KeyboardEvent('keydown', { key })));
const tap = (text: string): Promise<string> => does(() => button(root, text).click());
const waits = (ms: number): Promise<string> => does(({ clock }) => clock.pass(ms));

async function toFirstSet(): Promise<string> {
  await does((each) => each.open());
  await does((each) => each.place());
  return waits(READ_MS);
}

async function toRest(): Promise<string> {
  await toFirstSet();
  return does((each) => each.endSet(13));
}

/** To the card of the second exercise. */
async function toSecondCard(): Promise<string> {
  await toRest();
  await waits(30_000);
  await does((each) => each.open());
  return does((each) => each.endSet(11));
}

beforeEach(async () => {
  await page.viewport(390, 844);
  workout = createFakeWorkout();
  const { services, plan, clock } = workout;
  root = await mount(html`<hip-led-workout .services=${services} .plan=${plan} .clock=${clock}></hip-led-workout>`);
  await settle();
});

describe('a workout on the screen', () => {
  it('goes from the first card to what it came to with nobody touching it', async () => {
    expect(words(root)).toContain('Squat 2 × 15');
    expect(await toFirstSet()).toContain('Set 1 of 2');
    expect(await does((each) => each.endSet(13))).toContain('Next: Squat, set 2 of 2, facing the camera');
    expect(await waits(30_000)).toContain('Set 2 of 2');
    await does((each) => each.open());
    expect(await does((each) => each.endSet(11))).toContain('Clamshell Left leg on top');
    await does((each) => each.place());
    expect(await waits(30_000)).toContain('Left leg on top');
    expect(await does((each) => each.endSet(12, 'left'))).toContain('Switch to right leg on top');
    await waits(20_000);
    const end = await does((each) => each.endSet(11, 'right'));
    expect(end).toContain('4 of 4 sets');
    expect(workout.services.calls.slice(-2)).toEqual(['note workout-ended', 'release']);
  });

  it('says one thing to change, and ticks off what is right', async () => {
    await does((each) => each.open());
    const said = await does(({ services }) =>
      services.coach({ type: 'hint-changed', timeMs: 0, hint: { id: 'too-close', message: say`Step back` } }),
    );
    expect(said).toContain('Step back');
    expect(all(root, '.checks li').map((check) => check.className)).toEqual(['good', 'good', 'good', 'wrong', 'waits', 'waits']);
  });

  it('counts the last three seconds down in large figures once somebody is placed', async () => {
    await does((each) => each.open());
    await does((each) => each.place());
    await waits(READ_MS - 2000);
    expect(words(one(root, '.now .seconds'))).toBe('2');
  });

  it('begins each set with a count of nothing', async () => {
    await toFirstSet();
    expect(await does((each) => each.count(4))).toContain('4 / 15');
    await does((each) => each.endSet(13));
    await waits(30_000);
    await does((each) => each.open());
    expect(await does((each) => each.count(0))).toContain('0 / 15');
  });

  it('undoes the last repetition, by button and by key', async () => {
    await toFirstSet();
    await does((each) => each.count(4));
    await tap('Undo the last repetition');
    await press('u');
    expect(workout.services.calls.filter((call) => call === 'undo')).toHaveLength(2);
  });

  it('pauses with the space bar, says how to go on, and goes on', async () => {
    await toFirstSet();
    expect(await press(' ')).toContain('Raise an arm and keep it up');
    expect(words(one(root, 'hip-paused'))).toContain('Squat: 0 of 15 Next: Squat, set 2 of 2');
    expect(workout.services.calls).toContain('pause');
    await press(' ');
    expect(workout.services.calls).toContain('resume');
    expect(all(root, 'hip-paused')).toEqual([]);
  });

  it('does the same with the two keys of a clicker', async () => {
    await toFirstSet();
    expect(await press('PageUp')).toContain('Raise an arm and keep it up');
    await press('PageUp');
    expect(all(root, 'hip-paused')).toEqual([]);
    await press('PageDown');
    expect(workout.services.calls.filter((call) => call.startsWith('stop'))).toHaveLength(1);
  });

  it('leaves the space bar to the button that has the focus', async () => {
    await toFirstSet();
    button(root, 'Skip this set').dispatchEvent(new KeyboardEvent('keydown', { key: ' ', bubbles: true, composed: true }));
    await settle();
    expect(workout.services.calls).not.toContain('pause');
  });

  it('asks before it ends, and goes on when the answer is no', async () => {
    await toFirstSet();
    expect(await press('Escape')).toContain('End here?');
    await does(() => button(one(root, 'hip-paused'), 'Resume').click());
    expect(workout.services.calls).toContain('resume');
    expect(all(root, 'hip-paused')).toEqual([]);
    await press('Escape');
    await does(() => button(one(root, 'hip-paused'), 'End').click());
    expect(words(root)).toContain('No set was counted this time.');
  });

  it('rests longer, or not at all, when it is told to', async () => {
    await toRest();
    expect(words(one(root, '.seconds'))).toBe('30 s');
    await tap('15 s more');
    expect(words(one(root, '.seconds'))).toBe('45 s');
    expect(await tap('Start now')).toContain('Set 2 of 2');
  });

  it('repeats the last set from a rest', async () => {
    await toRest();
    expect(await tap('Repeat the last set')).toContain('Set 1 of 2');
  });

  it('corrects the last count by hand', async () => {
    await toRest();
    expect(words(one(root, 'hip-last-set'))).toMatch(/^10 reps change/);
    await tap('10 of 15 full, 2 too small. Change the count');
    await tap('One more');
    expect(words(one(root, 'output'))).toBe('11');
    expect(workout.services.calls.at(-1)).toBe('change count-corrected');
    await tap('Done');
    expect(words(one(root, 'hip-last-set'))).toMatch(/^11 reps change/);
  });

  it('tells one thing to take from the set in a rest, and none where only the legs change', async () => {
    await toRest();
    expect(words(one(root, '.learned'))).not.toBe('');
    await waits(30_000);
    await does((each) => each.open());
    await does((each) => each.endSet(11));
    await does((each) => each.place());
    await waits(30_000);
    await does((each) => each.endSet(12, 'left'));
    expect(all(root, '.learned, hip-last-set')).toEqual([]);
  });

  it('asks for pain after the last set of an exercise, and goes on without an answer', async () => {
    await toRest();
    expect(all(root, 'hip-pain')).toEqual([]);
    expect(await does((each) => each.clock.pass(30_000))).toContain('Set 2 of 2');
    await does((each) => each.open());
    await does((each) => each.endSet(11));
    expect(words(one(root, 'hip-pain'))).toContain('Squat');
    await does((each) => each.place());
    expect(await waits(30_000)).toContain('Clamshell');
    expect(all(root, 'hip-pain')).toEqual([]);
  });

  it('asks for a number only where it hurts, and takes it for one that eases until then', async () => {
    await toSecondCard();
    await tap('A bit');
    expect(all(root, '.scale')).toEqual([]);
    await tap('It hurts');
    expect(words(one(root, '.answer'))).toContain('Ease it');
    await tap('Pain 2');
    expect(words(one(root, '.answer'))).toContain('Go on');
    await tap('Fine');
    expect(all(root, '.scale')).toEqual([]);
    expect(workout.services.calls.filter((call) => call === 'note pain-told')).toHaveLength(4);
  });

  it('offers to stop above a pain of five, and keeps the answer', async () => {
    await toSecondCard();
    await tap('It hurts');
    await tap('Pain 5');
    expect(all(root, '.big')).toEqual([]);
    await tap('Pain 6');
    await does(() => one(root, '.big').click());
    expect(words(root)).toContain('Pain: 6 of 10');
  });

  it('asks at the end how hard it was, and keeps the answer', async () => {
    await toRest();
    await press('Escape');
    await does(() => button(one(root, 'hip-paused'), 'End').click());
    await tap('Medium');
    expect(workout.services.calls.at(-1)).toBe('note effort-told');
    expect(button(root, 'Medium').getAttribute('aria-pressed')).toBe('true');
  });

  it('says why a set ended by itself', async () => {
    await toFirstSet();
    await does((each) => each.endSet(3, null, 'idle'));
    await press('Escape');
    await does(() => button(one(root, 'hip-paused'), 'End').click());
    expect(words(one(root, '.why'))).toMatch(/^Set 1 ended at 2 of 15: I saw no movement for 25 s$/);
  });

  it('shows a ring with what a raised arm will do', async () => {
    await toFirstSet();
    const raise = (progress: number) => ({ type: 'charging', timeMs: 0, gesture: 'raise', progress }) as const;
    await does(({ services }) => services.emit({ type: 'gesture', event: raise(0.5) }));
    expect(words(one(root, 'hip-ring[shown]'))).toBe('Pause');
    await does(({ services }) => services.emit({ type: 'gesture', event: raise(0) }));
    expect(all(root, 'hip-ring[shown]')).toEqual([]);
    await press(' ');
    await does(({ services }) => services.emit({ type: 'gesture', event: raise(0.5) }));
    expect(words(one(root, 'hip-ring[shown]'))).toBe('Resume');
  });

  it('shows what is said, where the screen does not say it already', async () => {
    await toFirstSet();
    const speak = (text: string) => does(({ services }) => services.say(text));
    await speak('Halfway');
    expect(words(one(root, 'hip-captions'))).toBe('Halfway');
    await does(({ services }) => services.coach({ type: 'cue', timeMs: 0, cue: { kind: 'form', message: say`Sit back more` } }));
    await speak('Sit back more');
    expect(words(one(root, 'hip-captions'))).toBe('');
  });

  it('gives what is said the whole width above the buttons of a card and of a rest', async () => {
    const widths = () => {
      const { width } = one(root, 'footer').getBoundingClientRect();
      return { footer: width, said: one(root, 'hip-captions').getBoundingClientRect().width };
    };
    await does(({ services }) => services.say('Next: Squat. Face the camera.'));
    const card = widths();
    expect(card.said).toBeGreaterThan(0.9 * card.footer);
    await toRest();
    await does(({ services }) => services.say('Change legs'));
    const rest = widths();
    expect(rest.said).toBeGreaterThan(0.9 * rest.footer);
  });

  it('explains each number of the summary, and links to each set', async () => {
    await toRest();
    await press('Escape');
    await does(() => button(one(root, 'hip-paused'), 'End').click());
    expect(all(root, '.sets a').map((link) => link.getAttribute('href'))).toEqual(['#/summary/set-1']);
    for (const number of all(root, 'hip-number')) expect(all(number, 'li').length).toBeGreaterThan(0);
  });

  it('tells when the user has seen what it came to', async () => {
    await toRest();
    await press('Escape');
    await does(() => button(one(root, 'hip-paused'), 'End').click());
    const closed = new Promise((resolve) => root.querySelector('hip-workout')?.addEventListener('workout-closed', resolve));
    await tap('Done');
    await closed;
  });

  it('ends and keeps everything when the screen is left', async () => {
    await toFirstSet();
    await does((each) => each.count(4));
    root.replaceChildren();
    await expect.poll(() => workout.services.calls.at(-1)).toBe('release');
    expect(workout.services.calls).toContain('stop finished');
  });
});

const states = workoutStates(null);
const SIZES = { phone: [390, 844], sideways: [844, 390], laptop: [1280, 800], television: [1920, 1080] } as const;

async function shows(state: (typeof states)[number]): Promise<void> {
  root = await mount(state.show());
  await state.after?.(root);
  await settled(root);
  await frame();
}

it.each(states.filter(({ kind }) => kind === 'screen'))('$id fits the width of a television', async (state) => {
  await page.viewport(...SIZES.television);
  await shows(state);
  expect(document.documentElement.scrollWidth).toBeLessThanOrEqual(document.documentElement.clientWidth);
});

describe.each(['phone', 'sideways', 'laptop', 'television'] as const)('on a %s', (size) => {
  it('a running set is in sight as a whole', async () => {
    const [width, height] = SIZES[size];
    await page.viewport(width, height);
    for (const state of states.filter(({ id }) => id === 'workout-set' || id === 'workout-side')) {
      await shows(state);
      expect(document.documentElement.scrollHeight, state.id).toBeLessThanOrEqual(height);
    }
  });
});

describe('the placement of the last time', () => {
  const LAST: Placement = { view: 'side', size: 0.5, x: 0.5, y: 0.5 };

  async function seen(placements: Placements, place: Placement): Promise<string> {
    const { services, plan, clock } = (workout = createFakeWorkout());
    root = await mount(
      html`<hip-led-workout .services=${services} .plan=${plan} .clock=${clock} .placements=${placements}></hip-led-workout>`,
    );
    await settle();
    await does((each) => each.open());
    const [pose] = fakeFrames(squat);
    if (!pose) throw new Error('No frame.');
    return does(() => services.emit({ type: 'frame', pose, status: { ...fakeStatus(squat, 0), place } }));
  }

  it('is compared with the present one beside the checks', async () => {
    expect(await seen({ squat: { side: LAST } }, LAST)).toContain('Same spot as last time ✓');
    expect(await seen({ squat: { side: LAST } }, { ...LAST, size: 0.6 })).toContain('A bit closer than last time');
  });

  it('is nothing to speak of the first time', async () => {
    expect(await seen({ clamshell: { front: LAST } }, LAST)).not.toContain('last time');
  });
});
