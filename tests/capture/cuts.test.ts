import { describe, expect, it } from 'vitest';
import { createCuts, type ListedPicture } from '../../src/capture/cuts.ts';
import { createThinner, NOTHING_KEPT } from '../../src/capture/frame-thinner.ts';

/** So many pictures at an even rate, of which every `keyEvery`th can be decoded by itself. */
const listed = (pictures: number, keyEvery: number, framesPerSecond = 10): ListedPicture[] =>
  Array.from({ length: pictures }, (_, index) => ({ timeMs: (1000 * index) / framesPerSecond, isKey: index % keyEvery === 0 }));

function cutsOf(pictures: readonly ListedPicture[]) {
  const lists = { begun: 0, read: 0 };
  const findCut = createCuts(async function* () {
    lists.begun += 1;
    for (const picture of pictures) {
      await Promise.resolve();
      lists.read += 1;
      yield picture;
    }
  });
  return { lists, findCut, cutAt: async (fromMs: number, within = 0) => (await findCut(fromMs, within))?.timeMs ?? null };
}

describe('a cut', () => {
  it('lies at the first picture from a time on that can be decoded by itself, if it comes soon enough', async () => {
    const pictures = listed(100, 20);
    expect(await cutsOf(pictures).cutAt(3_000, 1_000)).toBe(4_000);
    expect(await cutsOf(pictures).cutAt(4_000, 1_000)).toBe(4_000);
    expect(await cutsOf(pictures).cutAt(4_001, 1_000)).toBe(4_100);
  });

  it('lies at the first picture from a time on where none that can be decoded by itself comes soon', async () => {
    expect(await cutsOf(listed(100, 20)).cutAt(2_950, 1_049)).toBe(3_000);
    expect(await cutsOf(listed(100, 20)).cutAt(2_950, 1_050)).toBe(4_000);
  });

  it('waits for a picture that can be decoded by itself where more than 15 s would be decoded for nothing', async () => {
    const pictures = listed(400, 300);
    expect(await cutsOf(pictures).cutAt(15_000)).toBe(15_000);
    expect(await cutsOf(pictures).cutAt(15_001)).toBe(30_000);
  });

  it('is none behind the last picture, or where nothing can be decoded from', async () => {
    expect(await cutsOf(listed(100, 20)).cutAt(9_900)).toBe(9_900);
    expect(await cutsOf(listed(100, 20)).cutAt(9_901)).toBeNull();
    expect(await cutsOf(listed(400, 1_000)).cutAt(15_001)).toBeNull();
    expect(await cutsOf([]).cutAt(0)).toBeNull();
  });

  it('is found without reading the list to its end, and again only for one that lies before the last', async () => {
    const { lists, cutAt } = cutsOf(listed(1_000, 10));
    expect([await cutAt(10_000), await cutAt(10_000), await cutAt(20_000)]).toEqual([10_000, 10_000, 20_000]);
    expect(lists.begun).toBe(1);
    expect(lists.read).toBeLessThan(230);
    expect(await cutAt(5_000)).toBe(5_000);
    expect(lists.begun).toBe(2);
  });

  it('goes by the times at which pictures are shown, where they are listed as they are decoded', async () => {
    const pictures = listed(100, 20);
    // Each group of four as an encoder writes it: the last one first, because the others lean on it.
    const decoded = pictures.flatMap((_, index) =>
      index % 4 === 0 ? [0, 4, 2, 1, 3].map((ahead) => pictures[index + ahead]) : [],
    );
    const once = [...new Set(decoded)].filter((each) => each !== undefined);
    expect(once).not.toEqual(pictures);
    for (const fromMs of [0, 1_900, 2_000, 3_300, 6_001]) {
      expect(await cutsOf(once).cutAt(fromMs)).toBe(await cutsOf(pictures).cutAt(fromMs));
    }
  });

  it.each([25, 30, 50, 60, 120])('keeps the same pictures after it as without it, of %i a second', async (framesPerSecond) => {
    const pictures = listed(10 * framesPerSecond, 7, framesPerSecond);
    const keep = createThinner();
    const whole = pictures.map(({ timeMs }) => timeMs).filter(keep);
    for (const fromMs of [0, 1_234, 5_000, 7_777]) {
      const cut = await cutsOf(pictures).findCut(fromMs, 500);
      const keepOn = createThinner(cut?.beat ?? NOTHING_KEPT);
      const after = pictures.map(({ timeMs }) => timeMs).filter((timeMs) => timeMs >= (cut?.timeMs ?? NaN) && keepOn(timeMs));
      expect(after).toEqual(whole.filter((timeMs) => timeMs >= (cut?.timeMs ?? NaN)));
      expect(after[0]).toBe(cut?.timeMs);
    }
  });

  it('tells that a list is broken', async () => {
    const findCut = createCuts(async function* () {
      yield await Promise.resolve({ timeMs: 0, isKey: true });
      throw new Error('Broken.');
    });
    await expect(findCut(1_000, 0)).rejects.toThrow('Broken.');
  });
});
