import { msg, str } from '@lit/localize';
import { LitElement, css, html } from 'lit';
import { customElement, property } from 'lit/decorators.js';
import type { HeartBeat } from '../../log/events.ts';
import { baseStyles } from '../styles/base-styles.ts';

/** Heart rate over a set: a line, and the numbers in words. */
@customElement('hip-heart-rate')
export class HipHeartRate extends LitElement {
  static override styles = [
    baseStyles,
    css`
      svg {
        display: block;
        width: 100%;
        height: 3.5rem;
      }
      polyline {
        fill: none;
        stroke: var(--bad);
        stroke-width: 2;
        vector-effect: non-scaling-stroke;
      }
    `,
  ];

  /** In order of time. */
  @property({ attribute: false }) beats: readonly HeartBeat[] = [];

  override render() {
    const { beats } = this;
    const [first, last] = [beats[0], beats.at(-1)];
    if (!first || !last) return '';
    const rates = beats.map(({ bpm }) => bpm);
    const [low, high] = [Math.min(...rates), Math.max(...rates)];
    const mean = Math.round(rates.reduce((sum, bpm) => sum + bpm, 0) / rates.length);
    const lastsMs = Math.max(1, last.timeMs - first.timeMs);
    const heightAt = (bpm: number): string => ((high - bpm) / Math.max(1, high - low)).toFixed(3);
    const points = beats.map(({ timeMs, bpm }) => `${((timeMs - first.timeMs) / lastsMs).toFixed(4)},${heightAt(bpm)}`);
    return html`<p>${msg(str`Heart rate: ${low} to ${high} beats a minute, ${mean} on average.`)}</p>
      ${
        beats.length < 2
          ? ''
          : html`<svg viewBox="-0.005 -0.1 1.01 1.2" preserveAspectRatio="none" aria-hidden="true">
              <polyline points=${points.join(' ')} />
            </svg>`
      }`;
  }
}

declare global {
  interface HTMLElementTagNameMap {
    'hip-heart-rate': HipHeartRate;
  }
}
