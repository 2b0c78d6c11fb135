import { msg, str } from '@lit/localize';
import { LitElement, css, html } from 'lit';
import { customElement, property } from 'lit/decorators.js';
import { opposite, type Side } from '../../core/pose.ts';
import { countCss } from './count-css.ts';
import './hip-digits.ts';
import '../parts/hip-icon.ts';
import { lapWords, SIDE_WORDS } from '../words/words.ts';

/** The time of a timed exercise, as large as its box allows. */
@customElement('hip-clock')
export class HipClock extends LitElement {
  static override styles = [
    countCss,
    css`
      .waits .now {
        opacity: 0.75;
      }
    `,
  ];

  @property({ type: Number }) seconds = 0;
  @property({ type: Number }) target = 0;
  @property({ type: Boolean }) running = false;
  /** Seconds per side; null where the sides are not told apart, or one alone is asked for. */
  @property({ attribute: false }) sides: { left: number; right: number } | null = null;
  /** Whose time `seconds` is; null where it is that of both. */
  @property({ attribute: false }) side: Side | null = null;
  /** What is told beside the time. */
  @property() note = '';

  override render() {
    const { seconds, target, running, sides, side, note } = this;
    const state = target > 0 && seconds >= target ? 'reached' : running ? '' : 'waits';
    const now = lapWords(1000 * seconds);
    const aim = lapWords(1000 * target);
    return html`<div class="count ${state}">
      <div class="numbers" role="img" aria-label=${msg(str`${now} of ${aim} minutes`)}>
        <hip-digits class="now" text=${now}></hip-digits>
      </div>
      <div class="below">
        ${side ? html`<span>${SIDE_WORDS[side]}</span>` : ''}<span class="target">/ ${aim}</span>
        ${sides ? this.others(sides, side) : ''}${note ? html`<span class="soft note">${note}</span>` : ''}
      </div>
    </div>`;
  }

  /** The side that does not work now; both, where the time is that of both. */
  private others(sides: { left: number; right: number }, side: Side | null) {
    const rest: readonly Side[] = side ? [opposite(side)] : ['left', 'right'];
    return rest.map((each) => {
      const done = this.side !== null && sides[each] >= this.target;
      return html`<span class="soft"
        >${SIDE_WORDS[each]} ${lapWords(1000 * sides[each])}${done ? html` <hip-icon name="check"></hip-icon>` : ''}</span
      >`;
    });
  }
}

declare global {
  interface HTMLElementTagNameMap {
    'hip-clock': HipClock;
  }
}
