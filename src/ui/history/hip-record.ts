import { consume } from '@lit/context';
import { msg, str } from '@lit/localize';
import { LitElement, html, type PropertyValues } from 'lit';
import { customElement, property, state } from 'lit/decorators.js';
import { repeat } from 'lit/directives/repeat.js';
import { lookUp } from '../../core/look-up.ts';
import type { Exercise } from '../../core/exercise.ts';
import type { WorkoutRecord } from '../../log/session-log.ts';
import type { SessionFact } from '../../log/events.ts';
import type { PastSet, SetRecord } from '../../log/set-records.ts';
import { isTraining, type Entry } from '../../progress/entries.ts';
import { longDay } from '../words/day-words.ts';
import '../parts/hip-effort.ts';
import '../parts/hip-export.ts';
import { noteLine } from '../parts/note-line.ts';
import '../parts/hip-findings.ts';
import '../parts/hip-icon.ts';
import '../parts/hip-number.ts';
import '../parts/hip-own-note.ts';
import '../parts/hip-pain.ts';
import './hip-record-set.ts';
import './hip-watch-recording.ts';
import type { Deleted } from './history-controller.ts';
import { recordCss } from './record-css.ts';
import { recordName, recordParts, setHeading, timesWords, type RecordPart } from './record-model.ts';
import { baseStyles } from '../styles/base-styles.ts';
import { noteCss } from '../styles/note-css.ts';
import { SOURCE_WORDS } from '../words/words.ts';
import { doneWords } from '../parts/workout-summary-model.ts';
import { exercisesContext } from '../contexts.ts';
import { fire } from '../fire.ts';

/** Sets of one exercise that are shown at first, and with every tap: both sides of the ten that can be planned. */
const AT_ONCE = 20;

/**
 * One session of the past, or one single set: what happened, what the user has to say of it, and what was wrong.
 *
 * @fires delete-undone
 * @fires set-edited
 * @fires workout-edited
 */
@customElement('hip-record')
export class HipRecord extends LitElement {
  static override styles = [baseStyles, noteCss, recordCss];

  /** Null when it has been deleted. */
  @property({ attribute: false }) entry: Entry<SetRecord> | null = null;
  /** What was deleted of it, and can be brought back. */
  @property({ attribute: false }) deleted: readonly Deleted[] = [];
  @consume({ context: exercisesContext, subscribe: true }) @state() exercises: readonly Exercise[] = [];
  /** Every set there is; with their movements those that it is compared with. */
  @property({ attribute: false }) pastSets: readonly PastSet[] = [];

  @state() private shown = AT_ONCE;

  private parts: readonly RecordPart[] = [];

  override willUpdate(changed: PropertyValues<this>): void {
    if (changed.has('entry') || changed.has('pastSets') || changed.has('exercises'))
      this.parts = this.entry ? recordParts(this.entry, this.exercises, this.pastSets) : [];
  }

  override render() {
    const { entry, deleted } = this;
    const known = entry ?? deleted[0]?.entry;
    if (!known) return '';
    return html`<div class="page stack">
      <header>
        <a class="back" href="#/log"><hip-icon name="back"></hip-icon>${msg('History')}</a>
        <h1>${recordName(known, this.exercises)}</h1>
        <p class="soft">${this.when(known)}</p>
      </header>
      <div role="status" class="stack">${deleted.map((each) => this.undo(each))}</div>
      ${entry ? this.details(entry) : ''}
    </div>`;
  }

  override updated(changed: PropertyValues<this>): void {
    const before = changed.get('deleted');
    // The button that deleted may be gone; what takes it back is at the top of the page.
    if (before && before.length < this.deleted.length)
      this.renderRoot.querySelector<HTMLElement>('.undo:last-child button')?.focus();
  }

  private when({ day, startedMs, startedOffsetMin, workout, sets }: Entry): string {
    const [only] = sets;
    const how = workout ? workout.how : only?.how;
    return [
      longDay(day),
      timesWords({ endedMs: null, endedOffsetMin: null, ...(workout ?? only), startedMs, startedOffsetMin }),
      ...(!workout && only && only.source !== 'camera' && only.source !== 'unwatched' ? [SOURCE_WORDS[only.source]] : []),
      ...(how === 'interrupted' || how === null ? [msg('cut short')] : []),
    ].join(' · ');
  }

  private undo(deleted: Deleted) {
    const { entry, set } = deleted;
    const words = set && entry.workout ? msg(str`Deleted: ${setHeading(set)}`) : msg('This is deleted.');
    return html`<div class="undo">
      <span>${words}</span>
      <button @click=${() => fire(this, 'delete-undone', deleted, 'up')}><hip-icon name="undo"></hip-icon>${msg('Undo')}</button>
    </div>`;
  }

  private details(entry: Entry<SetRecord>) {
    const { workout, sets } = entry;
    return html`${workout ? html`<p class="lead">${doneWords(sets, Math.max(workout.plannedSets, sets.length))}</p>` : ''}
      ${workout ? this.said(workout) : ''}
      <div class="parts">
        ${repeat(
          this.parts,
          ({ id }) => id,
          (part) => this.exercise(part, workout),
        )}
      </div>
      ${sets.some(isTraining) ? html`<hip-watch-recording .sets=${sets} .all=${this.pastSets}></hip-watch-recording>` : ''}
      <section class="stack" aria-labelledby="files">
        <h2 id="files">${msg('As a file')}</h2>
        <hip-export .workouts=${workout ? [workout] : []} .sets=${sets}></hip-export>
      </section>
      <div class="row">
        <button @click=${() => this.delete(entry)}>
          <hip-icon name="close"></hip-icon>${workout ? msg('Delete this session') : msg('Delete this set')}
        </button>
      </div>`;
  }

  private said({ id: workoutId, effort, note, worseNextMorning }: WorkoutRecord) {
    return html`<section class="card said stack" aria-label=${msg('How it was')}>
      <hip-effort
        .value=${effort}
        @effort-chosen=${({ detail }: HTMLElementEventMap['effort-chosen']) =>
          this.tell({ type: 'effort-told', workoutId, effort: detail })}
      ></hip-effort>
      ${
        worseNextMorning === null
          ? ''
          : html`<p>${worseNextMorning ? msg('The next morning it hurt more.') : msg('The next morning it hurt no more.')}</p>`
      }
      <hip-own-note
        label=${msg('Note on this session')}
        value=${note}
        @note-changed=${({ detail }: HTMLElementEventMap['note-changed']) =>
          this.tell({ type: 'workout-noted', workoutId, note: detail })}
      ></hip-own-note>
    </section>`;
  }

  private exercise({ id, name, sets, summary }: RecordPart, workout: WorkoutRecord | null) {
    const known = this.exercises.find((each) => each.id === id) ?? null;
    const isCounted = sets.some(({ reps, holds }) => reps.length + holds.length > 0);
    return html`<section class="card stack" aria-label=${name}>
      ${workout ? html`<h2>${name}</h2>` : html`<h2>${msg('What was seen')}</h2>`}
      ${summary && isCounted ? html`<hip-findings .model=${summary.form}></hip-findings>` : ''} ${summary?.notes.map(noteLine)}
      ${workout && known ? this.pain(known, workout) : ''}
      ${
        summary && isCounted
          ? html`<details>
              <summary><hip-icon name="chevron"></hip-icon>${msg('Details')}</summary>
              <div>
                ${summary.numbers.map((each) => html`<hip-number name=${each.name} value=${each.value} .how=${each.how}></hip-number>`)}
              </div>
              <hip-findings .model=${summary.form} detailed></hip-findings>
            </details>`
          : ''
      }
      ${repeat(
        sets.slice(0, this.shown),
        (set) => set.id,
        (set) =>
          html`<hip-record-set
            class=${workout ? 'line' : ''}
            .set=${set}
            .exercise=${known}
            ?withHold=${summary?.form.medianHoldMs != null}
            ?alone=${!workout}
          ></hip-record-set>`,
      )}
      ${
        sets.length > this.shown
          ? html`<button
              @click=${() => {
                this.shown += AT_ONCE;
              }}
            >
              ${msg(str`Show ${sets.length - this.shown} more`)}
            </button>`
          : ''
      }
    </section>`;
  }

  private pain(exercise: Exercise, { id: workoutId, pain }: WorkoutRecord) {
    return html`<hip-pain
      named
      .exercise=${exercise}
      .value=${lookUp(pain, exercise.id) ?? null}
      @pain-told=${({ detail }: HTMLElementEventMap['pain-told']) => this.tell({ type: 'pain-told', workoutId, ...detail })}
    ></hip-pain>`;
  }

  private delete({ id, workout }: Entry): void {
    if (workout) return this.tell({ type: 'workout-deleted', workoutId: id });
    const detail = { setId: id, change: { type: 'set-deleted' } } as const;
    fire(this, 'set-edited', detail, 'up');
  }

  private tell(fact: SessionFact): void {
    fire(this, 'workout-edited', fact, 'up');
  }
}

declare global {
  interface HTMLElementTagNameMap {
    'hip-record': HipRecord;
  }
  interface HTMLElementEventMap {
    'workout-edited': CustomEvent<SessionFact>;
    'delete-undone': CustomEvent<Deleted>;
  }
}
