import '../../wearables/hip-wearables.ts';
import { html } from 'lit';

/** Straps and watches: its element finds them by itself. */
export const wearablesView = () => html`<hip-wearables></hip-wearables>`;
