import { msg, str } from '@lit/localize';
import { LitElement, css, html } from 'lit';
import { customElement, property, query, state } from 'lit/decorators.js';
import type { VideoSource } from '../../capture/source.ts';
import { say, spelt, type Message } from '../../core/message.ts';
import { translated } from '../../language/language.ts';
import { LONGEST_NAME } from '../../programme/limits.ts';
import { nameProblem } from '../../programme/index.ts';
import type { Services } from '../../session/services.ts';
import { LessonWatch, type LessonPhase } from '../../teaching/lesson-watch.ts';
import { troubleWords } from '../../teaching/learn.ts';
import type { OwnMovement } from '../../teaching/own-movement.ts';
import { seenMovement } from '../../teaching/seen-movement.ts';
import { fire } from '../fire.ts';
import '../figure/hip-skeleton.ts';
import { FreeRoom } from '../live/free-room.ts';
import { initialLiveState, type LiveState } from '../live/live-state.ts';
import { watchingCss } from '../live/watching-css.ts';
import { watchingView } from '../live/watching-view.ts';
import '../parts/hip-icon.ts';
import type { HipStage } from '../parts/hip-stage.ts';
import { quietForm } from '../parts/quiet-form.ts';
import { baseStyles } from '../styles/base-styles.ts';

/** What is asked for in large letters, and said, as the lesson goes on. */
const ASKED: Readonly<Record<Exclude<LessonPhase, 'over'>, Message>> = {
  nobody: say`Step into the picture`,
  'stand-still': say`Stand still in your start position`,
  go: say`Do three repetitions`,
  moving: say`Then stand still`,
};

/** A movement that was learned, before it has a name. */
export interface Learned {
  movement: OwnMovement;
  reps: number;
}

/**
 * A movement of one's own is shown to the camera three times, comes back as a skeleton, and gets a name. Begins to watch as soon as it has
 * its services, and sees by itself when the movement is over.
 *
 * @fires own-exercise-taught
 * @fires teach-closed
 */
@customElement('hip-teach')
export class HipTeach extends LitElement {
  static override styles = [
    baseStyles,
    watchingCss,
    css`
      .taught {
        display: grid;
        grid-template:
          'seen' minmax(10rem, 1fr)
          'named' auto
          / minmax(0, 1fr);
        min-height: var(--live-height, 100dvh);
      }
      .seen {
        grid-area: seen;
        position: relative;
        background: radial-gradient(120% 90% at 50% 110%, var(--track-soft), var(--sunken) 70%);
      }
      .seen h1 {
        position: absolute;
        inset: var(--space-3) var(--space-4) auto;
        font-size: var(--text-l);
      }
      hip-skeleton {
        position: absolute;
        inset: 0;
      }
      .named {
        grid-area: named;
        align-content: center;
        padding: var(--space-4);
      }
      .named label {
        display: grid;
        gap: var(--space-2);
        font-weight: 700;
      }
      .choice {
        display: flex;
        flex-wrap: wrap;
        gap: var(--space-3);
      }
      .choice button {
        flex: 1 1 40%;
      }
      @media (min-width: 36rem) and (min-aspect-ratio: 1) {
        .taught {
          grid-template: 'seen named' minmax(0, 1fr) / minmax(0, 1fr) minmax(0, 1fr);
        }
      }
      @media (max-height: 34rem) and (min-width: 36rem) {
        .named {
          --stack-gap: var(--space-2);
          padding-block: var(--space-2);
        }
      }
    `,
  ];

  @property({ attribute: false }) services: Services | null = null;
  @property({ attribute: false }) live: LiveState = initialLiveState;
  @property({ attribute: false }) source: VideoSource = { kind: 'camera' };
  /** What was learned already; in the gallery. */
  @property({ attribute: false }) learned: Learned | null = null;

  @state() private phase: LessonPhase = 'nobody';
  /** Why nothing was learned last time. */
  @state() private trouble: Message | null = null;
  /** What is wrong with the name. */
  @state() private problem: Message | null = null;

  @query('hip-stage') private readonly stage!: HipStage | null;
  @query('input') private readonly nameField!: HTMLInputElement | null;

  private lesson = new LessonWatch();
  private off: (() => void) | null = null;

  constructor() {
    super();
    new FreeRoom(this);
  }

  override disconnectedCallback(): void {
    super.disconnectedCallback();
    this.close();
  }

  override willUpdate(): void {
    const { services } = this;
    if (!services || this.off || this.learned) return;
    this.off = services.runner.subscribe((event) => {
      if (event.type !== 'watched') return;
      this.stage?.showPose(event.pose, null);
      this.lesson.push(event.pose);
      this.follow();
    });
    void services.runner.watch(this.source);
  }

  override render() {
    return this.learned ? this.asked(this.learned) : this.watching();
  }

  private watching() {
    const { live, phase, trouble } = this;
    return watchingView({
      live,
      title: msg('Your own exercise'),
      asked: phase === 'over' ? '' : translated(ASKED[phase]),
      hintId: phase === 'moving' || phase === 'go' ? 'start-pose' : 'hold-still',
      explained: trouble
        ? translated(trouble)
        : msg('Stand in your start position, do three repetitions, then stand still. Your whole body has to be in the picture.'),
      buttons: html`<button @click=${this.end}><hip-icon name="flag"></hip-icon>${msg('End')}</button>`,
    });
  }

  private asked({ movement, reps }: Learned) {
    const { series } = movement;
    return html`<div class="taught">
      <div class="seen">
        <div role="img" aria-label=${msg('Your movement, as the camera saw it')}>
          <hip-skeleton .movement=${series && seenMovement(series)}></hip-skeleton>
        </div>
        <h1>${msg('Your own exercise')}</h1>
      </div>
      <div class="named stack">
        <div role="status"><h2>${msg(str`${translated(say`I counted ${spelt(reps)}.`)} Is that your movement?`)}</h2></div>
        ${quietForm(
          html`<label>
            ${msg('What do you call it?')}
            <input type="text" maxlength=${LONGEST_NAME} aria-invalid=${this.problem ? 'true' : 'false'} @keydown=${this.enter} />
          </label>`,
        )}
        <p role="alert" class="problem">${this.problem ? translated(this.problem) : ''}</p>
        <div class="choice">
          <button class="big" @click=${this.again}><hip-icon name="undo"></hip-icon>${msg('Again')}</button>
          <button class="big primary" @click=${this.save}><hip-icon name="check"></hip-icon>${msg('Save')}</button>
        </div>
      </div>
    </div>`;
  }

  private follow(): void {
    const { phase, lesson } = this.lesson;
    if (phase === this.phase) return;
    this.phase = phase;
    if (lesson?.movement) return this.show(lesson);
    this.trouble = lesson?.trouble ? troubleWords(lesson.trouble, lesson.reps) : null;
    const sentence = this.trouble ?? (phase === 'over' ? null : ASKED[phase]);
    if (sentence && phase !== 'nobody') this.services?.voice.announce({ type: 'advice', sentence });
  }

  private show({ movement, reps }: Learned): void {
    this.services?.voice.announce({ type: 'advice', sentence: say`I counted ${spelt(reps)}.` });
    this.close();
    this.learned = { movement, reps };
  }

  /** What is being shown is learned; where nothing is, there is nothing to keep. */
  private readonly end = (): void => {
    if (this.phase !== 'moving') return void fire(this, 'teach-closed', undefined);
    const lesson = this.lesson.finish();
    if (lesson.movement) return this.show(lesson);
    this.trouble = troubleWords(lesson.trouble, lesson.reps);
    this.lesson = new LessonWatch();
    this.phase = this.lesson.phase;
  };

  private readonly again = (): void => {
    this.lesson = new LessonWatch();
    this.phase = this.lesson.phase;
    this.trouble = null;
    this.problem = null;
    this.learned = null;
  };

  private readonly save = (): void => {
    const { learned, nameField } = this;
    const name = nameField?.value.trim() ?? '';
    this.problem = nameProblem(name);
    if (this.problem) nameField?.focus();
    else if (learned) fire(this, 'own-exercise-taught', { name, movement: learned.movement });
  };

  private enter({ key }: KeyboardEvent): void {
    if (key === 'Enter') this.save();
  }

  private close(): void {
    if (!this.off) return;
    this.off();
    this.off = null;
    this.services?.runner.release();
  }
}

declare global {
  interface HTMLElementTagNameMap {
    'hip-teach': HipTeach;
  }
  interface HTMLElementEventMap {
    'own-exercise-taught': CustomEvent<{ name: string; movement: OwnMovement }>;
    'teach-closed': CustomEvent<void>;
  }
}
