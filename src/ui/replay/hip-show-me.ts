import { consume } from '@lit/context';
import { msg } from '@lit/localize';
import { LitElement, css, html } from 'lit';
import { customElement, property, query, state } from 'lit/decorators.js';
import type { Exercise } from '../../core/exercise.ts';
import { worded } from '../../language/language.ts';
import type { SetRecord } from '../../log/set-records.ts';
import { preferencesStore } from '../../settings/preferences.ts';
import { exercisesContext } from '../contexts.ts';
import { fire } from '../fire.ts';
import '../parts/hip-icon.ts';
import { baseStyles } from '../styles/base-styles.ts';
import './hip-replay-stage.ts';
import './hip-replay.ts';
import { shownClips, titleOf, type ShownClip } from './replay-model.ts';
import { frameOf } from './staging.ts';

/**
 * Offers to show what was worst and best of a set, and shows it above the page. Nothing where nothing was kept.
 *
 * @fires set-edited
 */
@customElement('hip-show-me')
export class HipShowMe extends LitElement {
  static override styles = [
    baseStyles,
    css`
      .offer {
        display: grid;
        grid-template-columns: auto minmax(0, 1fr) auto;
        align-items: center;
        gap: var(--space-4);
        inline-size: 100%;
        max-inline-size: 34rem;
        padding: var(--space-2);
        padding-inline-end: var(--space-4);
        border-radius: var(--radius);
        text-align: start;
      }
      .offer hip-replay-stage {
        inline-size: 5rem;
        block-size: 5rem;
        border-radius: var(--radius-s);
      }
      .offer b {
        display: block;
        font-size: var(--text-l);
      }
      .offer span span {
        font-weight: 400;
        color: var(--ink-soft);
      }
      .offer hip-icon {
        font-size: var(--text-2xl);
        color: var(--track);
      }
      dialog {
        box-sizing: border-box;
        inline-size: min(78rem, 100vw - 1.5rem);
        max-inline-size: none;
        max-block-size: calc(100dvh - 1.5rem);
        padding: var(--space-4) var(--space-5) var(--space-5);
        border: 1px solid var(--line);
        border-radius: var(--radius-l);
        background: var(--card);
        color: var(--ink);
        overflow-y: auto;
        overscroll-behavior: contain;
      }
      dialog::backdrop {
        background: rgb(10 7 5 / 70%);
      }
      header {
        display: flex;
        align-items: center;
        justify-content: space-between;
        gap: var(--space-3);
        margin-block-end: var(--space-3);
      }
      header button {
        flex: none;
        inline-size: var(--tap);
        padding: 0;
      }
      footer {
        display: flex;
        flex-wrap: wrap;
        align-items: center;
        justify-content: space-between;
        gap: var(--space-2) var(--space-4);
        margin-block-start: var(--space-4);
      }
      label {
        display: inline-flex;
        align-items: center;
        gap: var(--space-3);
        min-block-size: var(--tap);
        cursor: pointer;
      }
      input {
        flex: none;
        inline-size: 1.5rem;
        block-size: 1.5rem;
        accent-color: var(--track);
      }
      footer p {
        flex: 1 1 18rem;
      }
      @media (max-width: 34rem) {
        dialog {
          inline-size: 100vw;
          max-block-size: 100dvh;
          min-block-size: 100dvh;
          margin: 0;
          padding: var(--space-3) var(--space-4) var(--space-5);
          border: 0;
          border-radius: 0;
        }
      }
    `,
  ];

  @property({ attribute: false }) set: SetRecord | null = null;
  /** Lets the user have the stick figures deleted: where the set is looked back on. */
  @property({ type: Boolean }) forgettable = false;
  @consume({ context: exercisesContext, subscribe: true }) @state() exercises: readonly Exercise[] = [];

  @state() private isOpen = false;
  @query('dialog') private readonly dialog!: HTMLDialogElement;

  private get exercise(): Exercise | null {
    return this.exercises.find(({ id }) => id === this.set?.exercise) ?? null;
  }

  override render() {
    const { set, exercise } = this;
    const [first] = set ? shownClips(set, exercise) : [];
    if (!set || !first) return '';
    return html`<button class="offer" aria-haspopup="dialog" @click=${this.open}>
        ${this.still(first)}
        <span><b>${msg('Show me')}</b><span>${titleOf(first)}</span></span>
        <hip-icon name="play"></hip-icon>
      </button>
      <dialog aria-labelledby="title" @close=${this.closed} @click=${this.clicked}>
        ${this.isOpen ? this.inside(set) : ''}
      </dialog>`;
  }

  private still(clip: ShownClip) {
    const staged = { clip, poses: clip.poses, ghost: null, frame: frameOf([clip.poses.slice(clip.moment, clip.moment + 1)]) };
    return html`<hip-replay-stage .staged=${staged} .at=${clip.moment}></hip-replay-stage>`;
  }

  private inside(set: SetRecord) {
    return html`<header>
        <h2 id="title">${worded(this.exercise?.name ?? set.exercise)}</h2>
        <button autofocus aria-label=${msg('Close')} @click=${() => this.dialog.close()}>
          <hip-icon name="close"></hip-icon>
        </button>
      </header>
      <hip-replay .set=${set} .exercise=${this.exercise}></hip-replay>
      <footer>
        <p class="small soft">${msg('Drawn from where your joints were. No picture of you is kept.')}</p>
        ${
          this.forgettable
            ? html`<label>
                  <input type="checkbox" .checked=${preferencesStore.load().keepReplay} @change=${keepFromNowOn} />
                  ${msg('Keep the worst and the best rep of each set')}
                </label>
                <button @click=${() => this.forget(set)}>${msg('Forget these movements')}</button>`
            : ''
        }
      </footer>`;
  }

  private readonly open = async (): Promise<void> => {
    this.isOpen = true;
    await this.updateComplete;
    this.dialog.showModal();
  };

  private readonly closed = (): void => {
    this.isOpen = false;
  };

  /** A click beside it closes it. */
  private readonly clicked = ({ target }: Event): void => {
    if (target === this.dialog) this.dialog.close();
  };

  private forget({ id: setId }: SetRecord): void {
    this.dialog.close();
    fire(this, 'set-edited', { setId, change: { type: 'movements-forgotten' } }, 'up');
  }
}

/** Of sets to come. */
function keepFromNowOn({ target }: Event): void {
  const keepReplay = (target as HTMLInputElement).checked;
  preferencesStore.change((stored) => ({ ...stored, keepReplay }));
}

declare global {
  interface HTMLElementTagNameMap {
    'hip-show-me': HipShowMe;
  }
}
