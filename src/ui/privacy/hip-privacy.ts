import { msg, str } from '@lit/localize';
import { LitElement, html } from 'lit';
import { customElement, property, state } from 'lit/decorators.js';
import { guard } from 'lit/directives/guard.js';
import { reportOnDevice, type DeviceReport } from '../../privacy/device-report.ts';
import type { NetworkLog } from '../../privacy/network-log.ts';
import { policyState, type PolicyState } from '../../privacy/policy-check.ts';
import { judgePrivacy, type AllowedOrigin } from '../../privacy/verdict.ts';
import { checkYourself } from './check-yourself.ts';
import { originRequests } from './origin-requests.ts';
import { privacyCss } from './privacy-css.ts';
import { storedList } from './stored-list.ts';
import { verdictBanner } from './verdict-banner.ts';
import { Followed } from '../parts/followed.ts';
import { baseStyles } from '../styles/base-styles.ts';
import { tableCss } from '../styles/table-css.ts';
import { offsetHere } from '../../log/offset.ts';
import { clockWords } from '../words/words.ts';

/** What left this device: a list of every request, live, and what is kept here. */
@customElement('hip-privacy')
export class HipPrivacy extends LitElement {
  static override styles = [baseStyles, tableCss, privacyCss];

  @property({ attribute: false }) network: NetworkLog | null = null;
  /** Addresses elsewhere that the user has asked the app to talk to. */
  @property({ attribute: false }) allowed: readonly AllowedOrigin[] = [];
  /** Where the app comes from. */
  @property() origin = location.origin;
  @property({ attribute: false }) look: () => Promise<DeviceReport> = reportOnDevice;

  @state() private device: DeviceReport | null = null;

  constructor() {
    super();
    new Followed(this, () => this.network?.watch(() => this.requestUpdate()));
  }

  /** Properties are set by now. */
  override firstUpdated(): void {
    void this.look().then((device) => (this.device = device));
  }

  /** Null until it is known. */
  private get policy(): PolicyState | null {
    const origins = this.allowed.map(({ origin }) => origin);
    return this.device && policyState(this.device.policy, origins);
  }

  /** With every request; the parts that no request changes are left as they are. */
  override render() {
    const record = this.network?.record ?? { sinceMs: performance.timeOrigin, requests: [], stopped: [] };
    const verdict = judgePrivacy(record, this.origin, this.allowed);
    const stored = this.device?.stored ?? null;
    return html`<div class="page stack">
      <h1>${msg('Privacy check')}</h1>
      ${verdictBanner(verdict, this.policy, this.device?.text ?? null)}
      <section class="part" aria-labelledby="requests">
        <h2 id="requests">${msg('Every request')}</h2>
        <p class="soft">
          ${msg(str`Since ${clockWords(record.sinceMs, offsetHere(record.sinceMs))}, as your browser measures it.`)}
        </p>
        ${verdict.groups.map(originRequests)}
      </section>
      <section class="part" aria-labelledby="kept">
        <h2 id="kept">${msg('What is kept here')}</h2>
        <p>
          ${msg('Your sets, your programme and your settings, in this browser on this device. Pictures and sound are never kept.')}
          <a href="#/data">${msg('Take it with you or delete it')}</a>
        </p>
        ${guard([stored], () => storedList(stored))}
      </section>
      <section class="part" aria-labelledby="access">
        <h2 id="access">${msg('Camera, microphone and Bluetooth')}</h2>
        <p>
          ${msg('The camera is on while a set or a session that you have started runs, and off with it. Each picture is looked at on this device and dropped at once.')}
        </p>
        <p>
          ${msg('The microphone is on only while a session runs for which you have switched voice commands on. Your browser turns what it hears into words on this device; neither is kept.')}
        </p>
        <p>
          ${msg(str`Camera: ${accessWords(this.device?.access.camera)}. Microphone: ${accessWords(this.device?.access.microphone)}.`)}
        </p>
        <p>
          ${msg('Bluetooth is used only for a strap or a watch that you choose. Its heart rate and its battery are read, and kept with your sets on this device.')}
          ${msg('A watch that can show it is told your exercise and your count, over Bluetooth and nowhere else.')}
          <a href="#/wearables">${msg('Straps and watches')}</a>
        </p>
        <p>
          ${msg('A phone that you add as a sensor sends its motion to this device and to nobody else, within your network and without a server. The camera reads its code only while you let it, and no picture is kept.')}
        </p>
      </section>
      ${guard([this.origin], () => checkYourself(this.origin))}
    </div>`;
  }
}

function accessWords(state: PermissionState | null | undefined): string {
  if (state === 'granted') return msg('you have allowed it');
  if (state === 'denied') return msg('you have forbidden it');
  return state === 'prompt' ? msg('you will be asked') : msg('your browser does not tell');
}

declare global {
  interface HTMLElementTagNameMap {
    'hip-privacy': HipPrivacy;
  }
}
