import { html, svg, type TemplateResult } from 'lit';
import type { CameraPlacement } from '../../core/exercise.ts';

const FIGURES = {
  standing: svg`<circle cx="92" cy="34" r="12" /><path d="M83 58L62 94M83 60l38 2M62 94l42 2-10 40M94 136h18" />`,
  lying: svg`<circle cx="36" cy="126" r="10" /><path d="M50 126L98 96l28-16 10 54M136 136h14M54 132h34" />`,
  kneeling: svg`<circle cx="44" cy="76" r="10" /><path d="M58 82l52 2v50h26M64 84l-2 50M110 84l26-26" />`,
} as const;

/** A still pictogram: shown until the moving figure has loaded, and for good where it cannot be drawn. */
export const poster = (posture: CameraPlacement['posture']): TemplateResult =>
  html`<svg class="poster" viewBox="0 0 180 160" aria-hidden="true">
    <path class="ground" d="M8 142h164" />
    <g class="body">${FIGURES[posture]}</g>
  </svg>`;
