import { msg, str } from '@lit/localize';
import { LitElement, css, html } from 'lit';
import { customElement, property, state } from 'lit/decorators.js';
import { calendarEntries, type CalendarEntry } from '../../calendar/calendar-entries.ts';
import type { TrainingToCome } from '../../calendar/training-to-come.ts';
import { handOver } from '../../data/export/download.ts';
import { fileName } from '../../data/export/file-name.ts';
import { translated } from '../../language/language.ts';
import { sessionName } from '../../programme/index.ts';
import { calendarStore, isTime } from '../../settings/calendar-store.ts';
import { quietForm } from './quiet-form.ts';
import { baseStyles } from '../styles/base-styles.ts';
import './hip-icon.ts';

const load = () => import('../../calendar/calendar-file.ts');

const titleOf = ({ session }: CalendarEntry): string =>
  session === null ? msg('Hipwise: not planned any more') : `Hipwise: ${translated(sessionName(session, ''))}`;

/** The sessions of the next weeks as a file for the calendar of the device, with reminders. The time of day is remembered. */
@customElement('hip-add-to-calendar')
export class HipAddToCalendar extends LitElement {
  static override styles = [
    baseStyles,
    css`
      .stack {
        gap: var(--space-3);
        padding-block: var(--space-2);
      }
      label {
        display: flex;
        flex-wrap: wrap;
        align-items: center;
        gap: var(--space-2) var(--space-3);
        min-height: var(--tap);
        font-weight: 700;
      }
      input[type='time'] {
        min-height: var(--tap);
        padding: var(--space-2) var(--space-3);
        border: 2px solid var(--line-strong);
        border-radius: var(--radius-s);
        background: var(--card);
        color: var(--ink);
        font: inherit;
      }
      input[type='checkbox'] {
        width: 1.5rem;
        height: 1.5rem;
        accent-color: var(--track);
      }
      summary {
        width: fit-content;
        padding-inline: var(--space-4);
        border: 2px solid var(--line-strong);
        border-radius: 999px;
      }
      details[open] summary hip-icon {
        transform: none;
      }
    `,
  ];

  /** Null where nothing is planned. */
  @property({ attribute: false }) toCome: TrainingToCome | null = null;

  @state() private choice = calendarStore.load();
  /** What became of the last file, in a sentence. */
  @state() private said = '';

  override render() {
    const { toCome, choice } = this;
    if (!toCome || toCome.coming.length === 0) return '';
    const { time, allDay } = choice;
    return html`<details @toggle=${load}>
      <summary><hip-icon name="calendar"></hip-icon>${msg('Add to calendar')}</summary>
      <div class="stack">
        <p class="small">
          ${msg(str`${toCome.coming.length} sessions, with a reminder for each. Add them again when your plan changes: what moved is moved.`)}
        </p>
        ${quietForm(
          html`<label
              >${allDay ? msg('Remind me at') : msg('I train at')}
              <input type="time" required .value=${time} @change=${this.chooseTime} />
            </label>
            <label
              ><input type="checkbox" .checked=${allDay} @change=${this.chooseKind} />${msg('Only the day, no set time')}</label
            >`,
        )}
        <div class="row">
          <button class="primary" @click=${() => this.give(toCome)}>
            <hip-icon name="save"></hip-icon>${msg('Save for my calendar')}
          </button>
        </div>
        <p role="status" class="small">${this.said}</p>
      </div>
    </details>`;
  }

  private readonly chooseTime = ({ currentTarget }: Event): void => {
    if (currentTarget instanceof HTMLInputElement && isTime(currentTarget.value)) this.keep({ time: currentTarget.value });
  };

  private readonly chooseKind = ({ currentTarget }: Event): void => {
    if (currentTarget instanceof HTMLInputElement) this.keep({ allDay: currentTarget.checked });
  };

  private keep(change: Partial<typeof this.choice>): void {
    this.choice = calendarStore.change((now) => ({ ...now, ...change }));
  }

  private async give(toCome: TrainingToCome): Promise<void> {
    const { choice } = this;
    const entries = calendarEntries(toCome, choice.given);
    const words = { name: 'Hipwise', titleOf, reminder: msg('Time for your hips') };
    try {
      const { calendarText } = await load();
      const text = calendarText(entries, choice, words, Date.now());
      const became = await handOver(new File([text], fileName(toCome.today, '', 'ics'), { type: 'text/calendar' }));
      if (became === 'given-up') return;
      this.keep({ given: entries.filter(({ session }) => session !== null).map(({ uid, day }) => ({ uid, day })) });
      this.said = became === 'saved' ? msg('Saved. Open the file to put it into your calendar.') : msg('Handed over.');
    } catch {
      this.said = msg('The calendar could not be made: the network is away and it was not loaded before. Try again later.');
    }
  }
}

declare global {
  interface HTMLElementTagNameMap {
    'hip-add-to-calendar': HipAddToCalendar;
  }
}
