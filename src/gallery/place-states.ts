import { html } from 'lit';
import type { MeasuredDevice } from '../capture/pose/device-profile.ts';
import { say } from '../core/message.ts';
import { defaultPreferences } from '../settings/preferences.ts';
import { NO_FILTER } from '../ui/library/library-model.ts';
import type { Settings } from '../ui/settings/hip-settings.ts';
import '../ui/library/hip-exercises.ts';
import '../ui/parts/hip-language.ts';
import '../ui/settings/hip-settings.ts';
import '../ui/settings/hip-you.ts';
import '../ui/workout/hip-session-bar.ts';
import type { GalleryState } from './gallery-state.ts';
import { inlineStyle } from '../ui/styles/inline-style.ts';
import { beginSession, newPlan, plannedSession, sessionAfter, stepsOf, type SessionEvent } from '../programme/index.ts';

const DAY = '2026-03-02';
const SET: readonly SessionEvent[] = ['set-done', 'rest-over'];
/** A whole session of the programme: its first exercise is done, its second was left out, its third is under way. */
const midway = (
  ['set-up-done', ...SET, ...SET, ...SET, ...SET, ...SET, 'set-done', 'skip', 'set-up-done', 'set-done'] as const
).reduce(sessionAfter, beginSession(stepsOf(plannedSession(newPlan(DAY), 'A', [], DAY))));

const SLOW: MeasuredDevice = {
  profile: { model: 'lite', delegate: 'CPU', inputWidth: 640 },
  fullMs: 92,
  measuredMs: Date.parse(`${DAY}T12:00:00Z`),
};

/** The places of the app beside Today: every exercise, what is the user's own, and the settings. */
export function placeStates(): GalleryState[] {
  const settings = (change: Partial<Settings>, hearsCommands = true, device: MeasuredDevice | null = null) =>
    html`<hip-settings
      .settings=${{ ...defaultPreferences, ...change }}
      .cameras=${[
        { deviceId: 'a', label: change.deviceId ? 'Laptop camera' : '' },
        { deviceId: 'b', label: change.deviceId ? 'FaceTime HD Camera (Built-in) 05ac:8514' : '' },
      ]}
      .device=${device}
      .voiceAvailable=${hearsCommands}
      .hearsCommands=${hearsCommands}
      .askForCameras=${() =>
        Promise.resolve({
          problem: { message: say`The camera is not allowed for this page.`, remedy: say`Allow it and try again.` },
        })}
    ></hip-settings>`;
  return [
    { id: 'exercises', kind: 'screen', show: () => html`<hip-exercises></hip-exercises>` },
    {
      id: 'exercises-picked',
      kind: 'screen',
      show: () => html`<hip-exercises .library=${{ filter: NO_FILTER, chosen: 'squat' }}></hip-exercises>`,
    },
    {
      id: 'exercises-nothing-found',
      kind: 'screen',
      show: () => html`<hip-exercises .library=${{ filter: { ...NO_FILTER, text: 'bench press' }, chosen: '' }}></hip-exercises>`,
    },
    { id: 'you', kind: 'screen', show: () => html`<hip-you></hip-you>` },
    { id: 'settings', kind: 'screen', show: () => settings({}) },
    {
      id: 'settings-chosen',
      kind: 'screen',
      show: () =>
        settings(
          { deviceId: 'b', theme: 'dark', feedback: 'talkative', mirror: false, keepReplay: false, tracking: 'full' },
          true,
          SLOW,
        ),
    },
    {
      id: 'settings-refused',
      kind: 'screen',
      show: () => settings({ feedback: 'quiet' }, false),
      after: (root) => {
        const page = root.querySelector('hip-settings')?.shadowRoot;
        [...(page?.querySelectorAll('button') ?? [])].at(-1)?.click();
      },
    },
    {
      id: 'session-bar',
      kind: 'part',
      show: () =>
        html`<div ${inlineStyle('display: grid; gap: 2rem')}>
          <hip-session-bar .progress=${midway}></hip-session-bar>
          <div ${inlineStyle('width: 20rem')}><hip-session-bar .progress=${midway}></hip-session-bar></div>
        </div>`,
    },
    { id: 'language-globe', kind: 'part', show: () => html`<hip-language compact></hip-language>` },
  ];
}
