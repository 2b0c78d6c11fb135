import { consume } from '@lit/context';
import { msg, str } from '@lit/localize';
import { LitElement, html, type PropertyValues } from 'lit';
import { customElement, query, state } from 'lit/decorators.js';
import type { Exercise } from '../../core/exercise.ts';
import { outlineById } from '../../exercises/known.ts';
import { exercisesContext } from '../contexts.ts';
import { momentOf } from '../figure/moment-of.ts';
import '../figure/hip-demo.ts';
import type { HipDemo } from '../figure/hip-demo.ts';
import { baseStyles } from '../styles/base-styles.ts';
import { figureWords } from '../words/words.ts';
import { translated } from '../../language/language.ts';
import { heroCss } from './hero-css.ts';
import { COUNTED_BEFORE, countedAt, TARGET } from './hero-model.ts';
import type { DrawPose } from './hero-pose.ts';

/** What is shown: the best known of all. */
const SHOWN = 'squat';
/** The number jumps for so long when it changes, as on the screen of a set. [our own choice] */
const JUMP_MS = 260;

/** What the app does, seen before it is read: the figure trains, its joints are drawn, its repetitions are counted. Still where motion is unwelcome. */
@customElement('hip-hero')
export class HipHero extends LitElement {
  static override styles = [baseStyles, heroCss];

  @consume({ context: exercisesContext, subscribe: true }) @state() exercises: readonly Exercise[] = [];
  /** Repetitions of the set that is shown. */
  @state() private count = COUNTED_BEFORE;

  @query('hip-demo') private readonly demo!: HipDemo | null;
  @query('canvas') private readonly overlay!: HTMLCanvasElement | null;

  @query('.count b') private readonly number!: HTMLElement | null;

  private due = 0;
  /** A repetition was counted since the last rendering. */
  private hasMoved = false;
  private drawPose: DrawPose | null = null;

  override connectedCallback(): void {
    super.connectedCallback();
    this.due = requestAnimationFrame(this.follow);
  }

  override disconnectedCallback(): void {
    super.disconnectedCallback();
    cancelAnimationFrame(this.due);
  }

  override render() {
    const { exercise, count } = this;
    const name = outlineById(SHOWN)?.name;
    if (!name) return '';
    return html`<div class="stage">
      <hip-demo
        .demo=${exercise?.demo ?? null}
        exercise=${SHOWN}
        .drawn=${this.draw}
        label=${`${figureWords(translated(name))}. ${msg(str`${count} of ${TARGET} counted`)}`}
      ></hip-demo>
      <canvas aria-hidden="true"></canvas>
      <p class="count" aria-hidden="true"><b>${count}</b><span>/ ${TARGET}</span></p>
    </div>`;
  }

  override updated(changed: PropertyValues): void {
    if (changed.has('exercises') && this.exercise && !this.drawPose) void this.learnPoses(this.exercise);
    // What moves is the figure: where that is unwelcome, the number does not change either.
    if (this.hasMoved) this.number?.animate([{ scale: 1.3 }, { scale: 1 }], { duration: JUMP_MS, easing: 'ease-out' });
    this.hasMoved = false;
  }

  private get exercise(): Exercise | undefined {
    return this.exercises.find(({ id }) => id === SHOWN);
  }

  /** The body's geometry is code that the first words do not wait for. */
  private async learnPoses({ demo }: Exercise): Promise<void> {
    const { drawingOf } = await import('./hero-pose.ts');
    this.drawPose = drawingOf(demo);
  }

  /** What does not move is looked at with each refresh of the screen: the figure comes when it is loaded, and may stay away. */
  private readonly follow = (): void => {
    this.due = requestAnimationFrame(this.follow);
    if (typeof this.demo?.shown !== 'object' || this.demo.shown === null) this.draw();
  };

  /** The joints of what the figure shows now. */
  private readonly draw = (): void => {
    const { demo, overlay, exercise, drawPose } = this;
    const context = overlay?.getContext('2d');
    if (!demo || !overlay || !context || !exercise) return;
    const scale = window.devicePixelRatio || 1;
    const [width, height] = [overlay.clientWidth, overlay.clientHeight];
    if (overlay.width !== Math.round(width * scale)) overlay.width = Math.round(width * scale);
    if (overlay.height !== Math.round(height * scale)) overlay.height = Math.round(height * scale);
    context.setTransform(scale, 0, 0, scale, 0, 0);
    context.clearRect(0, 0, width, height);
    const shown = demo.shown;
    if (!shown || !drawPose || width === 0 || height === 0) return;
    const timeMs = shown === 'still' ? momentOf(exercise.demo, 'peak') : shown.timeMs;
    const counted = shown === 'still' ? this.count : countedAt(timeMs, exercise.demo.timing);
    this.hasMoved ||= counted !== this.count;
    this.count = counted;
    drawPose(context, timeMs, { width, height });
  };
}

declare global {
  interface HTMLElementTagNameMap {
    'hip-hero': HipHero;
  }
}
