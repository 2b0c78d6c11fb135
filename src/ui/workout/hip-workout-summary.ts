import { msg, str } from '@lit/localize';
import { LitElement, css, html } from 'lit';
import { customElement, property } from 'lit/decorators.js';
import type { SetRecord } from '../../log/set-records.ts';
import '../parts/hip-findings.ts';
import '../parts/hip-icon.ts';
import '../parts/hip-number.ts';
import '../replay/hip-show-me.ts';
import { WristController } from '../parts/wrist-controller.ts';
import { baseStyles } from '../styles/base-styles.ts';
import { countWords, lapWords, SIDE_WORDS } from '../words/words.ts';
import { doneWords, type ExerciseSummary } from '../parts/workout-summary-model.ts';
import { workingSideOf } from '../../workout/set-side.ts';
import { translated } from '../../language/language.ts';
import { fire } from '../fire.ts';

/**
 * What happened in a session: personal, and no more than was seen.
 *
 * @fires summary-done
 */
@customElement('hip-workout-summary')
export class HipWorkoutSummary extends LitElement {
  static override styles = [
    baseStyles,
    css`
      .page {
        max-width: 76rem;
        margin-inline: auto;
        padding: var(--space-4) clamp(1rem, 4vw, 2.5rem) var(--space-6);
        gap: var(--space-5);
      }
      .lead {
        font-size: var(--text-xl);
        font-weight: 600;
      }
      .time {
        font-family: var(--font-strong);
        font-size: var(--display-time);
        font-weight: 900;
        letter-spacing: -0.04em;
        line-height: 1;
        color: var(--track);
        font-variant-numeric: tabular-nums;
      }
      .time small {
        font-size: var(--text-xl);
        font-weight: 700;
        letter-spacing: 0;
        color: var(--ink);
      }
      .exercises {
        display: grid;
        gap: var(--space-4);
        grid-template-columns: repeat(auto-fit, minmax(min(100%, 24rem), 1fr));
        align-items: start;
      }
      .card {
        gap: var(--space-3);
      }
      .sets {
        list-style: none;
        display: grid;
      }
      .sets a {
        display: flex;
        align-items: center;
        gap: var(--space-3);
        min-height: var(--tap);
        border-block-start: 1px solid var(--line);
        color: var(--ink);
        text-decoration: none;
      }
      .sets a:hover {
        text-decoration: underline;
      }
      .sets b {
        min-width: 3.5em;
      }
      .sets hip-icon {
        margin-inline-start: auto;
        color: var(--ink-soft);
      }
      .note {
        display: flex;
        gap: var(--space-2);
      }
      .note hip-icon {
        margin-block-start: 0.15em;
        color: var(--track);
      }
      @media (min-width: 110rem) and (min-height: 55rem) {
        .page {
          zoom: 1.4;
          max-width: none;
        }
      }
    `,
  ];

  /** Name of the session. */
  @property() name = '';
  /** From its first card to its end, milliseconds. */
  @property({ type: Number }) lastedMs = 0;
  @property({ type: Number }) plannedSets = 0;
  @property({ attribute: false }) exercises: readonly ExerciseSummary[] = [];
  /** What is still being written. */
  @property({ type: Boolean }) writing = false;

  private readonly wrist = new WristController(this);

  override updated(): void {
    this.wrist.show({ title: this.name, line: msg('Done'), count: null, target: null, ring: null, isWaiting: true });
  }

  override render() {
    const sets = this.exercises.flatMap((each) => each.sets);
    return html`<div class="page stack">
      <header class="stack">
        <h1>${this.name}</h1>
        <p class="time">${lapWords(this.lastedMs)} <small>${msg('minutes in all')}</small></p>
        <p class="lead">${doneWords(sets, this.plannedSets)}</p>
      </header>
      <slot></slot>
      <div class="exercises">${this.exercises.map(this.exercise)}</div>
      <div class="row">
        <button class="big primary" ?disabled=${this.writing} @click=${() => fire(this, 'summary-done', undefined)}>
          <hip-icon name="praise"></hip-icon>${msg('Done')}
        </button>
      </div>
    </div>`;
  }

  private readonly exercise = ({ exercise, sets, numbers, form, notes, pain }: ExerciseSummary) =>
    html`<section class="card stack" aria-label=${translated(exercise.name)}>
      <h2>${translated(exercise.name)}</h2>
      <ul class="sets">
        ${sets.map(this.set)}
      </ul>
      <hip-show-me .set=${sets.find(({ movements }) => movements.length > 1) ?? sets[0]}></hip-show-me>
      <div>${numbers.map(({ name, value, how }) => html`<hip-number name=${name} value=${value} .how=${how}></hip-number>`)}</div>
      ${notes.map((note) => html`<p class="note"><hip-icon name="note"></hip-icon><span>${note}</span></p>`)}
      ${pain === null ? '' : html`<p>${msg(str`Pain: ${pain} of 10`)}</p>`}
      <details>
        <summary><hip-icon name="chevron"></hip-icon>${msg('What was found, and what was not checked')}</summary>
        <hip-findings .model=${form}></hip-findings>
      </details>
    </section>`;

  private readonly set = (set: SetRecord) => {
    const side = workingSideOf(set);
    return html`<li>
      <a href="#/summary/${encodeURIComponent(set.id)}"
        ><b>${msg(str`Set ${set.set}`)}</b><span>${side ? `${SIDE_WORDS[side]}: ` : ''}${countWords(set)}</span
        ><hip-icon name="chevron"></hip-icon
      ></a>
    </li>`;
  };
}

declare global {
  interface HTMLElementTagNameMap {
    'hip-workout-summary': HipWorkoutSummary;
  }
}
