import { msg, str } from '@lit/localize';
import { LitElement, css, html } from 'lit';
import { customElement, state } from 'lit/decorators.js';
import { heartStore, highestOf, REST_UNTIL_BPM, type HeartSettings } from '../../settings/heart-settings.ts';
import { AGE_YEARS, HIGHEST_BPM, ZONES, zoneFrom } from '../../wearables/heart-zones.ts';
import { quietForm } from '../parts/quiet-form.ts';
import { baseStyles } from '../styles/base-styles.ts';

/** What zones go by: the highest heart rate that the user knows, or their age. Both may stay empty. */
@customElement('hip-highest')
export class HipHighest extends LitElement {
  static override styles = [
    baseStyles,
    css`
      :host {
        display: grid;
        gap: var(--space-5);
      }
      .fields {
        display: flex;
        flex-wrap: wrap;
        gap: var(--space-4);
      }
      label {
        display: grid;
        gap: var(--space-2);
        align-content: end;
        font-weight: 700;
      }
      input[type='number'] {
        width: 8rem;
        font-size: var(--text-xl);
        font-weight: 700;
      }
      ol {
        display: flex;
        flex-wrap: wrap;
        gap: var(--space-1) var(--space-4);
        list-style: none;
        font-variant-numeric: tabular-nums;
      }
    `,
  ];

  @state() private settings: HeartSettings = heartStore.load();

  override render() {
    const { settings } = this;
    const highest = highestOf(settings);
    return html`<section class="card stack" aria-labelledby="zones">
        <h2 id="zones">${msg('Zones')}</h2>
        <p>
          ${msg('Five zones from half of your highest heart rate on. If you do not know it, give your age: 220 less your age is right on average, and ten beats off for many.')}
        </p>
        ${quietForm(
          html`<div class="fields">
            ${this.field(msg('Highest heart rate'), 'highestBpm', HIGHEST_BPM)} ${this.field(msg('Age'), 'ageYears', AGE_YEARS)}
          </div>`,
        )}
        ${
          highest === null
            ? html`<p class="soft">${msg('Without either, your heart rate is shown without zones.')}</p>`
            : html`<ol aria-label=${msg('Zones')}>
                ${ZONES.map((zone) => html`<li>${msg(str`Zone ${zone}: from ${zoneFrom(zone, highest)}`)}</li>`)}
              </ol>`
        }
      </section>
      <section class="card stack" aria-labelledby="rests">
        <h2 id="rests">${msg('Rests')}</h2>
        <p>
          ${msg('If you like, a rest lasts until your heart has come down: from 20 seconds to three minutes. Without a heart rate it is as long as planned.')}
        </p>
        ${quietForm(html`<div class="fields">${this.field(msg('Rest until (beats a minute)'), 'restUntilBpm', REST_UNTIL_BPM)}</div>`)}
      </section>`;
  }

  private field(label: string, key: keyof HeartSettings, [least, most]: readonly [number, number]) {
    return html`<label>
      ${label}
      <input
        type="number"
        inputmode="numeric"
        min=${least}
        max=${most}
        .value=${String(this.settings[key] ?? '')}
        @change=${({ target }: Event) => {
          if (target instanceof HTMLInputElement) this.keep(key, target, least, most);
        }}
      />
    </label>`;
  }

  /** What is empty was not said; what is too low or too high becomes the nearest that can be. */
  private keep(key: keyof HeartSettings, input: HTMLInputElement, least: number, most: number): void {
    const typed = input.valueAsNumber;
    const value = Number.isFinite(typed) ? Math.min(Math.max(Math.round(typed), least), most) : null;
    this.settings = heartStore.change((now) => ({ ...now, [key]: value }));
    input.value = String(value ?? '');
  }
}

declare global {
  interface HTMLElementTagNameMap {
    'hip-highest': HipHighest;
  }
}
