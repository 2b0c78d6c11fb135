import { html } from 'lit';
import type { Demo } from '../../core/demo.ts';

/** A movement as somebody showed it. Only exercises of users' own have one: its element is loaded with the first. */
export function skeletonOf(movement: NonNullable<Demo['seen']>, live: boolean) {
  void import('./hip-skeleton.ts');
  return html`<hip-skeleton .movement=${movement} .live=${live}></hip-skeleton>`;
}
