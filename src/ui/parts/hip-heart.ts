import { msg, str } from '@lit/localize';
import { LitElement, css, html } from 'lit';
import { customElement, property } from 'lit/decorators.js';
import { endBpmOf } from '../../log/heart-rate.ts';
import type { SetRecord } from '../../log/set-records.ts';
import { heartStore, highestOf } from '../../settings/heart-settings.ts';
import { zoneOf } from '../../wearables/heart-zones.ts';
import type { Wearable } from '../../wearables/wearable.ts';
import { baseStyles } from '../styles/base-styles.ts';
import { fellWords, wearableNameWords, wearableStateWords } from '../words/heart-words.ts';
import './hip-icon.ts';
import { WornController } from './worn-controller.ts';

/**
 * The heart rate now, read from three metres, and a phone that does not measure; nothing where nothing is worn. What goes wrong is one line, and
 * stops nothing.
 */
@customElement('hip-heart')
export class HipHeart extends LitElement {
  static override styles = [
    baseStyles,
    css`
      .pill {
        display: inline-flex;
        flex-wrap: wrap;
        align-items: center;
        gap: var(--space-1) var(--space-3);
        padding: var(--space-1) var(--space-4);
        border-radius: var(--radius);
        background: var(--card);
        border: 1px solid var(--line);
      }
      p {
        display: flex;
        align-items: center;
        gap: var(--space-2);
      }
      hip-icon {
        font-size: var(--text-2xl);
        color: var(--bad);
      }
      .lost hip-icon {
        color: var(--ink-soft);
      }
      .rate {
        font-family: var(--font-strong);
        font-size: var(--display-left);
        font-weight: 900;
        line-height: 1;
        font-variant-numeric: tabular-nums lining-nums;
      }
      .zone,
      .fell {
        font-size: var(--text-l);
        font-weight: 700;
        white-space: nowrap;
      }
      button {
        padding-inline: var(--space-3);
      }
    `,
  ];

  /** The set before a rest: how far the heart has come down since is told too. */
  @property({ attribute: false }) done: SetRecord | null = null;

  private readonly worn = new WornController(this);

  override render() {
    const lost = this.worn.list.filter(({ phone, state }) => phone && state !== 'connected');
    return html`${this.heart()} ${lost.map((phone) => this.trouble(phone, 'phone'))}`;
  }

  private heart() {
    const { beat, isOff } = this.worn;
    // A phone has no heart rate.
    const list = this.worn.list.filter(({ phone }) => !phone);
    if (list.length === 0) return '';
    if (beat) return html`<div class="pill">${this.rate(Math.round(beat.bpm))}</div>`;
    const [one] = list;
    const trouble = list.find(({ state }) => state !== 'connected') ?? one;
    if (isOff && list.some(({ state }) => state === 'connected'))
      return html`<div class="pill lost">
        <p><hip-icon name="heart"></hip-icon>${msg('The strap does not feel your skin.')}</p>
      </div>`;
    return trouble ? this.trouble(trouble, 'heart') : '';
  }

  private rate(bpm: number) {
    const highest = highestOf(heartStore.load());
    const zone = highest === null ? null : zoneOf(bpm, highest);
    const end = this.done && endBpmOf(this.done);
    return html`<p>
        <hip-icon name="heart"></hip-icon><span class="hidden">${msg('Heart rate')}</span><span class="rate">${bpm}</span>
        ${zone === null ? '' : html`<span class="zone">${zone === 0 ? msg('below zone 1') : msg(str`zone ${zone}`)}</span>`}
      </p>
      ${end === null ? '' : html`<p class="fell">${fellWords(Math.round(end) - bpm)}</p>`}`;
  }

  private trouble(wearable: Wearable, icon: 'heart' | 'phone') {
    const { state } = wearable;
    // A phone is tried again every few seconds, or is over.
    const isThere = state === 'connected' || state === 'connecting' || wearable.phone !== undefined;
    const words = state === 'connected' ? msg('No heart rate yet') : wearableStateWords(state);
    return html`<div class="pill lost">
      <p><hip-icon name=${icon}></hip-icon><span>${wearableNameWords(wearable)}: ${words}</span></p>
      ${isThere ? '' : html`<button @click=${() => wearable.connect()}>${msg('Reconnect')}</button>`}
    </div>`;
  }
}

declare global {
  interface HTMLElementTagNameMap {
    'hip-heart': HipHeart;
  }
}
