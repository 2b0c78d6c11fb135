import { msg } from '@lit/localize';
import { LitElement, css, html } from 'lit';
import { customElement, property, query, state } from 'lit/decorators.js';
import type { WatchRecord } from '../../log/recordings.ts';
import type { PastSet, SetRecord } from '../../log/set-records.ts';
import type { GivenRecording } from '../../log/training-log.ts';
import type { Answer } from '../../recording/recording-for.ts';
import '../parts/hip-icon.ts';
import { baseStyles } from '../styles/base-styles.ts';
import { fire } from '../fire.ts';
import { FileDrop } from './file-drop.ts';
import { addedWords, refusedWords } from './recording-words.ts';

/**
 * The file that a watch recorded while somebody trained: chosen, or dropped anywhere on the page; what came of it, and taking it back.
 *
 * @fires recording-given
 * @fires recording-removed
 */
@customElement('hip-watch-recording')
export class HipWatchRecording extends LitElement {
  static override styles = [
    baseStyles,
    css`
      section {
        padding: clamp(1rem, 3vw, 1.5rem);
      }
      .over {
        border-style: dashed;
        border-color: var(--track);
        background: var(--track-soft);
      }
      .told {
        display: flex;
        gap: var(--space-2);
      }
      .told hip-icon {
        flex: none;
        margin-block-start: 0.15em;
        color: var(--track);
      }
      .bad hip-icon {
        color: var(--bad);
      }
      .added {
        display: flex;
        flex-wrap: wrap;
        align-items: center;
        gap: var(--space-2) var(--space-4);
      }
      .added .told {
        flex: 1 1 18rem;
      }
      [role='status']:empty {
        display: none;
      }
    `,
  ];

  /** Of the session. */
  @property({ attribute: false }) sets: readonly SetRecord[] = [];
  /** Every set there is. */
  @property({ attribute: false }) all: readonly PastSet[] = [];
  /** What the last file came to; null before there is one. */
  @property({ attribute: false }) answer: Answer | null = null;

  @state() private busy = false;
  @state() private failed = false;
  @query('input') private readonly input!: HTMLInputElement;

  private readonly dropped = new FileDrop(this, (file) => {
    this.scrollIntoView({ block: 'nearest' });
    void this.take(file);
  });

  override render() {
    const recordings = this.recordings();
    return html`<section class="card stack ${this.dropped.isOver ? 'over' : ''}" aria-labelledby="title">
      <h2 id="title">${msg('Your watch’s recording')}</h2>
      <div role="status" class="stack">
        ${recordings.map((recording) => this.added(recording))} ${this.busy ? html`<p>${msg('One moment…')}</p>` : this.said()}
      </div>
      <p class="small soft" ?hidden=${recordings.length > 0 && !this.dropped.isOver}>
        ${this.dropped.isOver ? msg('Drop it here') : msg('A FIT or TCX file that your watch recorded at the same time gives heart rate and calories to your sets. Choose it, or drop it anywhere on this page. It stays on this device.')}
      </p>
      <div class="row">
        <button ?disabled=${this.busy} @click=${() => this.input.click()}>
          <hip-icon name="plus"></hip-icon>${msg('Add your watch’s recording')}
        </button>
        <input
          type="file"
          accept=".fit,.tcx,.zip,.gz,application/octet-stream,application/xml,text/xml"
          hidden
          aria-label=${msg('Add your watch’s recording')}
          @change=${() => this.take(this.input.files?.[0])}
        />
      </div>
    </section>`;
  }

  /** Of all the sets, each once. */
  private recordings(): WatchRecord[] {
    return [...new Map(this.sets.flatMap(({ recordings }) => recordings.map((each) => [each.recording, each]))).values()];
  }

  private added(recording: WatchRecord) {
    return html`<div class="added">
      <p class="told"><hip-icon name="check"></hip-icon><span>${addedWords(recording, this.sets)}</span></p>
      <button @click=${() => this.takeBack(recording)}><hip-icon name="undo"></hip-icon>${msg('Remove it again')}</button>
    </div>`;
  }

  /** Why nothing was added; nothing where all went well. */
  private said() {
    const { answer } = this;
    const refused = answer && answer.kind !== 'given' ? refusedWords(answer, this.sets) : '';
    const words = this.failed
      ? msg('This did not work, and nothing was changed. Load the page again and try once more.')
      : refused;
    return words ? html`<p class="told bad"><hip-icon name="problem"></hip-icon><span>${words}</span></p>` : '';
  }

  private async take(file: File | undefined): Promise<void> {
    // Chosen once more, the same file is to be heard of again.
    this.input.value = '';
    if (!file || this.busy) return;
    this.busy = true;
    this.answer = null;
    this.failed = false;
    try {
      const { recordingFor } = await import('../../recording/recording-for.ts');
      this.answer = await recordingFor(file, { sets: this.sets, all: this.all });
      if (this.answer.kind === 'given') fire(this, 'recording-given', this.answer.given, 'up');
    } catch {
      // What reads it could not be loaded.
      this.failed = true;
    } finally {
      this.busy = false;
    }
  }

  private takeBack({ recording }: WatchRecord): void {
    this.answer = null;
    fire(this, 'recording-removed', recording, 'up');
  }
}

declare global {
  interface HTMLElementTagNameMap {
    'hip-watch-recording': HipWatchRecording;
  }
  interface HTMLElementEventMap {
    /** A file was read, and belongs to this session. */
    'recording-given': CustomEvent<GivenRecording>;
    /** By its id. */
    'recording-removed': CustomEvent<string>;
  }
}
