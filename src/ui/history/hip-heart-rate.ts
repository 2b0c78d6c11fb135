import { msg, str } from '@lit/localize';
import { LitElement, css, html, svg } from 'lit';
import { customElement, property } from 'lit/decorators.js';
import { leastOf, mostOf } from '../../core/extremes.ts';
import { beatsIn, knownBeats, recoveryOf } from '../../log/heart-rate.ts';
import type { SetRecord } from '../../log/set-records.ts';
import { evenly } from '../parts/evenly.ts';
import { baseStyles } from '../styles/base-styles.ts';
import { recoveryWords } from '../words/heart-words.ts';

/** One for each pixel of a wide screen: a strap that was worn for hours has more. */
const MOST_POINTS = 2000;

/** Heart rate over a set and the rest after it: a line, and the numbers in words. The end of the set is marked. */
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
      line {
        stroke: var(--line-strong);
        stroke-width: 1;
        stroke-dasharray: 3 3;
        vector-effect: non-scaling-stroke;
      }
      polyline {
        fill: none;
        stroke: var(--bad);
        stroke-width: 2;
        vector-effect: non-scaling-stroke;
      }
    `,
  ];

  @property({ attribute: false }) set: SetRecord | null = null;

  override render() {
    const { set } = this;
    if (!set) return '';
    const beats = knownBeats([set]);
    const [first, last] = [beats[0], beats.at(-1)];
    if (!first || !last) return '';
    const rates = beats.map(({ bpm }) => bpm);
    const [low, high] = [leastOf(rates), mostOf(rates)];
    const lastsMs = Math.max(1, last.timeMs - first.timeMs);
    const across = (timeMs: number): string => ((timeMs - first.timeMs) / lastsMs).toFixed(4);
    const heightAt = (bpm: number): string => ((high - bpm) / Math.max(1, high - low)).toFixed(3);
    const points = evenly(beats, MOST_POINTS).map(({ timeMs, bpm }) => `${across(timeMs)},${heightAt(bpm)}`);
    const { endedMs } = set;
    const isMarked = endedMs !== null && endedMs > first.timeMs && endedMs < last.timeMs;
    return html`${inSetWords(set)}
    ${
      beats.length < 2
        ? ''
        : html`<svg viewBox="-0.005 -0.1 1.01 1.2" preserveAspectRatio="none" aria-hidden="true">
            ${isMarked ? svg`<line x1=${across(endedMs)} x2=${across(endedMs)} y1="-0.1" y2="1.1" />` : ''}
            <polyline points=${points.join(' ')} />
          </svg>`
    }`;
  }
}

/** The set itself, and how the heart came down after it. */
function inSetWords(set: SetRecord) {
  const rates = beatsIn(set).map(({ bpm }) => Math.round(bpm));
  const recovery = recoveryOf(set);
  const mean = Math.round(rates.reduce((sum, bpm) => sum + bpm, 0) / Math.max(1, rates.length));
  const [low, high] = [leastOf(rates), mostOf(rates)];
  return html`<p>
    ${rates.length === 0 ? '' : msg(str`Heart rate: ${low} to ${high} beats a minute, ${mean} on average.`)}
    ${recovery ? recoveryWords(recovery) : ''}
  </p>`;
}

declare global {
  interface HTMLElementTagNameMap {
    'hip-heart-rate': HipHeartRate;
  }
}
