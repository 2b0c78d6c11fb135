import { msg, str } from '@lit/localize';
import { LitElement, css, html, type PropertyValues } from 'lit';
import { customElement, property, state } from 'lit/decorators.js';
import type { SetRecord } from '../../log/set-records.ts';
import '../parts/hip-icon.ts';
import { baseStyles } from '../styles/base-styles.ts';
import { countWords, isTimed, plural } from '../words/words.ts';
import type { Correction } from './workout-action.ts';
import { fire } from '../fire.ts';

/**
 * What a set came to, as a chip; a tap opens the way to put its count right by hand.
 *
 * @fires set-corrected
 */
@customElement('hip-last-set')
export class HipLastSet extends LitElement {
  static override styles = [
    baseStyles,
    css`
      .chip,
      .count {
        position: relative;
        display: inline-flex;
        flex-wrap: wrap;
        align-items: center;
        gap: var(--space-1) var(--space-2);
        max-width: 100%;
        min-height: var(--tap);
        padding: var(--space-1) var(--space-4);
        border: 0;
        border-radius: 1.5rem;
        background: var(--good-soft);
        text-align: start;
      }
      b {
        font-size: var(--text-l);
        font-variant-numeric: tabular-nums;
      }
      hip-icon {
        color: var(--good);
        --icon-stroke: 3;
      }
      u {
        font-weight: 600;
        text-underline-offset: 0.2em;
      }
      .count {
        padding-inline: var(--space-1);
      }
      output {
        min-width: 2.2em;
        font-family: var(--font-strong);
        font-size: var(--text-2xl);
        font-weight: 800;
        font-variant-numeric: tabular-nums;
        text-align: center;
      }
      .count button {
        width: var(--tap);
        padding: 0;
        background: var(--card);
      }
      .count hip-icon {
        color: inherit;
      }
    `,
  ];

  /** The exercise's name. */
  @property() name = '';
  @property({ attribute: false }) set: SetRecord | null = null;

  @state() private isOpen = false;

  override willUpdate(changed: PropertyValues<this>): void {
    if (changed.get('set') && changed.get('set')?.id !== this.set?.id) this.isOpen = false;
  }

  override render() {
    const { set, name } = this;
    if (!set) return '';
    const whole = `${name}: ${countWords(set)}${set.correctedTo === null ? '' : ` (${msg('corrected by you')})`}`;
    if (isTimed(set)) return html`<p class="chip"><hip-icon name="check"></hip-icon>${whole}</p>`;
    if (this.isOpen) return this.count(set, whole);
    return html`<button class="chip" @click=${() => (this.isOpen = true)}>
      <b>${plural(set.counts.full, 'rep')}</b><hip-icon name="check"></hip-icon><u>${msg('change')}</u
      ><span class="hidden">${msg(str`${whole}. Change the count`)}</span>
    </button>`;
  }

  private count({ counts: { full } }: SetRecord, whole: string) {
    return html`<div class="count" role="group" aria-label=${msg('Correct the count')}>
      <button aria-label=${msg('One less')} ?disabled=${full <= 0} @click=${() => this.correct(full - 1)}>
        <hip-icon name="minus"></hip-icon>
      </button>
      <output aria-label=${whole}>${full}</output>
      <button aria-label=${msg('One more')} @click=${() => this.correct(full + 1)}><hip-icon name="plus"></hip-icon></button>
      <button aria-label=${msg('Done')} @click=${() => (this.isOpen = false)}><hip-icon name="check"></hip-icon></button>
    </div>`;
  }

  private correct(full: number): void {
    if (!this.set) return;
    const detail: Correction = { setId: this.set.id, full };
    fire(this, 'set-corrected', detail, 'up');
  }
}

declare global {
  interface HTMLElementTagNameMap {
    'hip-last-set': HipLastSet;
  }
}
