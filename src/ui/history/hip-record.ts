import { consume } from '@lit/context';
import { msg, str } from '@lit/localize';
import { LitElement, html, type PropertyValues } from 'lit';
import { customElement, property, state } from 'lit/decorators.js';
import { repeat } from 'lit/directives/repeat.js';
import type { Exercise } from '../../core/exercise.ts';
import type { WorkoutRecord } from '../../log/session-log.ts';
import type { SessionFact } from '../../log/events.ts';
import type { PastSet, SetRecord } from '../../log/set-records.ts';
import { isTraining, type Entry } from '../../progress/entries.ts';
import { longDay } from '../words/day-words.ts';
import '../parts/hip-export.ts';
import '../parts/hip-findings.ts';
import '../parts/hip-icon.ts';
import '../parts/hip-number.ts';
import '../parts/hip-own-note.ts';
import '../parts/hip-rating.ts';
import './hip-record-set.ts';
import './hip-watch-recording.ts';
import type { Deleted } from './history-controller.ts';
import { recordCss } from './record-css.ts';
import { recordName, recordParts, setHeading, timesWords, type RecordPart } from './record-model.ts';
import { baseStyles } from '../styles/base-styles.ts';
import { SOURCE_WORDS } from '../words/words.ts';
import { doneWords } from '../parts/workout-summary-model.ts';
import { exercisesContext } from '../contexts.ts';
import { fire } from '../fire.ts';

/**
 * One session of the past, or one single set: what happened, what the user has to say of it, and what was wrong.
 *
 * @fires delete-undone
 * @fires set-edited
 * @fires workout-edited
 */
@customElement('hip-record')
export class HipRecord extends LitElement {
  static override styles = [baseStyles, recordCss];

  /** Null when it has been deleted. */
  @property({ attribute: false }) entry: Entry<SetRecord> | null = null;
  /** What was deleted of it, and can be brought back. */
  @property({ attribute: false }) deleted: readonly Deleted[] = [];
  @consume({ context: exercisesContext, subscribe: true }) @state() exercises: readonly Exercise[] = [];
  /** Every set there is; with their movements those that it is compared with. */
  @property({ attribute: false }) pastSets: readonly PastSet[] = [];

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
    return html`<section class="card stack" aria-labelledby="said">
      <h2 id="said">${msg('How it was')}</h2>
      <hip-rating
        label=${msg('How hard it was')}
        none=${msg('rest')}
        most=${msg('the hardest there is')}
        .value=${effort}
        @value-changed=${({ detail }: HTMLElementEventMap['value-changed']) =>
          this.tell({ type: 'effort-told', workoutId, effort: detail })}
      ></hip-rating>
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
    const numbers = summary?.numbers ?? [];
    return html`<section class="card stack" aria-label=${name}>
      ${workout ? html`<h2>${name}</h2>` : html`<h2>${msg('What was seen')}</h2>`}
      ${numbers.length > 0 ? html`<div>${numbers.map((each) => html`<hip-number name=${each.name} value=${each.value} .how=${each.how}></hip-number>`)}</div>` : ''}
      ${summary?.notes.map((note) => html`<p class="remark"><hip-icon name="note"></hip-icon><span>${note}</span></p>`)}
      ${workout ? this.pain(id, workout) : ''}
      ${
        summary && sets.some(({ reps, holds }) => reps.length + holds.length > 0)
          ? html`<details ?open=${!workout}>
              <summary><hip-icon name="chevron"></hip-icon>${msg('Form details')}</summary>
              <hip-findings .model=${summary.form} untitled></hip-findings>
            </details>`
          : ''
      }
      ${repeat(
        sets,
        (set) => set.id,
        (set) =>
          html`<hip-record-set
            class=${workout ? 'line' : ''}
            .set=${set}
            .exercise=${this.exercises.find((each) => each.id === id) ?? null}
            ?withHold=${summary?.form.medianHoldMs != null}
            ?alone=${!workout}
          ></hip-record-set>`,
      )}
    </section>`;
  }

  private pain(exercise: string, { id: workoutId, pain }: WorkoutRecord) {
    return html`<hip-rating
      label=${msg('Pain')}
      none=${msg('no pain')}
      most=${msg('the worst you can think of')}
      .value=${pain[exercise] ?? null}
      @value-changed=${({ detail }: HTMLElementEventMap['value-changed']) =>
        this.tell({ type: 'pain-told', workoutId, exercise, pain: detail })}
    ></hip-rating>`;
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
