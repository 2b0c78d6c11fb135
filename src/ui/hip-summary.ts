import { LitElement, css, html } from 'lit';
import { customElement, property } from 'lit/decorators.js';
import type { Exercise } from '../core/exercise.ts';
import type { SetRecord } from '../log/workout-log.ts';
import './hip-findings.ts';
import './hip-icon.ts';
import './hip-rep-chart.ts';
import { shared } from './shared-css.ts';
import { summaryOf, type SummaryModel } from './summary-model.ts';
import { clockWords, dayWords, isTimed, lapWords, secondsWords, SOURCE_WORDS } from './words.ts';

/** What happened in a set. */
@customElement('hip-summary')
export class HipSummary extends LitElement {
  static override styles = [
    shared,
    css`
      .page {
        gap: var(--space-5);
      }
      .score {
        display: flex;
        flex-wrap: wrap;
        align-items: baseline;
        gap: 0 var(--space-4);
        font-family: var(--font-strong);
      }
      .score strong {
        font-size: clamp(5rem, 22vw, 9rem);
        font-weight: 900;
        letter-spacing: -0.05em;
        line-height: 0.9;
        color: var(--track);
        font-variant-numeric: tabular-nums;
      }
      .score span {
        font-size: 1.5rem;
        font-weight: 700;
      }
      dl {
        display: flex;
        flex-wrap: wrap;
        gap: var(--space-3) var(--space-6);
      }
      dt {
        font-size: 0.875rem;
        color: var(--ink-soft);
      }
      dd {
        font-family: var(--font-strong);
        font-size: 1.5rem;
        font-weight: 800;
        line-height: 1.1;
      }
      .actions {
        display: grid;
        grid-template-columns: repeat(2, minmax(0, 1fr));
        gap: var(--space-3);
        max-width: 34rem;
      }
      .actions button {
        padding-inline: var(--space-3);
      }
      .columns {
        display: grid;
        gap: var(--space-5);
        grid-template-columns: minmax(0, 1fr);
        align-items: start;
      }
      @media (min-width: 60rem) {
        .actions {
          display: grid;
          grid-template-columns: repeat(2, minmax(0, 1fr));
          gap: var(--space-3);
          max-width: 34rem;
        }
        .actions button {
          padding-inline: var(--space-3);
        }
        .columns {
          grid-template-columns: minmax(0, 1fr) minmax(0, 1fr);
        }
      }
    `,
  ];

  @property({ attribute: false }) set: SetRecord | null = null;
  /** Null where this version no longer knows the exercise: counts are shown, rules are not. */
  @property({ attribute: false }) exercise: Exercise | null = null;
  /** Offers another set; false when looking back. */
  @property({ type: Boolean }) fresh = false;

  override render() {
    const { set, exercise } = this;
    if (!set) return '';
    const model = exercise ? summaryOf(set, exercise) : null;
    const { full } = set.counts;
    return html`<div class="page stack">
      <header>
        <h1>${exercise?.name ?? set.exercise}</h1>
        <p class="soft">
          ${dayWords(set.startedMs)}, ${clockWords(set.startedMs)} ·
          ${this.origin(set)}${set.how === 'interrupted' || set.how === null ? ' · cut short' : ''}
        </p>
      </header>
      <p class="score">
        <strong>${isTimed(set) ? lapWords(set.heldMs.total) : full}</strong>
        <span>${isTimed(set) ? this.heldWords(set) : this.countedWords(set)}</span>
      </p>
      ${this.buttons(set)}
      ${
        set.reps.length + set.holds.length === 0
          ? html`<p>
              No ${isTimed(set) ? 'time ran' : 'repetition was seen'}. Check that your whole body is in the picture, and try
              again.
            </p>`
          : this.details(set, model)
      }
    </div>`;
  }

  private countedWords({ source, targetReps, counts }: SetRecord): string {
    const { partial } = counts;
    return `${source === 'camera' ? `of ${targetReps} ` : ''}full repetitions${partial > 0 ? `, ${partial} partial` : ''}`;
  }

  private heldWords({ source, targetS, heldMs }: SetRecord): string {
    const aim = source === 'camera' && targetS !== null ? ` of ${lapWords(1000 * targetS)}` : '';
    const { left, right } = heldMs;
    return left + right > 0 ? `held: left ${lapWords(left)}${aim}, right ${lapWords(right)}${aim}` : `held${aim}`;
  }

  private details(set: SetRecord, model: SummaryModel | null) {
    return html`<div class="columns">
      <section class="card stack" aria-label=${set.reps.length > 0 ? 'Repetitions' : 'Times'}>
        ${this.numbers(set, model)}
        ${
          set.reps.length > 0
            ? html`<hip-rep-chart
                .reps=${set.reps}
                .clockMs=${set.clockMs}
                .withHold=${model?.medianHoldMs != null}
              ></hip-rep-chart>`
            : ''
        }
        ${
          set.counts.void > 0
            ? html`<p class="small soft">
                ${set.counts.void === 1 ? 'One movement was' : `${set.counts.void} movements were`} not counted, neither for nor
                against you: cut off, or not this exercise. The table says which.
              </p>`
            : ''
        }
      </section>
      ${model ? html`<section class="card" aria-label="Form"><hip-findings .model=${model}></hip-findings></section>` : ''}
    </div>`;
  }

  private origin({ source, set, sets }: SetRecord): string {
    return source === 'camera' ? `Set ${set} of ${sets}` : SOURCE_WORDS[source];
  }

  private numbers({ counts, reps, holds }: SetRecord, model: SummaryModel | null) {
    const longestMs = model?.longestHoldMs ?? null;
    const entries: [string, string | number | null][] = [
      ['Longest without a break', longestMs === null ? null : lapWords(longestMs)],
      ['Breaks', holds.length > 0 ? holds.length - new Set(holds.map(({ side }) => side)).size : null],
      ['Full', reps.length > 0 ? counts.full : null],
      ['Partial', counts.partial || null],
      ['Not counted', counts.void || null],
      ['Usual height', model?.medianPeak ?? null],
      ['Usual hold', model?.medianHoldMs == null ? null : secondsWords(model.medianHoldMs)],
      ['Per repetition', model?.medianRepMs == null ? null : secondsWords(model.medianRepMs)],
    ];
    return html`<dl>
      ${entries.map(([name, value]) =>
        value === null
          ? ''
          : html`<div>
              <dt>${name}</dt>
              <dd>${value}</dd>
            </div>`,
      )}
    </dl>`;
  }

  private buttons(set: SetRecord) {
    if (!this.fresh) return html`<div class="row"><a class="button" href="#/log">All sets</a></div>`;
    const last = set.set >= set.sets || set.source !== 'camera';
    const again = set.source === 'camera' ? 'Another set' : 'Once more';
    return html`<div class="actions">
      <button class="big ${last ? '' : 'primary'}" @click=${() => this.say('another-set')}>
        <hip-icon name="play"></hip-icon>${last ? again : `Set ${set.set + 1} of ${set.sets}`}
      </button>
      <button class="big ${last ? 'primary' : ''}" @click=${() => this.say('summary-done')}>
        <hip-icon name="praise"></hip-icon>Done
      </button>
    </div>`;
  }

  private say(type: 'another-set' | 'summary-done'): void {
    this.dispatchEvent(new CustomEvent(type));
  }
}

declare global {
  interface HTMLElementTagNameMap {
    'hip-summary': HipSummary;
  }
  interface HTMLElementEventMap {
    'another-set': CustomEvent<undefined>;
    'summary-done': CustomEvent<undefined>;
  }
}
