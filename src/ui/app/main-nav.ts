import { msg } from '@lit/localize';
import { html } from 'lit';
import { ifDefined } from 'lit/directives/if-defined.js';
import '../parts/hip-icon.ts';
import type { IconName } from '../parts/icons.ts';
import { linkTo, type Route } from '../parts/route.ts';

/** Each is the first segment of an address, and the place of the screens that are reached from it. */
export type PlaceId = 'home' | 'exercises' | 'progress' | 'you';

const PLACES: readonly { id: PlaceId; icon: IconName; words: () => string }[] = [
  { id: 'home', icon: 'today', words: () => msg('Today') },
  { id: 'exercises', icon: 'exercises', words: () => msg('Exercises') },
  { id: 'progress', icon: 'progress', words: () => msg('Progress') },
  { id: 'you', icon: 'you', words: () => msg('You') },
];

/** The places of the app, with the present one marked. `place`: the one that the present screen belongs to. */
export const mainNav = ({ screen, id }: Route, place: PlaceId | undefined) => {
  const currentOf = (each: PlaceId): 'page' | 'true' | undefined => {
    if (each !== place) return undefined;
    return each === screen && id === '' ? 'page' : 'true';
  };
  return html`<nav class="places" aria-label=${msg('Main')}>
    ${PLACES.map(
      (each) =>
        html`<a href=${linkTo(each.id)} aria-current=${ifDefined(currentOf(each.id))}>
          <hip-icon name=${each.icon}></hip-icon>${each.words()}
        </a>`,
    )}
  </nav>`;
};

const PAST = [
  { id: 'progress', words: () => msg('Progress') },
  { id: 'log', words: () => msg('History') },
  { id: 'report', words: () => msg('Report') },
] as const;

/** What there is to see of the past, above each of its screens. */
export const pastNav = (here: (typeof PAST)[number]['id']) =>
  html`<nav class="past" aria-label=${msg('More of the past')}>
    ${PAST.map(
      ({ id, words }) => html`<a href=${linkTo(id)} aria-current=${ifDefined(id === here ? 'page' : undefined)}>${words()}</a>`,
    )}
  </nav>`;
