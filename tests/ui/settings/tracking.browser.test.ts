import { html } from 'lit';
import { afterEach, describe, expect, it } from 'vitest';
import type { MeasuredDevice } from '../../../src/capture/pose/device-profile.ts';
import { preferencesStore } from '../../../src/settings/preferences.ts';
import { OwnChoices } from '../../../src/ui/app/own-choices.ts';
import '../../../src/ui/settings/hip-settings.ts';
import { all, mount, one, prefer, settled, words } from '../harness.ts';

const MEASURED: MeasuredDevice = {
  profile: { model: 'lite', delegate: 'CPU', inputWidth: 640 },
  fullMs: 91.6,
  measuredMs: Date.parse('2026-03-02T12:00:00Z'),
};

afterEach(() => prefer());

const choices = (): OwnChoices =>
  new OwnChoices({
    addController: () => undefined,
    removeController: () => undefined,
    requestUpdate: () => undefined,
    updateComplete: Promise.resolve(true),
  });

const settings = (device: MeasuredDevice | null = null): Promise<HTMLElement> =>
  mount(
    html`<hip-settings
      .settings=${choices().settings}
      .device=${device}
      @settings-changed=${({ detail }: HTMLElementEventMap['settings-changed']) => choices().changeSettings(detail)}
    ></hip-settings>`,
  );

const chosen = (root: HTMLElement): string[] =>
  all(one(root, 'hip-tracking'), 'input[type=radio]').flatMap((radio) => {
    const { checked, value } = radio as HTMLInputElement;
    return checked ? [value] : [];
  });

describe('the choice of the model', () => {
  it('is automatic at first, and kept as soon as it is another one', async () => {
    const root = await settings();
    expect(chosen(root)).toEqual(['automatic']);
    for (const value of ['lite', 'heavy']) {
      (one(one(root, 'hip-tracking'), `input[value=${value}]`) as HTMLInputElement).click();
      await settled(root);
      expect(preferencesStore.load().tracking).toBe(value);
    }
    expect(chosen(await settings())).toEqual(['heavy']);
  });

  it('says what automatic is on this device, and why', async () => {
    const tracking = one(await settings(MEASURED), 'hip-tracking');
    expect(words(one(tracking, '.measured'))).toBe(
      'Automatic is the light model here: a picture with the full one took 92 ms on 2 March 2026.',
    );
  });

  it('says so where the device was never measured', async () => {
    expect(words(one(await settings(), 'hip-tracking'))).toContain('is measured when the camera starts for the first time');
  });
});
