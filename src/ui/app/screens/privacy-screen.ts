import '../../privacy/hip-privacy.ts';
import { html } from 'lit';
import type { Wiring } from './screen.ts';

/** What left this device, and the addresses elsewhere that the user has asked the app to talk to. */
export const privacyView = ({ network, data }: Wiring) =>
  html`<hip-privacy .network=${network} .allowed=${data?.allowedOrigins() ?? []}></hip-privacy>`;
