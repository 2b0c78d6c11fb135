import { msg } from '@lit/localize';
import { html } from 'lit';
import { ifDefined } from 'lit/directives/if-defined.js';
import '../parts/hip-icon.ts';
import type { IconName } from '../parts/icons.ts';
import { linkTo, type Route } from '../parts/route.ts';

/** Each is the first segment of an address, and the place of the screens that are reached from it. */
export type PlaceId = 'programme' | 'log' | 'data' | 'note';

const PLACES: readonly { id: PlaceId; icon: IconName; words: () => string }[] = [
  { id: 'programme', icon: 'flag', words: () => msg('Programme') },
  { id: 'log', icon: 'log', words: () => msg('History') },
  { id: 'data', icon: 'data', words: () => msg('Data') },
  { id: 'note', icon: 'note', words: () => msg('Safety') },
];

/** The places of the app, with the present one marked. `place`: the one that the present screen belongs to. */
export const mainNav = ({ screen, id }: Route, place: PlaceId | undefined) => {
  const currentOf = (each: PlaceId): 'page' | 'true' | undefined => {
    if (each !== place) return undefined;
    return each === screen && id === '' ? 'page' : 'true';
  };
  return html`<nav aria-label=${msg('Main')}>
    ${PLACES.map(
      (each) =>
        html`<a href=${linkTo(each.id)} aria-current=${ifDefined(currentOf(each.id))}>
          <hip-icon name=${each.icon}></hip-icon>${each.words()}
        </a>`,
    )}
  </nav>`;
};
