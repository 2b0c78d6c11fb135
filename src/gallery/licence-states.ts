import { html } from 'lit';
import '../ui/licences/hip-licences.ts';
import type { GalleryState } from './gallery-state.ts';

const NOTICES = `Hipwise is under the MIT licence, whose text comes first.

--------------------------------------------------------------------------------

lit 3.3.3
Licence: BSD-3-Clause
Source: https://lit.example/lit

Redistribution and use in source and binary forms, with or without modification, are permitted provided that the following conditions are met.
`;

const screen = (load: () => Promise<string | null>) => html`<hip-licences .load=${load}></hip-licences>`;

/** Whose work the app is built with: the list, before it is here, and where it does not come. */
export const licenceStates = (): GalleryState[] => [
  { id: 'licences', kind: 'screen', show: () => screen(async () => NOTICES) },
  { id: 'licences-coming', kind: 'screen', show: () => screen(() => new Promise(() => undefined)) },
  { id: 'licences-missing', kind: 'screen', show: () => screen(async () => null) },
];
