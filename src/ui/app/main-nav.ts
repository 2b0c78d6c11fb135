import { msg } from '@lit/localize';
import { html } from 'lit';
import { ifDefined } from 'lit/directives/if-defined.js';
import '../parts/hip-icon.ts';
import type { IconName } from '../parts/icons.ts';
import type { Route } from '../parts/route.ts';

interface Place {
  href: string;
  icon: IconName;
  words: () => string;
  /** The first is the place itself, the others are reached from it. */
  screens: readonly Route['screen'][];
}

const PLACES: readonly Place[] = [
  { href: '#/programme', icon: 'flag', words: () => msg('Programme'), screens: ['programme', 'own', 'own-session'] },
  { href: '#/log', icon: 'log', words: () => msg('History'), screens: ['log', 'record', 'progress', 'report'] },
  { href: '#/data', icon: 'data', words: () => msg('Data'), screens: ['data'] },
  { href: '#/note', icon: 'note', words: () => msg('Safety'), screens: ['note'] },
];

const currentOf = ({ screens }: Place, screen: Route['screen']): 'page' | 'true' | undefined =>
  screens[0] === screen ? 'page' : screens.includes(screen) ? 'true' : undefined;

/** The places of the app, with the present one marked. */
export const mainNav = (screen: Route['screen']) =>
  html`<nav aria-label=${msg('Main')}>
    ${PLACES.map(
      (place) =>
        html`<a href=${place.href} aria-current=${ifDefined(currentOf(place, screen))}>
          <hip-icon name=${place.icon}></hip-icon>${place.words()}
        </a>`,
    )}
  </nav>`;
