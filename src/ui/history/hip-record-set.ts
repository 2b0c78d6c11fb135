import { feltIn } from '../../log/felt.ts';
import { feltWords } from '../words/felt-words.ts';
import type { Exercise } from '../../core/exercise.ts';
import { msg, str } from '@lit/localize';
import { LitElement, css, html, type PropertyValues } from 'lit';
import { customElement, property, state } from 'lit/decorators.js';
import { watchCountOf } from '../../log/recordings.ts';
import type { SetRecord } from '../../log/set-records.ts';
import type { SetChange } from '../../log/events.ts';
import { CORRECTION_LIMITS } from '../../programme/limits.ts';
import './hip-heart-rate.ts';
import '../parts/hip-hold-table.ts';
import '../parts/hip-icon.ts';
import '../parts/hip-own-note.ts';
import '../parts/hip-rep-table.ts';
import '../parts/hip-stepper.ts';
import '../replay/hip-show-me.ts';
import './hip-timeline.ts';
import { setHeading } from './record-model.ts';
import { baseStyles } from '../styles/base-styles.ts';
import { isTimed, lapWords, plural } from '../words/words.ts';
import { fire } from '../fire.ts';

const STEP_S = 5;

/**
 * One set of the past: how it went, and what the user can set right.
 *
 * @fires set-edited
 */
@customElement('hip-record-set')
export class HipRecordSet extends LitElement {
  static override styles = [
    baseStyles,
    css`
      section {
        gap: var(--space-3);
      }
      hip-stepper {
        max-width: 18rem;
      }
      .correct {
        display: flex;
        flex-wrap: wrap;
        align-items: end;
        gap: var(--space-3) var(--space-4);
        padding-block: var(--space-2);
      }
      .correct p {
        flex: 1 0 100%;
      }
      .own {
        padding-inline-start: var(--space-3);
        border-inline-start: 3px solid var(--line-strong);
        white-space: pre-line;
        overflow-wrap: anywhere;
      }
    `,
  ];

  @property({ attribute: false }) set: SetRecord | null = null;
  /** Of the set; null where this version does not know it. */
  @property({ attribute: false }) exercise: Exercise | null = null;
  /** Whether the height of each repetition is held. */
  @property({ type: Boolean }) withHold = false;
  /** The set is all there is on the page, and is deleted with it. */
  @property({ type: Boolean }) alone = false;

  /** Repetitions, or seconds in a timed set; null where nothing was changed. */
  @state() private wanted: number | null = null;

  override willUpdate(changed: PropertyValues<this>): void {
    if (changed.has('set')) this.wanted = null;
  }

  override render() {
    const { set } = this;
    if (!set) return '';
    const { reps, holds, clockMs, heartRate, note } = set;
    return html`<section class="stack" aria-labelledby="set">
      <h3 id="set">${setHeading(set)}</h3>
      ${reps.length + holds.length === 0 ? html`<p class="soft">${msg('Nothing was counted in this set.')}</p>` : ''}
      <hip-show-me .set=${set} forgettable></hip-show-me>
      <hip-timeline .set=${set}></hip-timeline>
      ${countsWords(set)} ${heartRate.length > 0 ? html`<hip-heart-rate .set=${set}></hip-heart-rate>` : ''} ${this.felt(set)}
      ${reps.length > 0 ? html`<hip-rep-table .exercise=${this.exercise} .reps=${reps} .clockMs=${clockMs} ?withHold=${this.withHold}></hip-rep-table>` : ''}
      ${holds.length > 0 ? html`<hip-hold-table .exercise=${this.exercise} .holds=${holds} .clockMs=${clockMs}></hip-hold-table>` : ''}
      ${note && !this.alone ? html`<p class="own">${note}</p>` : ''}
      <details ?open=${this.alone}>
        <summary>
          <hip-icon name="chevron"></hip-icon>${this.alone ? msg('Correct or note') : msg('Correct, note or delete')}
        </summary>
        <div class="stack">
          ${this.correction(set)}
          <hip-own-note
            label=${msg('Note on this set')}
            value=${note}
            @note-changed=${({ detail }: HTMLElementEventMap['note-changed']) => this.edit({ type: 'set-noted', note: detail })}
          ></hip-own-note>
          ${
            this.alone
              ? ''
              : html`<div class="row">
                  <button @click=${() => this.edit({ type: 'set-deleted' })}>
                    <hip-icon name="close"></hip-icon>${msg('Delete this set')}
                  </button>
                </div>`
          }
        </div>
      </details>
    </section>`;
  }

  private felt({ reps }: SetRecord) {
    const felt = feltIn(reps);
    const words = felt && this.exercise ? feltWords(felt, this.exercise) : [];
    return words.length === 0 ? '' : html`<p class="small">${msg('From your sensor:')} ${words.join(' ')}</p>`;
  }

  private correction(set: SetRecord) {
    const timed = isTimed(set);
    const now = timed ? Math.round(set.heldMs.total / 1000) : set.counts.full;
    const wanted = this.wanted ?? now;
    const [least, most] = timed ? CORRECTION_LIMITS.heldS : CORRECTION_LIMITS.reps;
    const save = (): void =>
      this.edit(timed ? { type: 'time-corrected', heldMs: 1000 * wanted } : { type: 'count-corrected', full: wanted });
    return html`<div class="correct">
      <p class="small soft">${correctedWords(set)}</p>
      <hip-stepper
        label=${timed ? msg('Seconds held') : msg('Full repetitions')}
        .value=${wanted}
        .min=${least}
        .max=${most}
        .step=${timed ? STEP_S : 1}
        @value-changed=${({ detail }: HTMLElementEventMap['value-changed']) => {
          this.wanted = detail;
        }}
      ></hip-stepper>
      <button ?disabled=${wanted === now} @click=${save}>${msg('Save')}</button>
    </div>`;
  }

  private edit(change: SetChange): void {
    const { set } = this;
    if (!set) return;
    fire(this, 'set-edited', { setId: set.id, change }, 'up');
  }
}

/** Both counts side by side, where the watch counted otherwise. */
function countsWords(set: SetRecord) {
  const watch = watchCountOf(set);
  if (watch === null || watch === set.counts.full || isTimed(set)) return '';
  return html`<p>${msg(str`Hipwise ${set.counts.full} · watch ${watch}`)}</p>`;
}

/** What was seen, and whether the user has said otherwise. */
function correctedWords(set: SetRecord): string {
  const { reps, holds, perSide, correctedTo, timeCorrected, source } = set;
  const seen = isTimed(set)
    ? lapWords(holds.reduce((sum, { heldMs }) => sum + heldMs, 0))
    : plural(
        reps.filter(({ outcome }) => outcome === 'full').length,
        set.source === 'unwatched' ? 'repetition' : 'full repetition',
      );
  const both = perSide ? msg('Both sides together.') : '';
  if (source === 'unwatched') {
    const counted =
      correctedTo === null && !timeCorrected
        ? msg(str`Not watched. Counted: ${seen}.`)
        : msg(str`Not watched. Corrected by you. Counted: ${seen}.`);
    return [counted, both].filter(Boolean).join(' ');
  }
  const said = correctedTo === null && !timeCorrected ? msg(str`Seen: ${seen}.`) : msg(str`Corrected by you. Seen: ${seen}.`);
  return [said, both].filter(Boolean).join(' ');
}

declare global {
  interface HTMLElementTagNameMap {
    'hip-record-set': HipRecordSet;
  }
  interface HTMLElementEventMap {
    'set-edited': CustomEvent<{ setId: string; change: SetChange }>;
  }
}
