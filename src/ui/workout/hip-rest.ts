import { msg, str } from '@lit/localize';
import { LitElement, css, html } from 'lit';
import { customElement, property, query } from 'lit/decorators.js';
import type { Exercise } from '../../core/exercise.ts';
import type { PoseFrame } from '../../core/pose.ts';
import type { RestStep } from '../../programme/index.ts';
import { betweenSetsCss } from './between-sets-css.ts';
import { demoFor } from '../figure/demo-for.ts';
import type { SetRecord } from '../../log/set-records.ts';
import '../parts/hip-heart.ts';
import '../parts/hip-icon.ts';
import '../parts/hip-stage.ts';
import type { HipStage } from '../parts/hip-stage.ts';
import { WristController } from '../parts/wrist-controller.ts';
import '../figure/hip-figure-still.ts';
import { WornController } from '../parts/worn-controller.ts';
import { heartStore } from '../../settings/heart-settings.ts';
import { askedByHeart } from '../../workout/heart-rest.ts';
import { MORE_MS } from '../../workout/workout-state.ts';
import { baseStyles } from '../styles/base-styles.ts';
import type { StagePicture } from '../../session/set-runner-port.ts';
import { ask } from './workout-action.ts';
import { nextWords, sideWords } from '../words/workout-words.ts';
import { translated, withinSentence } from '../../language/language.ts';

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
      .seconds {
        padding-block: var(--space-4) var(--space-2);
        font-size: var(--display-rest);
        color: var(--track);
      }
      .say {
        align-content: center;
      }
      .hand {
        display: flex;
        align-items: center;
        justify-content: center;
        gap: var(--space-2);
        font-size: var(--text-l);
        font-weight: 600;
      }
      hip-heart {
        justify-self: center;
      }
      .look {
        grid-template-columns: repeat(2, minmax(0, 1fr));
      }
      hip-figure-still,
      hip-stage {
        width: 100%;
        aspect-ratio: 4 / 3;
        max-height: none;
        border-radius: var(--radius);
        background: var(--sunken);
      }
      ::slotted(*) {
        grid-column: 1 / -1;
      }
      @media (max-height: 34rem) and (min-width: 44rem) {
        .seconds {
          padding-block: 0;
        }
        .say {
          align-content: center;
        }
        .hand {
          font-size: var(--text-m);
        }
        hip-figure-still,
        hip-stage {
          aspect-ratio: 16 / 9;
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
        <h1>${this.heading(step, exercise)}</h1>
        <p class="lead">${msg(str`Next: ${nextWords(exercise, step.next)}`)}</p>
      </header>
      <div class="say">
        <p class="seconds" role="timer" aria-live="off">${secondsLeft}<small> s</small></p>
        <hip-heart .done=${this.done}></hip-heart>
        <p class="hand"><hip-icon name="hand"></hip-icon>${msg('Raise an arm to start sooner')}</p>
      </div>
      <div class="look">
        <hip-figure-still .demo=${demoFor(exercise, step.next)}></hip-figure-still>
        <hip-stage .picture=${this.picture}></hip-stage>
        <slot></slot>
      </div>
      <footer>
        <button class="primary" @click=${() => ask(this, 'now')}><hip-icon name="play"></hip-icon>${msg('Start now')}</button>
        <button aria-label=${msg('15 s more')} @click=${() => ask(this, 'more-time')}>
          <hip-icon name="plus"></hip-icon>15 s
        </button>
        <button aria-label=${msg('Repeat the last set')} @click=${() => ask(this, 'repeat')}>
          <hip-icon name="repeat"></hip-icon>${msg('Repeat')}
        </button>
        <button @click=${() => ask(this, 'ask-to-end')}><hip-icon name="flag"></hip-icon>${msg('I’m done')}</button>
      </footer>
    </div>`;
  }

  private heading({ why, next }: RestStep, exercise: Exercise): string {
    if (why === 'rest') return msg('Rest');
    const side = sideWords(exercise, next.side);
    return side ? msg(str`Change: ${withinSentence(side)}`) : msg('Turn round');
  }
}

declare global {
  interface HTMLElementTagNameMap {
    'hip-rest': HipRest;
  }
}
