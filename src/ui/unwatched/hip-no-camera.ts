import { msg } from '@lit/localize';
import { LitElement, css, html } from 'lit';
import { customElement, property, query } from 'lit/decorators.js';
import { translated } from '../../language/language.ts';
import type { Problem } from '../../session/problem.ts';
import { fire } from '../fire.ts';
import '../parts/hip-icon.ts';
import { troubleDetails } from '../parts/trouble-details.ts';
import { baseStyles } from '../styles/base-styles.ts';
import { allowWords, browserKindOf, whereToAllow, type BrowserKind } from './where-to-allow.ts';

/** What a camera that fails by itself may mend by itself, and is told of over its picture. */
const PASSING: ReadonlySet<string> = new Set(['camera-no-picture', 'camera-frozen', 'camera-black']);

/** The camera that a set waits for will not come by itself: the newest problem that says so; null where there is none. */
export const missingCamera = (problems: readonly Problem[]): Problem | null =>
  problems.findLast(({ id, blocking, actions }) => blocking && actions.includes('unwatched') && !PASSING.has(id)) ?? null;

/**
 * The camera is denied, or not there: what is true of it, where to allow it, and how to train all the same.
 *
 * @fires no-camera-left
 * @fires problem-action
 * @fires video-given
 */
@customElement('hip-no-camera')
export class HipNoCamera extends LitElement {
  static override styles = [
    baseStyles,
    css`
      .page {
        display: grid;
        align-content: center;
        justify-items: start;
        gap: var(--space-5);
        box-sizing: border-box;
        min-height: var(--live-height, 100dvh);
        max-width: 62rem;
        margin-inline: auto;
        padding: var(--space-4);
      }
      .what {
        display: grid;
        gap: var(--space-3);
        justify-items: start;
      }
      h1 {
        font-size: var(--text-title);
      }
      .lead {
        font-size: var(--text-xl);
      }
      .technical {
        overflow-wrap: anywhere;
      }
      .sign {
        font-size: var(--display-left);
        color: var(--track);
      }
      figure {
        width: min(100%, 30rem);
      }
      svg {
        display: block;
        width: 100%;
        height: auto;
        fill: none;
        stroke: currentColor;
        stroke-width: 2.5;
        stroke-linecap: round;
        stroke-linejoin: round;
      }
      .window {
        fill: var(--card);
        stroke: var(--line-strong);
      }
      .edge,
      .address {
        stroke: var(--line-strong);
      }
      .address {
        stroke-width: 6;
        opacity: 0.55;
      }
      .bar {
        fill: var(--sunken);
        stroke: none;
      }
      .ring,
      .arrow {
        stroke: var(--track);
        stroke-width: 4;
      }
      .menu {
        fill: var(--card);
      }
      .switch {
        fill: var(--good);
        stroke: none;
      }
      .knob {
        fill: var(--card);
        stroke: none;
      }
      @media (min-width: 44rem) and (min-aspect-ratio: 1) {
        .page.drawn {
          grid-template-columns: minmax(0, 1fr) minmax(0, 1fr);
          align-items: center;
        }
        .page.drawn .row {
          grid-column: 1 / -1;
        }
      }
      @media (max-height: 34rem) {
        .page {
          gap: var(--space-3);
        }
        h1 {
          font-size: var(--text-2xl);
        }
        .lead {
          font-size: var(--text-m);
        }
        .big {
          min-height: var(--tap);
          font-size: var(--text-m);
          padding-inline: var(--space-4);
        }
      }
      @media (min-width: 110rem) and (min-height: 55rem) {
        .page {
          zoom: 1.5;
          min-height: calc(var(--live-height, 100dvh) / 1.5);
        }
      }
    `,
  ];

  @property({ attribute: false }) problem: Problem | null = null;
  /** Of whom the picture is. */
  @property() browser: BrowserKind = browserKindOf(navigator);

  @query('input') private readonly input!: HTMLInputElement;

  override render() {
    const { problem } = this;
    if (!problem) return '';
    const isDenied = problem.id === 'camera-denied';
    return html`<div class="page ${isDenied ? 'drawn' : ''}">
      <div class="what" role="alert">
        ${isDenied ? '' : html`<hip-icon class="sign" name="camera"></hip-icon>`}
        <h1>${translated(problem.message)}</h1>
        <p class="lead">${isDenied ? allowWords[this.browser]() : translated(problem.remedy)}</p>
      </div>
      ${troubleDetails(problem)} ${isDenied ? html`<figure>${whereToAllow(this.browser)}</figure>` : ''}
      <div class="row">
        ${problem.actions.map((action) => this.button(action, problem.id))}
        <button @click=${() => fire(this, 'no-camera-left', undefined)}>${msg('End')}</button>
      </div>
      <input type="file" accept="video/*,image/gif" hidden @change=${this.take} />
    </div>`;
  }

  private button(action: Problem['actions'][number], id: string) {
    if (action === 'choose-source')
      return html`<button @click=${() => this.input.click()}>${msg('Use a video instead')}</button>`;
    const words = action === 'retry' ? msg('Try again') : msg('Train without the camera');
    return html`<button
      class="big ${action === 'unwatched' ? 'primary' : ''}"
      @click=${() => fire(this, 'problem-action', { id, action }, 'up')}
    >
      ${words}
    </button>`;
  }

  private readonly take = (): void => {
    const file = this.input.files?.[0];
    if (file) fire(this, 'video-given', file);
  };
}

declare global {
  interface HTMLElementTagNameMap {
    'hip-no-camera': HipNoCamera;
  }
  interface HTMLElementEventMap {
    'no-camera-left': CustomEvent<undefined>;
  }
}
