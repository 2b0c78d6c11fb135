import { html } from 'lit';
import { beforeAll, describe, expect, it } from 'vitest';
import { page } from 'vitest/browser';
import { EXERCISES } from '../../../src/exercises/index.ts';
import { fakeLive, need } from '../../../src/gallery/fake-data.ts';
import { lettersOf, lettersOfLive, MM_PER_PX } from '../../../src/gallery/letters.ts';
import de from '../../../src/locales/de.json';
import fr from '../../../src/locales/fr.json';
import { unwatchedStates } from '../../../src/gallery/unwatched-states.ts';
import { prescribedDose } from '../../../src/programme/asked-dose.ts';
import type { HipCall } from '../../../src/ui/live/hip-call.ts';
import type { HipHint } from '../../../src/ui/parts/hip-hint.ts';
import { all, frame, mount, one, settled } from '../harness.ts';

/** What is read from three metres: nine millimetres for words, twenty for the number, on a phone of 6.1 inches. */
const WORDS_MM = 9;
const NUMBER_MM = 20;
/** The number's share of the height of the window, where its digits fit across. */
const NUMBER_SHARE = 0.3;

const PHONES = [
  ['upright', 390, 844],
  ['sideways', 844, 390],
] as const;

const squat = need(
  EXERCISES.find(({ id }) => id === 'squat'),
  'the squat',
);

const inThreeLanguages = (keys: Iterable<string>): string[] => [
  ...new Set(
    [...keys].flatMap((key) => [
      key,
      ...[de, fr]
        .map((file) => new Map<string, unknown>(Object.entries(file)).get(key))
        .filter((text) => typeof text === 'string'),
    ]),
  ),
];

const cues = inThreeLanguages(
  EXERCISES.flatMap(({ rules, rep }) => [
    ...rules.flatMap(({ cue: { low, high } }) => [low, high].flatMap((cue) => cue?.key ?? [])),
    ...(rep ? [rep.partialCue.key] : []),
  ]),
);
const hints = inThreeLanguages(
  EXERCISES.flatMap(({ startPose, posture, timed }) =>
    [...startPose, ...posture, ...(timed?.required ?? []), ...(timed?.moving ? [timed.moving] : [])].map(({ hint }) => hint.key),
  ),
);

/** What is wrong with how the words stand in their box; empty where nothing is. */
async function amiss(host: HTMLElement): Promise<string[]> {
  await settled(host.parentElement ?? host);
  const words = one(host, 'hip-big-words');
  const box = words.getBoundingClientRect();
  const lines = all(words, '.line').map((line) => line.getBoundingClientRect());
  const [letters] = lettersOf(words.shadowRoot ?? words, 'hip-big-words');
  return [
    ...(lines.length === 0 ? ['nothing is written'] : []),
    ...(lines.some(({ left, right }) => left < box.left - 0.5 || right > box.right + 0.5) ? ['cut off at the side'] : []),
    ...(lines.some(({ top, bottom }) => top < box.top - 0.5 || bottom > box.bottom + 0.5) ? ['cut off above or below'] : []),
    ...((letters?.capPx ?? 0) * MM_PER_PX < WORDS_MM - 0.01 ? [`${((letters?.capPx ?? 0) * MM_PER_PX).toFixed(1)} mm`] : []),
  ];
}

describe.each(PHONES)('on a phone that is held %s', (_, width, height) => {
  beforeAll(() => page.viewport(width, height));

  const live = (state = fakeLive()) =>
    mount(html`<hip-live .exercise=${squat} .live=${state} .dose=${prescribedDose(squat)} .set=${1}></hip-live>`);

  it('every cue of every exercise is read from three metres, in three languages, and none is cut off', async () => {
    const root = await live();
    const call = one(root, 'hip-call') as HipCall;
    const found: Record<string, string[]> = {};
    for (const text of cues) {
      call.line = { kind: 'form', text };
      const wrong = await amiss(call);
      if (wrong.length > 0) found[text] = wrong;
    }
    expect(found).toEqual({});
  });

  it('and so is every hint before a set', async () => {
    const root = await live(fakeLive({ phase: 'start-pose', hint: { id: 'start-pose', text: 'Stand tall' } }));
    const hint = one(root, 'hip-hint') as HipHint;
    const found: Record<string, string[]> = {};
    for (const text of hints) {
      hint.text = text;
      const wrong = await amiss(hint);
      if (wrong.length > 0) found[text] = wrong;
    }
    expect(found).toEqual({});
  });

  it('the number of every state is large', async () => {
    const numbers = (await lettersOfLive()).filter(({ by }) => by === 'hip-digits');
    expect(numbers.length).toBeGreaterThan(8);
    for (const { state, text, capPx } of numbers) {
      expect(capPx * MM_PER_PX, state).toBeGreaterThanOrEqual(NUMBER_MM - 0.01);
      // A time is as high as its digits fit across.
      if (!text.includes(':')) expect(capPx, state).toBeGreaterThanOrEqual(NUMBER_SHARE * height - 1);
    }
  });

  it('so is the number of every set that nobody watches', async () => {
    let seen = 0;
    for (const { id, show } of unwatchedStates.filter((state) => state.id.startsWith('live-unwatched-'))) {
      const root = await mount(show());
      await frame();
      await frame();
      for (const { text, capPx } of lettersOf(root).filter(({ by }) => by === 'hip-digits')) {
        seen += 1;
        // A time is as high as its digits fit across.
        if (!text.includes(':')) expect(capPx, id).toBeGreaterThanOrEqual(NUMBER_SHARE * height - 1);
      }
    }
    expect(seen).toBeGreaterThan(5);
  });

  it('what stands below the number keeps clear of its rim', async () => {
    const root = await live();
    await frame();
    const digits = one(root, 'hip-digits').getBoundingClientRect();
    expect(one(root, '.target').getBoundingClientRect().top - digits.bottom).toBeGreaterThanOrEqual(2);
  });
});
