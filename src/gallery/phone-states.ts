import { html } from 'lit';
import { say } from '../core/message.ts';
import type { Pairing } from '../phone/pairing.ts';
import type { WornPhone } from '../phone/worn-phone.ts';
import '../ui/phone/hip-worn-phone.ts';
import '../ui/wearables/hip-pairing.ts';
import type { GalleryState } from './gallery-state.ts';

const nothing = (): void => undefined;

/** As long as one of a device in one network is. */
const CODE = `HW8${'0123456789ABCDEFGHJKMNPQRSTVWXYZ'.repeat(4)}`.slice(0, 127);

const pairing: Pairing = { code: CODE, take: () => new Promise(nothing), cancel: nothing };

const phone = (given: Partial<WornPhone>): WornPhone => ({
  stage: 'choosing',
  trouble: null,
  answer: null,
  place: 'thigh',
  start: () => Promise.resolve(),
  looked: nothing,
  end: nothing,
  ...given,
});

const page = (id: string, given: Partial<WornPhone>): GalleryState => ({
  id: `phone${id}`,
  kind: 'screen',
  show: () => html`<hip-worn-phone .phone=${phone(given)}></hip-worn-phone>`,
});

/** A phone that is worn: the computer that adds one, and the phone's own page from its start to its end. */
export const phoneStates: readonly GalleryState[] = [
  {
    id: 'phone-pairing',
    kind: 'screen',
    show: () => html`<hip-pairing .pairing=${pairing} page="https://hipwise.example/phone.html"></hip-pairing>`,
  },
  {
    id: 'phone-pairing-only-here',
    kind: 'screen',
    // The gallery itself is served to one computer only.
    show: () => html`<hip-pairing .pairing=${pairing}></hip-pairing>`,
  },
  page('-choosing', {}),
  page('-no-sensor', {
    trouble: {
      message: say`This device has no motion sensor, or its browser keeps it back.`,
      remedy: say`Open this page on a phone.`,
    },
  }),
  page('-asking', { stage: 'asking' }),
  page('-showing', { stage: 'showing', answer: CODE }),
  page('-connected', { stage: 'connected', place: 'ankle' }),
  page('-unheard', {
    stage: 'unheard',
    trouble: {
      message: say`The computer does not answer.`,
      remedy: say`Stay in the same Wi-Fi, and leave Hipwise open on the computer. It goes on by itself.`,
    },
  }),
  page('-no-code', {
    stage: 'over',
    trouble: {
      message: say`This page is for a phone that is worn as a sensor.`,
      remedy: say`On your computer, open Straps and watches in Hipwise, press Use a phone as a sensor, and let this phone read the code that it shows.`,
    },
  }),
];
