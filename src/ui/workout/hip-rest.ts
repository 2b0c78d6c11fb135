import { msg, str } from '@lit/localize';
import { LitElement, css, html, svg } from 'lit';
import { customElement, property, query } from 'lit/decorators.js';
import type { Exercise } from '../../core/exercise.ts';
import type { PoseFrame } from '../../core/pose.ts';
import type { RestStep } from '../../programme/index.ts';
import { betweenSetsCss } from './between-sets-css.ts';
import { demoFor } from '../figure/demo-for.ts';
import type { SetRecord } from '../../log/set-records.ts';
import '../parts/hip-heart.ts';
import '../parts/hip-icon.ts';
import type { IconName } from '../parts/icons.ts';
import '../parts/hip-sound.ts';
import '../parts/hip-stage.ts';
import type { HipStage } from '../parts/hip-stage.ts';
import { WristController } from '../parts/wrist-controller.ts';
import '../figure/hip-demo.ts';
import { WornController } from '../parts/worn-controller.ts';
import { heartStore } from '../../settings/heart-settings.ts';
import { askedByHeart } from '../../workout/heart-rest.ts';
import { learnedFrom, type Learned } from '../../workout/learned.ts';
import { MORE_MS } from '../../workout/workout-state.ts';
import { baseStyles } from '../styles/base-styles.ts';
import type { StagePicture } from '../../session/set-runner-port.ts';
import { ask } from './workout-action.ts';
import { nextWords, sideWords } from '../words/workout-words.ts';
import { figureWords } from '../words/words.ts';
import { translated, withinSentence } from '../../language/language.ts';

const LEARNED_ICON: Readonly<Record<Learned['kind'], IconName>> = { change: 'note', praise: 'praise', plain: 'void' };

/**
 * The time between two sets of an exercise: how long it still is, and what comes then.
 *
 * @fires workout-action
 */
@customElement('hip-rest')
export class HipRest extends LitElement {
  static override styles = [
    baseStyles,
    betweenSetsCss,
    css`
      .ring {
        position: relative;
        flex: none;
        display: grid;
        place-items: center;
        width: calc(2.5 * var(--display-rest));
        aspect-ratio: 1;
      }
      .ring svg {
        position: absolute;
        inset: 0;
        transform: rotate(-90deg);
      }
      circle {
        fill: none;
        stroke: var(--sunken);
        stroke-width: 8;
      }
      .left {
        stroke: var(--track);
        stroke-linecap: round;
      }
      .seconds {
        font-family: var(--font-strong);
        font-size: var(--display-rest);
        font-weight: 900;
        font-variant-numeric: tabular-nums lining-nums;
        letter-spacing: -0.05em;
        line-height: 1;
        color: var(--track);
      }
      .seconds small {
        font-size: 0.4em;
        letter-spacing: 0;
        color: var(--ink-soft);
      }
      hip-demo {
        width: 100%;
        height: 100%;
      }
      hip-stage {
        place-self: end;
        width: 30%;
        min-width: 6rem;
        max-width: 16rem;
        min-height: 0;
        aspect-ratio: 4 / 3;
        margin: var(--space-2);
        border-radius: var(--radius-s);
      }
      hip-sound {
        place-self: start end;
        position: relative;
        margin: var(--space-2);
      }
      .learned {
        display: flex;
        align-items: center;
        gap: var(--space-3);
        padding: var(--space-3) var(--space-4);
        border-radius: var(--radius);
        background: var(--sunken);
        font-size: var(--text-xl);
        font-weight: 700;
        line-height: 1.2;
        text-wrap: balance;
      }
      .learned hip-icon {
        font-size: var(--text-2xl);
      }
      .change {
        background: var(--partial-soft);
      }
      .change hip-icon {
        color: var(--partial);
      }
      .praise {
        background: var(--good-soft);
      }
      .praise hip-icon {
        color: var(--good);
      }
      .chips {
        display: flex;
        flex-wrap: wrap;
        align-items: center;
        justify-content: space-between;
        gap: var(--space-2) var(--space-4);
      }
      .hand {
        display: flex;
        align-items: center;
        gap: var(--space-2);
        font-weight: 600;
        line-height: 1.25;
      }
      @media (min-width: 44rem) and (min-aspect-ratio: 1) {
        .say {
          align-content: center;
          gap: var(--space-4);
        }
      }
      @media (min-width: 64rem) and (min-height: 44rem) {
        .learned {
          font-size: var(--text-2xl);
        }
      }
      @media (max-height: 34rem) and (min-width: 44rem) {
        .say {
          gap: var(--space-2);
        }
        .learned {
          padding: var(--space-2) var(--space-3);
          font-size: var(--text-l);
        }
      }
    `,
  ];

  @property({ attribute: false }) step: RestStep | null = null;
  @property({ attribute: false }) exercise: Exercise | null = null;
  @property({ attribute: false }) picture: StagePicture | null = null;
  @property({ attribute: false }) secondsLeft: number | null = null;
  /** The set before; null where there was none. */
  @property({ attribute: false }) done: SetRecord | null = null;

  @query('hip-stage') private readonly stage!: HipStage | null;

  private readonly worn = new WornController(this);
  private readonly wrist = new WristController(this);
  /** How often the heart has taken more time in this rest. */
  private longer = { after: '', times: 0 };
  private lookedAtMs = 0;

  override updated(): void {
    this.askHeart();
    this.showOnWrist();
  }

  private showOnWrist(): void {
    const { step, exercise, secondsLeft } = this;
    if (!step || !exercise) return;
    // More time can be asked for than there was.
    const ring = secondsLeft === null || step.seconds === 0 ? null : Math.max(0, 1 - secondsLeft / step.seconds);
    const line = translated(exercise.name);
    this.wrist.show({ title: this.heading(step, exercise), line, count: secondsLeft, target: null, ring, isWaiting: true });
  }

  /** Each beat is asked once. */
  private askHeart(): void {
    const { step, secondsLeft } = this;
    const { beat } = this.worn;
    const { restUntilBpm } = heartStore.load();
    if (!beat || beat.timeMs === this.lookedAtMs || restUntilBpm === null || step?.why !== 'rest' || secondsLeft === null) return;
    this.lookedAtMs = beat.timeMs;
    const after = this.done?.id ?? '';
    if (this.longer.after !== after) this.longer = { after, times: 0 };
    const restedS = step.seconds + (this.longer.times * MORE_MS) / 1000 - secondsLeft;
    const wish = askedByHeart({ bpm: beat.bpm, untilBpm: restUntilBpm, restedS, leftS: secondsLeft });
    if (wish === null) return;
    if (wish === 'more-time') this.longer.times += 1;
    ask(this, wish);
  }

  showFrame(pose: PoseFrame): void {
    this.stage?.showPose(pose, null);
  }

  override render() {
    const { step, exercise, secondsLeft } = this;
    if (!step || !exercise) return '';
    return html`<div class="page">
      <header>
        <div>
          <h1>${this.heading(step, exercise)}</h1>
          <p class="lead">${msg(str`Next: ${nextWords(exercise, step.next)}`)}</p>
        </div>
        ${this.ring(step, secondsLeft)}
      </header>
      <div class="look">
        <hip-demo .demo=${demoFor(exercise, step.next)} label=${figureWords(translated(exercise.name))}></hip-demo>
        <hip-stage .picture=${this.picture}></hip-stage>
        <hip-sound></hip-sound>
      </div>
      <div class="say">
        ${step.why === 'rest' ? this.learned() : ''}
        <div class="chips">
          <slot></slot>
          <hip-heart .done=${this.done}></hip-heart>
          <p class="hand"><hip-icon name="hand"></hip-icon>${msg('Raise an arm to start now')}</p>
        </div>
      </div>
      <footer>
        <slot name="captions"></slot>
        <button class="primary" @click=${() => ask(this, 'now')}><hip-icon name="play"></hip-icon>${msg('Start now')}</button>
        <button aria-label=${msg('15 s more')} @click=${() => ask(this, 'more-time')}>
          <hip-icon name="plus"></hip-icon>15 s
        </button>
        <button aria-label=${msg('Repeat the last set')} @click=${() => ask(this, 'repeat')}>
          <hip-icon name="repeat"></hip-icon>${msg('Repeat')}
        </button>
        <button aria-label=${msg('End the session')} @click=${() => ask(this, 'ask-to-end')}>
          <hip-icon name="flag"></hip-icon>${msg('End')}
        </button>
      </footer>
    </div>`;
  }

  /** What is left of the rest; more time can be asked for than there was, and then the ring stays whole. */
  private ring({ seconds }: RestStep, secondsLeft: number | null) {
    const share = secondsLeft === null || seconds === 0 ? 0 : Math.min(1, secondsLeft / seconds);
    return html`<div class="ring">
      <svg viewBox="0 0 100 100" aria-hidden="true">
        <circle cx="50" cy="50" r="44"></circle>
        ${svg`<circle class="left" cx="50" cy="50" r="44" pathLength="1" stroke-dasharray="${share} 1" visibility=${share > 0 ? 'visible' : 'hidden'}></circle>`}
      </svg>
      <p class="seconds" role="timer" aria-live="off">${secondsLeft}<small> s</small></p>
    </div>`;
  }

  /** The one thing to take from the set before. */
  private learned() {
    const { done, exercise } = this;
    if (!done || !exercise || done.exercise !== exercise.id) return '';
    const { kind, sentence } = learnedFrom(done, exercise);
    return html`<p class="learned ${kind}"><hip-icon name=${LEARNED_ICON[kind]}></hip-icon>${translated(sentence)}</p>`;
  }

  private heading({ why, next }: RestStep, exercise: Exercise): string {
    if (why === 'rest') return msg('Rest');
    const side = sideWords(exercise, next.side);
    return side ? msg(str`Switch to ${withinSentence(side)}`) : msg('Turn around');
  }
}

declare global {
  interface HTMLElementTagNameMap {
    'hip-rest': HipRest;
  }
}
