import { html } from 'lit';
import type { NetworkLog } from '../../../privacy/network-log.ts';
import type { AllowedOrigin } from '../../../privacy/verdict.ts';

/**
 * What left this device. Its elements are loaded when it is shown first. `allowed`: addresses elsewhere that the user has asked the app
 * to talk to.
 */
export function privacyScreen(network: NetworkLog | null, allowed: readonly AllowedOrigin[] = []) {
  void import('../../privacy/hip-privacy.ts');
  return html`<hip-privacy .network=${network} .allowed=${allowed}></hip-privacy>`;
}
