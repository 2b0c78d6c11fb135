import axe from 'axe-core';
import { afterAll, describe, expect, it } from 'vitest';
import { page } from 'vitest/browser';
import { galleryStates } from '../../src/gallery/states.ts';
import { all, frame, mount, one, prefer, settled, words } from './harness.ts';

const SIZES = { phone: [390, 844], sideways: [844, 390], laptop: [1280, 800], zoomed: [640, 400] } as const;

/** What is looked at from where one trains: nothing of it may have to be scrolled to. */
const IN_SIGHT =
  /^live-|^workout-(set|paused|set-up|rest|rest-heart|next-exercise|side|change-over|unwatched-card|unwatched-rest)$/;
/** Of the window of a phone on its side, what the app’s own bar takes at the top; pixels. */
const BAR_PX = 76;

afterAll(() => prefer());

const states = galleryStates({ loadFigure: null });

const show = async (state: (typeof states)[number]): Promise<HTMLElement> => {
  const root = await mount(state.show(), { around: state.id === 'app' ? 'div' : 'main' });
  await state.after?.(root);
  await settled(root);
  await frame();
  return root;
};

describe('every screen and part', () => {
  describe.each(['light', 'dark'] as const)('in %s', (scheme) => {
    it.each(states)('$id has nothing that axe finds', async (state) => {
      await prefer({ scheme, motion: 'reduce' });
      await page.viewport(...SIZES.phone);
      const root = await show(state);
      // Parts are shown without the page around them. All but the colours is the same in the dark.
      const rules = { 'page-has-heading-one': { enabled: false }, 'heading-order': { enabled: state.kind === 'screen' } };
      const { violations } = await axe.run(root, scheme === 'dark' ? { runOnly: ['color-contrast'] } : { rules });
      expect(
        violations.map(
          ({ id, nodes }) => `${id}: ${nodes.map(({ html, failureSummary }) => `${html} ${failureSummary}`).join('\n')}`,
        ),
      ).toEqual([]);
    });
  });

  describe.each(['phone', 'sideways', 'laptop', 'zoomed'] as const)('on a %s', (size) => {
    it.each(states.filter(({ kind }) => kind === 'screen'))('$id fits the width', async (state) => {
      const [width, height] = SIZES[size];
      await page.viewport(width, height);
      // One whose element nobody has loaded would fit, and have nothing that axe finds.
      expect(words(await show(state))).not.toBe('');
      expect(document.documentElement.scrollWidth).toBeLessThanOrEqual(document.documentElement.clientWidth);
    });
  });

  it.each(states.filter(({ id }) => IN_SIGHT.test(id)))('$id is in sight as a whole, upright and sideways', async (state) => {
    for (const size of ['phone', 'sideways'] as const) {
      const [width, height] = SIZES[size];
      await page.viewport(width, height);
      await show(state);
      expect(document.documentElement.scrollHeight, size).toBeLessThanOrEqual(height);
    }
  });

  it.each(states.filter(({ id }) => id === 'home-today' || id === 'home-today-first'))(
    '$id can be started without scrolling, on a phone on its side too',
    async (state) => {
      for (const size of ['phone', 'sideways'] as const) {
        const [width, height] = SIZES[size];
        await page.viewport(width, height);
        const start = one(one(await show(state), 'hip-today'), '.go button').getBoundingClientRect();
        expect(start.bottom, size).toBeLessThanOrEqual(height - BAR_PX);
      }
    },
  );

  it('has tap targets of at least 44 pixels', async () => {
    await page.viewport(...SIZES.phone);
    for (const state of states.filter(({ kind }) => kind === 'screen')) {
      const root = await show(state);
      const small = all(root, 'button, .button, select, summary').filter((element) => {
        const { width, height } = element.getBoundingClientRect();
        return width > 0 && (height < 44 || width < 44);
      });
      expect(
        small.map((element) => element.outerHTML),
        state.id,
      ).toEqual([]);
    }
  }, 120_000);
});
