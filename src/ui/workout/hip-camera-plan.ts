import { msg, str } from '@lit/localize';
import { LitElement, css, html, svg } from 'lit';
import { customElement, property } from 'lit/decorators.js';
import type { Exercise, Range } from '../../core/exercise.ts';
import type { Placed, Spot } from '../../programme/index.ts';
import { baseStyles } from '../styles/base-styles.ts';
import { turnWords, upperFirst } from '../words/workout-words.ts';
import { metresWords } from '../words/words.ts';

/** One metre in the drawings, in their units. */
const METRE = 36;
const WIDTH = 180;
const HEIGHT = 96;
/** Where the person is, and the floor of the drawing from the side. */
const PERSON_X = 140;
const FLOOR_Y = 86;

/** Who turns which way, seen from above, degrees clockwise from facing a camera that stands below. */
const TURN: Readonly<Record<Placed['view'], number>> = { front: 0, oblique: 45, side: 90 };

const middle = ([low, high]: Range): number => (low + high) / 2;

/** Upright or on all fours, facing down the drawing: shoulders, head and nose; the shins of one who kneels lie behind. */
const UPRIGHT = svg`<ellipse cx="0" cy="0" rx="14" ry="7" /><circle cx="0" cy="2" r="6" /><path d="M-3 8l3 5 3-5" />`;
const SHINS = svg`<path class="limb" d="M-5 -6v-18M5 -6v-18" />`;
/** Along the picture, the head to the left. */
const LYING = svg`<circle cx="-26" cy="0" r="6" /><rect x="-18" y="-7" width="22" height="14" rx="6" /><path class="limb" d="M4 -3h24M4 3h24" />`;

const IN_PROFILE = {
  standing: svg`<circle cx="0" cy="-60" r="5" /><path class="limb" d="M0 -54v28l-4 26M0 -26l5 26M0 -48l-9 13" />`,
  kneeling: svg`<circle cx="-24" cy="-34" r="5" /><path class="limb" d="M-18 -28l26 4v22h14M-16 -28v26" />`,
  lying: svg`<circle cx="-26" cy="-6" r="5" /><path class="limb" d="M-20 -4h20l12 -14 8 16" />`,
} as const;

/** Where to put the camera: seen from above, and from the side. The words below say the same. */
@customElement('hip-camera-plan')
export class HipCameraPlan extends LitElement {
  static override styles = [
    baseStyles,
    css`
      .plans {
        display: grid;
        grid-template-columns: repeat(2, minmax(0, 1fr));
        gap: var(--space-3);
      }
      svg {
        display: block;
        width: 100%;
        border-radius: var(--radius-s);
        background: var(--sunken);
      }
      .body {
        fill: var(--ink);
        stroke: var(--ink);
        stroke-width: 2;
        stroke-linejoin: round;
      }
      .limb {
        fill: none;
        stroke: var(--ink);
        stroke-width: 5;
        stroke-linecap: round;
        stroke-linejoin: round;
      }
      .camera {
        fill: var(--track);
      }
      .sight {
        fill: var(--track);
        opacity: 0.16;
      }
      .measure {
        fill: none;
        stroke: var(--track);
        stroke-width: 2;
      }
      .floor {
        stroke: var(--line-strong);
        stroke-width: 2;
      }
      figcaption {
        margin-block-start: var(--space-1);
        font-size: var(--text-m);
        font-weight: 600;
        line-height: 1.2;
      }
    `,
  ];

  @property({ attribute: false }) exercise: Exercise | null = null;
  @property({ attribute: false }) placed: Placed | null = null;
  /** Where the camera stands; as the exercise has it when left out. */
  @property({ attribute: false }) spot: Spot | null = null;

  override render() {
    const { exercise, placed } = this;
    if (!exercise || !placed) return '';
    const spot = this.spot ?? exercise.camera;
    const { distanceM, lensHeightM } = spot;
    return html`<div class="plans">
      <figure>
        ${this.fromAbove(exercise, placed)}
        <figcaption>${msg(str`${metresWords(...distanceM)} away, ${turnWords(placed)}`)}</figcaption>
      </figure>
      <figure>
        ${this.fromTheSide(exercise, spot)}
        <figcaption>${msg(str`Lens ${metresWords(...lensHeightM)} above the floor`)}</figcaption>
      </figure>
    </div>`;
  }

  private fromAbove({ camera }: Exercise, placed: Placed) {
    const x = WIDTH / 2;
    return html`<svg
      viewBox="0 0 ${WIDTH} ${HEIGHT}"
      role="img"
      aria-label=${msg(str`From above: ${upperFirst(turnWords(placed))}`)}
    >
      <path class="sight" d="M${x} 82L${x - 62} 0h124z"></path>
      <path class="measure" d="M${x} 72V48"></path>
      <path class="camera" d="M${x - 10} 80h20v11h-20zM${x - 4} 80l-4 -6h16l-4 6z"></path>
      <g class="body" transform="translate(${x} 26) ${turnOf(camera.posture, placed)}">
        ${camera.posture === 'lying' ? LYING : UPRIGHT} ${camera.posture === 'kneeling' ? SHINS : ''}
      </g>
    </svg>`;
  }

  private fromTheSide({ camera }: Exercise, { lensHeightM, distanceM }: Spot) {
    const lensY = FLOOR_Y - METRE * middle(lensHeightM);
    const lensX = PERSON_X - METRE * middle(distanceM);
    return html`<svg viewBox="0 0 ${WIDTH} ${HEIGHT}" role="img" aria-label=${msg('From the side: how high the lens is')}>
      <path class="sight" d="M${lensX + 8} ${lensY}L${PERSON_X + 20} ${FLOOR_Y - 82}V${FLOOR_Y}h-50z"></path>
      <path class="floor" d="M6 ${FLOOR_Y}h${WIDTH - 12}"></path>
      <path class="measure" d="M${lensX} ${FLOOR_Y}V${lensY}"></path>
      <path class="camera" d="M${lensX - 9} ${lensY - 6}h14v12h-14zM${lensX + 5} ${lensY - 2}l6 -4v12l-6 -4z"></path>
      <g class="body" transform="translate(${PERSON_X} ${FLOOR_Y - 3})">${IN_PROFILE[camera.posture]}</g>
    </svg>`;
  }
}

/** How the body of the drawing is turned: the side that is asked for towards the camera, which stands below. */
function turnOf(posture: Exercise['camera']['posture'], { view, near, side }: Placed): string {
  if (posture !== 'lying') return `rotate(${near === 'right' ? -TURN[view] : TURN[view]})`;
  // On the back with the left side to the camera, or on the left side facing it, the head is to the right.
  const isHeadRight = view === 'side' ? near === 'left' : side === 'right';
  return isHeadRight ? 'scale(-1 1)' : '';
}

declare global {
  interface HTMLElementTagNameMap {
    'hip-camera-plan': HipCameraPlan;
  }
}
