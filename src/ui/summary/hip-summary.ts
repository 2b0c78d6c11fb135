import { msg, str } from '@lit/localize';
import { LitElement, html } from 'lit';
import { customElement, property } from 'lit/decorators.js';
import { nearestSlowMotion, type SlowMotion } from '../../capture/source.ts';
import type { Exercise } from '../../core/exercise.ts';
import { timesSlower } from '../../core/judging/slow-motion.ts';
import { dayBegun } from '../../log/begun.ts';
import type { SetRecord } from '../../log/set-records.ts';
import { heldFor } from '../../programme/asked-dose.ts';
import '../parts/hip-findings.ts';
import '../parts/hip-hold-table.ts';
import { figuresCss } from '../styles/figures-css.ts';
import '../parts/hip-icon.ts';
import '../replay/hip-show-me.ts';
import '../parts/hip-rep-table.ts';
import './hip-rep-chart.ts';
import './hip-slow-motion.ts';
import { baseStyles } from '../styles/base-styles.ts';
import { summaryCss } from './summary-css.ts';
import { WristController } from '../parts/wrist-controller.ts';
import { numbersOf, summaryOf, type SummaryModel } from '../parts/summary-model.ts';
import { dayWords } from '../words/day-words.ts';
import { clockWords, isTimed, scoreOf, SOURCE_WORDS } from '../words/words.ts';
import { worded } from '../../language/language.ts';
import { fire } from '../fire.ts';

/** Trained, and not looked at as a recording. */
const isOfProgramme = (source: SetRecord['source']): boolean => source === 'camera' || source === 'unwatched';

/**
 * What happened in a set.
 *
 * @fires another-set
 * @fires summary-done
 */
@customElement('hip-summary')
export class HipSummary extends LitElement {
  static override styles = [baseStyles, figuresCss, summaryCss];

  @property({ attribute: false }) set: SetRecord | null = null;
  /** Null where this version no longer knows the exercise: counts are shown, rules are not. */
  @property({ attribute: false }) exercise: Exercise | null = null;
  /** Offers another set; false when looking back. */
  @property({ type: Boolean }) fresh = false;
  /** How many times slower than it happened the video was said to be. */
  @property({ attribute: false }) slowMotion: SlowMotion = 1;

  /** After the set that has just been made, a watch starts another one. */
  private readonly wrist = new WristController(this, (button) => {
    if (this.fresh && button === 'start') this.say('another-set');
  });

  override updated(): void {
    const { set, exercise, fresh } = this;
    if (!set || !fresh) return;
    const [title, count] = [worded(exercise?.name ?? set.exercise), isTimed(set) ? null : set.counts.full];
    this.wrist.show({ title, line: msg('Done'), count, target: null, ring: null, isWaiting: true });
  }

  override render() {
    const { set, exercise } = this;
    if (!set) return '';
    const model = exercise ? summaryOf(set, heldFor(exercise, set.holdS)) : null;
    const score = scoreOf(set);
    return html`<div class="page stack">
      <header>
        <h1>${worded(exercise?.name ?? set.exercise)}</h1>
        <p class="soft">
          ${dayWords(dayBegun(set))}, ${clockWords(set.startedMs, set.startedOffsetMin)} ·
          ${this.origin(set)}${set.how === 'interrupted' || set.how === null ? ` · ${msg('cut short')}` : ''}
        </p>
      </header>
      <p class="score"><strong>${score.number}</strong> <span>${score.words}</span></p>
      ${this.buttons(set)} <hip-show-me .set=${set}></hip-show-me> ${this.slowMotionOffer(set, exercise)}
      ${
        set.reps.length + set.holds.length === 0
          ? html`<p>
              ${isTimed(set) ? msg('No time ran.') : msg('No repetition was seen.')}
              ${msg('Check that your whole body is in the picture, and try again.')}
            </p>`
          : this.details(set, model)
      }
    </div>`;
  }

  private details(set: SetRecord, model: SummaryModel | null) {
    const { reps, holds, clockMs, counts } = set;
    return html`<div class="columns">
      ${model ? html`<section class="card stack" aria-labelledby="went">${this.form(set, model)}</section>` : ''}
      <section class="card stack" aria-label=${reps.length > 0 ? msg('Repetitions') : msg('Times')}>
        ${reps.length > 0 ? html`<hip-rep-chart .reps=${reps}></hip-rep-chart>` : ''}
        <details ?open=${model === null}>
          <summary><hip-icon name="chevron"></hip-icon>${msg('Details')}</summary>
          <div class="stack">
            <dl>
              ${numbersOf(set, model).map(
                ([name, value]) =>
                  html`<div>
                    <dt>${name}</dt>
                    <dd>${value}</dd>
                  </div>`,
              )}
            </dl>
            ${model && set.source !== 'unwatched' ? html`<hip-findings .model=${model} detailed></hip-findings>` : ''}
            ${holds.length > 0 ? html`<hip-hold-table .exercise=${this.exercise} .holds=${holds} .clockMs=${clockMs}></hip-hold-table>` : ''}
            ${
              reps.length > 0
                ? html`<hip-rep-table
                    .exercise=${this.exercise}
                    .reps=${reps}
                    .clockMs=${clockMs}
                    .withHold=${model?.medianHoldMs != null}
                  ></hip-rep-table>`
                : ''
            }
            ${counts.void > 0 ? html`<p class="small soft">${notCountedWords(counts.void)} ${msg('The table says which.')}</p>` : ''}
          </div>
        </details>
      </section>
    </div>`;
  }

  private form({ source }: SetRecord, model: SummaryModel) {
    if (source !== 'unwatched')
      return html`<h2 id="went">${msg('How it went')}</h2>
        <hip-findings .model=${model}></hip-findings>`;
    return html`<h2 id="went">${msg('Not watched')}</h2>
      <p>
        ${msg('Nobody saw this set, so nothing is said of your form. It counts as done; it does not make your programme harder.')}
      </p>`;
  }

  private slowMotionOffer(set: SetRecord, exercise: Exercise | null) {
    const times = this.fresh && set.source === 'file' && exercise ? timesSlower(exercise, set.reps, set.traces) : null;
    const factor = nearestSlowMotion((times ?? 1) * this.slowMotion);
    if (times === null || factor === this.slowMotion) return '';
    return html`<hip-slow-motion .times=${times} .factor=${factor}></hip-slow-motion>`;
  }

  private origin({ source, set, sets }: SetRecord): string {
    return isOfProgramme(source) ? msg(str`Set ${set} of ${sets}`) : SOURCE_WORDS[source];
  }

  private buttons(set: SetRecord) {
    if (!this.fresh) return html`<div class="row"><a class="button" href="#/log">${msg('All sets')}</a></div>`;
    const last = set.set >= set.sets || !isOfProgramme(set.source);
    const again = isOfProgramme(set.source) ? msg('Another set') : msg('Once more');
    return html`<div class="actions">
      <button class="big ${last ? '' : 'primary'}" @click=${() => this.say('another-set')}>
        <hip-icon name="play"></hip-icon>${last ? again : msg(str`Set ${set.set + 1} of ${set.sets}`)}
      </button>
      <button class="big ${last ? 'primary' : ''}" @click=${() => this.say('summary-done')}>
        <hip-icon name="praise"></hip-icon>${msg('Done')}
      </button>
    </div>`;
  }

  private say(type: 'another-set' | 'summary-done'): void {
    fire(this, type, undefined);
  }
}

const notCountedWords = (movements: number): string =>
  movements === 1
    ? msg('One movement was not counted, neither for nor against you: cut off, or not this exercise.')
    : msg(str`${movements} movements were not counted, neither for nor against you: cut off, or not this exercise.`);

declare global {
  interface HTMLElementTagNameMap {
    'hip-summary': HipSummary;
  }
  interface HTMLElementEventMap {
    'another-set': CustomEvent<undefined>;
    'summary-done': CustomEvent<undefined>;
  }
}
