import { msg } from '@lit/localize';
import { LitElement, css, html } from 'lit';
import { customElement, property, query, state } from 'lit/decorators.js';
import { save } from '../../data/export/download.ts';
import { fileName } from '../../data/export/file-name.ts';
import { formatLocales, translated } from '../../language/language.ts';
import type { SetRecord } from '../../log/set-records.ts';
import { dayOf, type Day } from '../../programme/index.ts';
import { cardOf, type CardNumber, type ShareCard } from '../../share/card.ts';
import { ChosenFigure } from '../figure/chosen-figure.ts';
import { pictureOf } from '../figure/posters.ts';
import '../parts/hip-icon.ts';
import { baseStyles } from '../styles/base-styles.ts';
import { ThemeController } from '../styles/theme-controller.ts';
import { dateWords, today } from '../words/day-words.ts';
import type { SessionEnd } from './session-end.ts';
import { drawPicture, PICTURE, type PictureLook, type PictureNumber, type PictureWords } from './share-picture.ts';

/** What can be done with the picture: not drawn yet, handed to the system's sheet, or saved; it may not have come about at all. */
type Way = 'drawing' | 'share' | 'save' | 'none';

const numberWords = ({ amount, words }: CardNumber): PictureNumber => ({
  amount: new Intl.NumberFormat(formatLocales()).format(amount),
  words: translated(words),
});

const pictureWords = ({ minutes, numbers, best, day }: ShareCard): PictureWords => ({
  date: dateWords(day),
  minutes: numberWords(minutes),
  numbers: numbers.map(numberWords),
  best: best && { words: translated(best.words), what: translated(best.what) },
});

/** The picture in words, for those who do not see it. */
const heard = ({ date, minutes, numbers, best }: PictureWords): string =>
  [
    'Hipwise',
    date,
    ...[minutes, ...numbers].map(({ amount, words }) => `${amount} ${words}`),
    ...(best ? [`${best.words}: ${best.what}`] : []),
  ].join('. ');

/** Null where it cannot be loaded: the card does without. */
async function loaded(address: string | undefined): Promise<ImageBitmap | null> {
  if (address === undefined) return null;
  try {
    const answer = await fetch(address);
    return answer.ok ? await createImageBitmap(await answer.blob()) : null;
  } catch {
    return null;
  }
}

const canShare = (file: File): boolean => 'canShare' in navigator && navigator.canShare({ files: [file] });

/** A picture of a session that is over, to show to friends: made on the device, seen before, and handed over by a tap only. */
@customElement('hip-share-card')
export class HipShareCard extends LitElement {
  static override styles = [
    baseStyles,
    css`
      dialog {
        inline-size: min(30rem, 100vw - 1.5rem);
        max-inline-size: none;
        max-block-size: calc(100dvh - 1.5rem);
        padding: var(--space-4);
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
      .inside {
        display: grid;
        grid-template-columns: minmax(0, 1fr);
        gap: var(--space-3);
      }
      header {
        display: flex;
        align-items: center;
        justify-content: space-between;
        gap: var(--space-3);
      }
      header button {
        flex: none;
        inline-size: var(--tap);
        padding: 0;
      }
      canvas {
        display: block;
        justify-self: center;
        inline-size: auto;
        block-size: auto;
        max-inline-size: 100%;
        max-block-size: calc(100dvh - 17rem);
        border-radius: var(--radius);
        box-shadow: var(--shadow);
      }
      .does {
        display: grid;
        gap: var(--space-2);
        align-content: end;
      }
      @media (max-height: 34rem) and (min-width: 40rem) {
        dialog {
          inline-size: min(44rem, 100vw - 1.5rem);
        }
        .inside {
          grid-template: auto 1fr / auto minmax(0, 1fr);
          gap: var(--space-2) var(--space-5);
        }
        header {
          grid-column: 2;
        }
        canvas {
          grid-row: 1 / 3;
          max-block-size: calc(100dvh - 4rem);
        }
      }
    `,
  ];

  /** From its first card to its end, milliseconds. */
  @property({ type: Number }) lastedMs = 0;
  @property({ attribute: false }) sets: readonly SetRecord[] = [];
  /** Null until that is known: the card says nothing of weeks and bests then. */
  @property({ attribute: false }) end: SessionEnd | null = null;

  @state() private isOpen = false;
  @state() private way: Way = 'drawing';
  /** What became of it, in a sentence. */
  @state() private said = '';
  @query('dialog') private readonly dialog!: HTMLDialogElement;
  @query('canvas') private readonly canvas!: HTMLCanvasElement;

  private readonly figure = new ChosenFigure(this);
  private file: File | null = null;

  constructor() {
    super();
    new ThemeController(this, () => void (this.isOpen && this.make()));
  }

  override render() {
    return html`<button aria-haspopup="dialog" @click=${this.open}><hip-icon name="share"></hip-icon>${msg('Share')}</button>
      <dialog aria-labelledby="title" @close=${this.closed} @click=${this.clicked}>${this.isOpen ? this.inside() : ''}</dialog>`;
  }

  private inside() {
    const { way } = this;
    return html`<div class="inside">
      <header>
        <h2 id="title">${msg('Your session as a picture')}</h2>
        <button autofocus aria-label=${msg('Close')} @click=${() => this.dialog.close()}>
          <hip-icon name="close"></hip-icon>
        </button>
      </header>
      <canvas
        role="img"
        aria-label=${heard(pictureWords(this.card))}
        width=${PICTURE.width}
        height=${PICTURE.height}
        ?hidden=${way === 'none'}
      ></canvas>
      <div class="does">
        <p class="small soft">${msg('Made on this device. Nobody gets it unless you send it.')}</p>
        <p role="status" class="small">${this.said}</p>
        ${
          way === 'share'
            ? html`<button class="primary" @click=${this.share}><hip-icon name="share"></hip-icon>${msg('Share')}</button>`
            : html`<button class="primary" ?disabled=${way !== 'save'} @click=${this.save}>
                <hip-icon name="save"></hip-icon>${msg('Save picture')}
              </button>`
        }
      </div>
    </div>`;
  }

  /** The user's day on which the session began, wherever they are now. */
  private get day(): Day {
    const [first] = this.sets;
    return first ? dayOf(first.startedMs, first.startedOffsetMin) : today();
  }

  private get card(): ShareCard {
    return cardOf({
      lastedMs: this.lastedMs,
      reps: this.sets.reduce((sum, { counts }) => sum + counts.full, 0),
      streakWeeks: this.end?.streakWeeks ?? 0,
      bests: this.end?.bests ?? [],
      day: this.day,
    });
  }

  private get look(): PictureLook {
    const style = getComputedStyle(this);
    const token = (name: string): string => style.getPropertyValue(name).trim();
    return {
      paper: token('--paper'),
      ink: token('--ink'),
      inkSoft: token('--ink-soft'),
      track: token('--track'),
      trackInk: token('--track-ink'),
      letters: token('--font'),
      strongLetters: token('--font-strong'),
    };
  }

  /** Of the exercise of the best; else of the first that has a picture. */
  private get posterAddress(): string | undefined {
    const exercises = [...(this.end?.bests ?? []), ...this.sets].map(({ exercise }) => exercise);
    return exercises.map((exercise) => pictureOf(exercise, this.figure.person)).find((address) => address !== undefined);
  }

  private readonly open = async (): Promise<void> => {
    Object.assign(this, { isOpen: true, way: 'drawing', said: '', file: null });
    await this.updateComplete;
    this.dialog.showModal();
    await this.make();
  };

  private async make(): Promise<void> {
    try {
      await this.draw();
    } catch {
      this.way = 'none';
      this.said = msg('The picture could not be made. Close this and try again.');
    }
  }

  private async draw(): Promise<void> {
    const { canvas, day } = this;
    drawPicture(canvas, pictureWords(this.card), this.look, await loaded(this.posterAddress));
    const picture = await new Promise<Blob | null>((resolve) => canvas.toBlob(resolve, 'image/png'));
    if (!picture) throw new Error('The canvas gave no picture.');
    this.file = new File([picture], fileName(day, '', 'png'), { type: 'image/png' });
    this.way = canShare(this.file) ? 'share' : 'save';
  }

  private readonly share = async (): Promise<void> => {
    if (!this.file) return;
    try {
      await navigator.share({ files: [this.file] });
    } catch (error) {
      // The user closed the system's sheet again.
      if (error instanceof DOMException && error.name === 'AbortError') return;
      this.way = 'save';
      this.said = msg('Sharing did not work. Save the picture and send it yourself.');
    }
  };

  private readonly save = (): void => {
    if (!this.file) return;
    save(this.file);
    this.said = msg('Saved.');
  };

  private readonly closed = (): void => {
    this.isOpen = false;
  };

  /** A click beside it closes it. */
  private readonly clicked = ({ target }: Event): void => {
    if (target === this.dialog) this.dialog.close();
  };
}

declare global {
  interface HTMLElementTagNameMap {
    'hip-share-card': HipShareCard;
  }
}
