import { msg, str } from '@lit/localize';
import { LitElement, css, html, svg } from 'lit';
import { customElement, property } from 'lit/decorators.js';
import type { Exercise, Range } from '../../core/exercise.ts';
import type { Spot } from '../../programme/index.ts';
import { baseStyles } from '../styles/base-styles.ts';
import '../parts/hip-icon.ts';
import { metresWords } from '../words/words.ts';

/** Heights of the lens up to which a camera stands at the floor, at the knees, and at the hips; metres, of a grown person. [our own choice] */
const FLOOR_M = 0.35;
const KNEE_M = 0.55;
const HIP_M = 1;

/** "60–90 cm". */
const centimetres = ([low, high]: Range): string => `${Math.round(100 * low)}–${Math.round(100 * high)} cm`;

function heightWords(range: Range): string {
  const middle = (range[0] + range[1]) / 2;
  const height = centimetres(range);
  if (middle <= FLOOR_M) return msg(str`Camera near the floor (${height})`);
  if (middle <= KNEE_M) return msg(str`Camera at knee height (${height})`);
  return middle <= HIP_M ? msg(str`Camera at hip height (${height})`) : msg(str`Camera at chest height (${height})`);
}

const ON_EDGE = svg`<rect x="4" y="10" width="56" height="30" rx="5" /><path d="M10 25v.1M54 21v8" /><path class="ground" d="M0 42h64" />`;

/**
 * Where the camera goes, in a line; and how to turn a phone for somebody who lies, who is longer than an upright picture is wide.
 */
@customElement('hip-camera-spot')
export class HipCameraSpot extends LitElement {
  static override styles = [
    baseStyles,
    css`
      p {
        display: flex;
        align-items: center;
        gap: var(--space-2);
        font-weight: 600;
        line-height: 1.25;
      }
      hip-icon {
        color: var(--track);
      }
      .stays hip-icon {
        color: var(--good);
        --icon-stroke: 3.4;
      }
      .edge {
        display: none;
      }
      svg {
        flex: none;
        width: 3rem;
        fill: none;
        stroke: var(--ink);
        stroke-width: 4;
        stroke-linecap: round;
      }
      .ground {
        stroke: var(--track);
      }
      /* A phone that is held upright. */
      @media (orientation: portrait) and (max-width: 44rem) {
        .edge {
          display: flex;
          margin-block-start: var(--space-2);
          padding: var(--space-2) var(--space-3);
          border-radius: var(--radius);
          background: var(--track-soft);
        }
      }
    `,
  ];

  @property({ attribute: false }) exercise: Exercise | null = null;
  /** Where the camera stands for this exercise and those of the same spot; the exercise's own place where it is null. */
  @property({ attribute: false }) spot: Spot | null = null;
  /** The camera stands there already. */
  @property({ type: Boolean }) stays = false;

  override render() {
    const { exercise, stays } = this;
    if (!exercise) return '';
    const { distanceM, lensHeightM } = this.spot ?? exercise.camera;
    const edge =
      exercise.camera.posture === 'lying'
        ? html`<p class="edge">
            <svg viewBox="0 0 64 46" aria-hidden="true">${ON_EDGE}</svg>${msg('Lay the phone on its long edge')}
          </p>`
        : '';
    return stays
      ? html`<p class="stays"><hip-icon name="check"></hip-icon>${msg('Camera stays where it is')}</p>
          ${edge}`
      : html`<p>
            <hip-icon name="camera"></hip-icon
            ><span>${msg(str`${heightWords(lensHeightM)}, ${metresWords(...distanceM)} away`)}</span>
          </p>
          ${edge}`;
  }
}

declare global {
  interface HTMLElementTagNameMap {
    'hip-camera-spot': HipCameraSpot;
  }
}
