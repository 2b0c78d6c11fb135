import { msg, str } from '@lit/localize';
import { LitElement, css, html } from 'lit';
import { customElement, property } from 'lit/decorators.js';
import { WARM_UP, warmUpAt, type WarmUpStep } from '../../programme/index.ts';
import { betweenSetsCss } from './between-sets-css.ts';
import '../figure/hip-demo.ts';
import '../parts/hip-icon.ts';
import { WristController } from '../parts/wrist-controller.ts';
import { baseStyles } from '../styles/base-styles.ts';
import { ask } from './workout-action.ts';
import { warmUpDemo } from './warm-up-demos.ts';
import { figureWords } from '../words/words.ts';
import { translated } from '../../language/language.ts';

const RADIUS = 45;
const ROUND = 2 * Math.PI * RADIUS;

/**
 * Two minutes before the first exercise: what to move now, for how long still, and what comes then. Nothing is watched or counted.
 *
 * @fires workout-action
 */
@customElement('hip-warm-up')
export class HipWarmUp extends LitElement {
  static override styles = [
    baseStyles,
    betweenSetsCss,
    css`
      header {
        display: block;
      }
      .over {
        color: var(--track);
        font-weight: 800;
      }
      .ring {
        position: relative;
        display: grid;
        place-items: center;
        justify-self: center;
        width: min(46vw, 34dvh, 26rem);
        aspect-ratio: 1;
      }
      svg {
        position: absolute;
        inset: 0;
      }
      circle {
        fill: none;
        stroke: var(--sunken);
        stroke-width: 8;
      }
      .fill {
        stroke: var(--track);
        stroke-linecap: round;
        transform: rotate(-90deg);
        transform-origin: center;
      }
      .seconds {
        /* A share of the ring, which is measured in the same lengths. */
        font-size: min(17vw, 12dvh, 9rem);
      }
      ol {
        list-style: none;
        display: grid;
        grid-template-columns: repeat(2, minmax(0, 1fr));
        gap: var(--space-2) var(--space-3);
      }
      li {
        display: flex;
        align-items: center;
        gap: var(--space-2);
        line-height: 1.2;
        color: var(--ink-soft);
      }
      li i {
        flex: none;
        width: 0.75rem;
        height: 0.75rem;
        border: 2px solid var(--line-strong);
        border-radius: 50%;
      }
      .now {
        color: var(--ink);
        font-weight: 700;
      }
      .now i,
      .over-with i {
        border-color: var(--track);
        background: var(--track);
      }
      hip-demo {
        width: 100%;
        max-height: 32dvh;
      }
      @media (min-width: 44rem) and (min-aspect-ratio: 1) {
        .say {
          align-content: center;
          gap: var(--space-4);
        }
        .ring {
          width: min(30vw, 42dvh, 26rem);
        }
        .seconds {
          font-size: min(11vw, 15dvh, 9rem);
        }
        hip-demo {
          max-height: 60dvh;
        }
      }
      @media (max-height: 34rem) and (min-width: 44rem) {
        .ring {
          width: 40dvh;
        }
        .seconds {
          font-size: 16dvh;
        }
        .say {
          grid-template-columns: auto minmax(0, 1fr);
          align-items: center;
        }
        ol {
          grid-template-columns: minmax(0, 1fr);
        }
        hip-demo {
          max-height: 52dvh;
        }
      }
    `,
  ];

  @property({ attribute: false }) step: WarmUpStep | null = null;
  /** Of all of it; null while it is not known. */
  @property({ attribute: false }) secondsLeft: number | null = null;

  private readonly wrist = new WristController(this);

  override updated(): void {
    const now = this.now();
    if (!now) return;
    const { move, leftS } = now;
    const ring = 1 - leftS / move.seconds;
    this.wrist.show({ title: msg('Warm-up'), line: translated(move.name), count: leftS, target: null, ring, isWaiting: true });
  }

  override render() {
    const now = this.now();
    if (!now) return '';
    const { at, move, leftS } = now;
    const name = translated(move.name);
    return html`<div class="page">
      <header>
        <p class="over">${msg(str`Warm-up · ${at + 1} of ${WARM_UP.length}`)}</p>
        <h1>${name}</h1>
        <p class="lead">${translated(move.how)}</p>
      </header>
      <div class="say">
        <div class="ring">
          <svg viewBox="0 0 100 100" aria-hidden="true">
            <circle cx="50" cy="50" r=${RADIUS}></circle>
            <circle
              class="fill"
              cx="50"
              cy="50"
              r=${RADIUS}
              stroke-dasharray=${ROUND}
              stroke-dashoffset=${(ROUND * leftS) / move.seconds}
            ></circle>
          </svg>
          <p class="seconds" role="timer" aria-live="off">${leftS}<small> s</small></p>
        </div>
        <ol>
          ${WARM_UP.map(
            (each, index) =>
              html`<li
                class=${index === at ? 'now' : index < at ? 'over-with' : ''}
                aria-current=${index === at ? 'step' : 'false'}
              >
                <i></i>${translated(each.name)}
              </li>`,
          )}
        </ol>
      </div>
      <div class="look">
        <hip-demo .demo=${warmUpDemo(move)} label=${figureWords(name)}></hip-demo>
      </div>
      <footer>
        <button class="primary" @click=${() => ask(this, 'now')}><hip-icon name="skip"></hip-icon>${msg('Skip warm-up')}</button>
        <button aria-label=${msg('End the session')} @click=${() => ask(this, 'ask-to-end')}>
          <hip-icon name="flag"></hip-icon>${msg('End')}
        </button>
      </footer>
    </div>`;
  }

  private now(): ReturnType<typeof warmUpAt> | null {
    const { step, secondsLeft } = this;
    return step && secondsLeft !== null ? warmUpAt(step.seconds - secondsLeft) : null;
  }
}

declare global {
  interface HTMLElementTagNameMap {
    'hip-warm-up': HipWarmUp;
  }
}
