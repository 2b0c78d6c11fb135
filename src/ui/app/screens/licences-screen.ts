import '../../licences/hip-licences.ts';
import { html } from 'lit';

/** Whose work the app is built with. */
export const licencesView = () => html`<hip-licences></hip-licences>`;
