import { msg } from '@lit/localize';
import { LitElement, css, html } from 'lit';
import { customElement, property } from 'lit/decorators.js';
import { LIMITS, LOAD_WORDS, ladderOf, type Dose, type Load, type PlannedExercise } from '../../programme/index.ts';
import { doseSteppers, type Amount } from '../parts/dose-steppers.ts';
import { baseStyles } from '../styles/base-styles.ts';
import { translated } from '../../language/language.ts';
import { fire } from '../fire.ts';

/** What an exercise is usually made heavier with, and what can be put on any. */
function loadsFor({ exercise, dose }: PlannedExercise): readonly Load[] {
  const rungs = ladderOf(exercise)?.rungs.filter((rung) => rung.exercise === exercise) ?? [];
  return [...new Set<Load>(['none', ...rungs.map((rung) => rung.dose.load), 'band', 'weights', dose.load])];
}

/**
 * How much of an exercise in a session of one's own.
 *
 * @fires planned-dose-changed
 */
@customElement('hip-planned-dose')
export class HipPlannedDose extends LitElement {
  static override styles = [
    baseStyles,
    css`
      .amounts {
        display: grid;
        grid-template-columns: repeat(auto-fit, minmax(min(100%, 11rem), 1fr));
        gap: var(--space-4);
      }
      label {
        display: grid;
        gap: var(--space-2);
        font-weight: 700;
      }
      select {
        width: 100%;
      }
    `,
  ];

  @property({ attribute: false }) item: PlannedExercise | null = null;
  /** Each side does all of it. */
  @property({ type: Boolean }) perSide = false;

  override render() {
    const { item } = this;
    if (!item) return '';
    const { dose } = item;
    return html`<div class="amounts">
      ${doseSteppers(dose, {
        labels: {
          sets: this.perSide ? msg('Sets, each side') : msg('Sets'),
          reps: msg('Repetitions'),
          keepS: msg('Seconds'),
          pauseS: msg('Seconds held at the height'),
        },
        leastPauseS: LIMITS.pauseS[0],
        change: (part, value) => this.change({ [part]: value }),
      })}
      <label>
        ${msg('Band or weights')}
        <select @change=${this.load}>
          ${loadsFor(item).map((load) => html`<option value=${load} ?selected=${load === dose.load}>${translated(LOAD_WORDS[load])}</option>`)}
        </select>
      </label>
    </div>`;
  }

  private readonly load = ({ target }: Event): void => {
    const load = this.item && loadsFor(this.item).find((each) => target instanceof HTMLSelectElement && each === target.value);
    if (load) this.change({ load });
  };

  private change(change: Partial<Record<Amount, number>> & { load?: Load }): void {
    if (!this.item) return;
    const detail: Dose = { ...this.item.dose, ...change };
    this.item = { ...this.item, dose: detail };
    fire(this, 'planned-dose-changed', detail);
  }
}

declare global {
  interface HTMLElementTagNameMap {
    'hip-planned-dose': HipPlannedDose;
  }
  interface HTMLElementEventMap {
    'planned-dose-changed': CustomEvent<Dose>;
  }
}
