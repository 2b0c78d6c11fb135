import { html, type TemplateResult } from 'lit';
import { exerciseById } from '../exercises/index.ts';
import { prescribedDose } from '../programme/asked-dose.ts';
import type { RestStep } from '../programme/index.ts';
import '../ui/live/hip-live.ts';
import '../ui/wearables/hip-wearables.ts';
import '../ui/workout/hip-rest.ts';
import type { Wearables } from '../wearables/wearable.ts';
import { fakeLive, fakePicture, fakeSets, need } from './fake-data.ts';
import { endedPhone, fakeWearables, hangingWatch, lostStrap, phone, sleepingPhone, strap } from './fake-wearables.ts';
import type { GalleryState } from './gallery-state.ts';
import './hip-wearing.ts';

const squat = need(exerciseById('squat'), 'the squat');

const worn = (id: string, wearables: Wearables, show: () => TemplateResult): GalleryState => ({
  id,
  kind: 'screen',
  show: () => html`<hip-wearing .wearables=${wearables}>${show()}</hip-wearing>`,
});

const screen = (id: string, wearables: Wearables): GalleryState =>
  worn(`wearables${id}`, wearables, () => html`<hip-wearables></hip-wearables>`);

const live = (id: string, wearables: Wearables): GalleryState =>
  worn(
    `live-heart${id}`,
    wearables,
    () =>
      html`<hip-live
        .exercise=${squat}
        .live=${fakeLive({ picture: { element: fakePicture(), mirrored: true } })}
        .dose=${prescribedDose(squat)}
        .set=${1}
      ></hip-live>`,
  );

/** A set that ended at 148 beats a minute. */
const doneSet = () => {
  const set = need(fakeSets([squat, { id: 'hearty' }])[0], 'a set');
  const endedMs = set.endedMs ?? set.startedMs;
  return { ...set, endedMs, heartRate: [{ timeMs: endedMs - 1000, bpm: 148 }] };
};

const rest = (): TemplateResult => {
  const next = {
    kind: 'set' as const,
    exercise: squat.id,
    side: null,
    set: 2,
    sets: 3,
    dose: prescribedDose(squat),
    view: squat.camera.view,
    near: null,
  };
  const step: RestStep = { kind: 'rest', why: 'rest', seconds: 60, next };
  return html`<hip-rest .step=${step} .exercise=${squat} .picture=${null} .secondsLeft=${42} .done=${doneSet()}></hip-rest>`;
};

/** Straps and watches: none, one that measures, two that do not, a browser that has no Bluetooth; and the heart rate where one trains. */
export const wearableStates: readonly GalleryState[] = [
  screen('-none', fakeWearables([])),
  screen('', fakeWearables([strap], 128)),
  screen('-lost', fakeWearables([lostStrap, hangingWatch])),
  screen('-unavailable', fakeWearables([], undefined, false)),
  screen('-phone', fakeWearables([phone])),
  screen('-phone-lost', fakeWearables([sleepingPhone, endedPhone])),
  live('-phone-lost', fakeWearables([strap, sleepingPhone], 128)),
  live('', fakeWearables([strap], 128)),
  live('-lost', fakeWearables([lostStrap])),
  live('-off', fakeWearables([strap], null)),
  worn('workout-rest-heart', fakeWearables([strap], 121), rest),
];
