import { html } from 'lit';
import { afterEach, describe, expect, it, vi } from 'vitest';
import { fakeWearables, hangingWatch, lostStrap, strap } from '../../../src/gallery/fake-wearables.ts';
import { exerciseById } from '../../../src/exercises/index.ts';
import { fakeSets, need } from '../../../src/gallery/fake-data.ts';
import '../../../src/gallery/hip-wearing.ts';
import '../../../src/ui/history/hip-heart-rate.ts';
import '../../../src/ui/parts/hip-heart.ts';
import '../../../src/ui/wearables/hip-wearables.ts';
import type { Wearables } from '../../../src/wearables/wearable.ts';
import { all, mount, words } from '../harness.ts';

afterEach(() => localStorage.removeItem('hipwise-heart'));

const heart = (wearables: Wearables) => mount(html`<hip-wearing .wearables=${wearables}><hip-heart></hip-heart></hip-wearing>`);
const screen = (wearables: Wearables) =>
  mount(html`<hip-wearing .wearables=${wearables}><hip-wearables></hip-wearables></hip-wearing>`);

describe('the heart rate on a screen', () => {
  it('is nothing where nothing is worn', async () => {
    expect(words(await heart(fakeWearables([])))).toBe('');
  });

  it('has its zone only where the highest heart rate is known', async () => {
    const plain = await heart(fakeWearables([strap], 128));
    await expect.poll(() => words(plain)).toBe('Heart rate 128');
    localStorage.setItem('hipwise-heart', JSON.stringify({ highestBpm: null, ageYears: 40 }));
    const zoned = await heart(fakeWearables([strap], 128));
    await expect.poll(() => words(zoned)).toContain('zone 3');
  });

  it('says when the strap does not feel the skin', async () => {
    const root = await heart(fakeWearables([strap], null));
    await expect.poll(() => words(root)).toContain('does not feel your skin');
  });

  it('offers to reconnect what was lost', async () => {
    const connect = vi.fn();
    const root = await heart(fakeWearables([{ ...lostStrap, connect }]));
    const [button] = all(root, 'button');
    expect(words(root)).toContain('Trying again');
    if (button instanceof HTMLElement) button.click();
    expect(connect).toHaveBeenCalledOnce();
  });
});

describe('the screen of straps and watches', () => {
  it('says what to use where the browser has no Bluetooth, on an iPhone too', async () => {
    const root = await screen(fakeWearables([], undefined, false));
    expect(words(root)).toContain('Bluefy');
    expect(words(root)).toContain('Web Bluetooth extension');
    expect(all(root, 'button').map(words)).not.toContain('Connect a strap or a watch');
  });

  it('has each with its state, its trouble and its buttons', async () => {
    const root = await screen(fakeWearables([strap, hangingWatch]));
    const [first, second] = all(root, 'hip-wearable').map(words);
    expect(first).toContain('Connected · battery 87 %');
    expect(first).not.toContain('Reconnect');
    expect(second).toContain('load the page again');
    expect(second).toContain('Reconnect');
  });

  it('asks for the chooser, and forgets what is to be forgotten', async () => {
    const [add, forget] = [vi.fn(async () => undefined), vi.fn(async () => undefined)];
    const root = await screen({ ...fakeWearables([{ ...strap, forget }]), add });
    for (const button of all(root, 'button')) if (/^(Connect a|Forget)/.test(words(button))) (button as HTMLElement).click();
    expect([add, forget].map(({ mock }) => mock.calls.length)).toEqual([1, 1]);
  });
});

describe('the heart rate of a past set', () => {
  const squat = need(exerciseById('squat'), 'the squat');
  const set = need(fakeSets([squat, { id: 'set' }])[0], 'a set');
  const endedMs = set.endedMs ?? 0;
  const beat = (afterS: number, bpm: number) => ({ timeMs: endedMs + 1000 * afterS, bpm });
  const shown = async (...heartRate: ReturnType<typeof beat>[]) => {
    const past = { ...set, endedMs, heartRate };
    return mount(html`<hip-heart-rate .set=${past}></hip-heart-rate>`);
  };

  const lines = (root: Element) => [...(root.querySelector('hip-heart-rate')?.shadowRoot?.querySelectorAll('line') ?? [])];

  it('is told of the set, and of the rest how far it fell; a line marks the end of the set', async () => {
    const root = await shown(beat(-20, 120), beat(-1, 140), beat(30, 112));
    expect(words(root)).toBe(
      'Heart rate: 120 to 140 beats a minute, 130 on average. In the 30 s after it, it fell by 28, from 140 to 112.',
    );
    expect(lines(root)).toHaveLength(1);
  });

  it('says nothing of a rest that was not measured', async () => {
    const root = await shown(beat(-20, 120), beat(-1, 140));
    expect(words(root)).toBe('Heart rate: 120 to 140 beats a minute, 130 on average.');
    expect(lines(root)).toHaveLength(0);
  });
});
