import { msg } from '@lit/localize';
import { LitElement, css, html } from 'lit';
import { customElement } from 'lit/decorators.js';
import { translated } from '../../language/language.ts';
import '../parts/hip-heart.ts';
import '../parts/hip-icon.ts';
import { WornController } from '../parts/worn-controller.ts';
import { baseStyles } from '../styles/base-styles.ts';
import './hip-add-phone.ts';
import './hip-highest.ts';
import './hip-wearable.ts';

/** Watches that do more than tell the heart rate, and what. */
const WATCHES: readonly (readonly [name: string, what: () => string])[] = [
  [
    'PineTime',
    () =>
      msg(
        'with InfiniTime: measures motion, and shows exercise and count in its music app; the buttons there start, pause, go on and undo. It buzzes when a set is done, with a message that stays on the watch.',
      ),
  ],
  [
    'Bangle.js 2',
    () =>
      msg(
        'measures motion and heart rate, shows the set, and buzzes for each repetition. A tap starts and pauses, a swipe to the left goes on, one to the right undoes. Hipwise sends it a small app, which is gone when you disconnect.',
      ),
  ],
  [
    'Puck.js',
    () =>
      msg(
        'measures motion at the thigh or the ankle, and blinks for each repetition. Its button starts and pauses; held down, it goes on.',
      ),
  ],
];

/** Straps and watches: connect one, see that it works, let it go. */
@customElement('hip-wearables')
export class HipWearables extends LitElement {
  static override styles = [
    baseStyles,
    css`
      .page {
        max-width: 46rem;
        gap: var(--space-5);
      }
      ul {
        display: grid;
        gap: var(--space-2);
        padding-inline-start: 1.2em;
      }
      .bad {
        padding: var(--space-3) var(--space-4);
        border-radius: var(--radius);
        background: var(--bad-soft);
      }
    `,
  ];

  private readonly worn = new WornController(this);

  override render() {
    const { list, wearables, isKnown } = this.worn;
    return html`<div class="page stack">
      <header class="stack">
        <h1>${msg('Straps and watches')}</h1>
        <p>
          ${msg('Your heart rate while you train: from a chest strap, an arm band, or a watch that broadcasts it. You can train just as well without one.')}
        </p>
      </header>
      ${isKnown ? (wearables?.isAvailable ? this.connecting() : this.unavailable()) : ''}
      ${list.some(({ phone, state }) => !phone && state === 'connected') ? html`<hip-heart></hip-heart>` : ''}
      ${list.map((wearable) => html`<hip-wearable .wearable=${wearable} ?moved=${this.worn.moved.has(wearable.id)}></hip-wearable>`)}
      <hip-add-phone .wearables=${wearables}></hip-add-phone>
      <hip-highest></hip-highest>
      <p class="small soft">
        ${msg('Heart rate and battery are read, and kept with your sets on this device. Nothing of it is sent anywhere.')}
        ${msg('A watch that can show it is told your exercise and your count, over Bluetooth and nowhere else.')}
        <a href="#/privacy">${msg('Privacy check')}</a>
      </p>
    </div>`;
  }

  private unavailable() {
    return html`<section class="card stack" aria-labelledby="none">
      <h2 id="none">${msg('This browser does not connect to straps and watches')}</h2>
      <p>
        ${msg('Chrome and Edge do, on a computer and on Android. On an iPhone or iPad, open Hipwise in the app Bluefy, or add a Web Bluetooth extension to Safari.')}
      </p>
    </section>`;
  }

  private connecting() {
    const problem = this.worn.wearables?.problem;
    return html`<section class="stack" aria-label=${msg('Connect')}>
      <div class="row">
        <button class="primary big" @click=${() => void this.worn.wearables?.add()}>
          <hip-icon name="heart"></hip-icon>${msg('Connect a strap or a watch')}
        </button>
      </div>
      ${problem ? html`<p class="bad" role="alert"><b>${translated(problem.message)}</b> ${translated(problem.remedy)}</p>` : ''}
      <details>
        <summary><hip-icon name="chevron"></hip-icon>${msg('It is not in the list?')}</summary>
        <ul>
          <li>${msg('Quit the maker’s app first, on the phone too: most devices talk to one program at a time.')}</li>
          <li>${msg('Put the strap on, and wet what touches your skin: many sleep until they feel a heart.')}</li>
          <li>${msg('On a watch, switch on “broadcast heart rate”; the maker’s help says where.')}</li>
          <li>${msg('Switch Bluetooth on, and allow it for this browser in the settings of your system.')}</li>
        </ul>
      </details>
      ${this.more()}
    </section>`;
  }

  private more() {
    return html`<details>
      <summary><hip-icon name="chevron"></hip-icon>${msg('Which watches can do more?')}</summary>
      <ul>
        ${WATCHES.map(([name, what]) => html`<li><b>${name}</b> ${what()}</li>`)}
      </ul>
      <p class="small soft">${msg('Tested with stand-ins only, not yet with a real one. Tell us how it went.')}</p>
    </details>`;
  }
}

declare global {
  interface HTMLElementTagNameMap {
    'hip-wearables': HipWearables;
  }
}
