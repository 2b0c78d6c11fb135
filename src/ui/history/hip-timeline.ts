import { msg, str } from '@lit/localize';
import { LitElement, html, svg, type PropertyValues } from 'lit';
import { customElement, property, query, state } from 'lit/decorators.js';
import type { Rep, RepOutcome } from '../../core/events.ts';
import type { SetRecord } from '../../log/set-records.ts';
import { evenly } from '../parts/evenly.ts';
import '../parts/hip-icon.ts';
import type { IconName } from '../parts/icons.ts';
import { baseStyles } from '../styles/base-styles.ts';
import { timelineCss } from './timeline-css.ts';
import { boxesPath, HIGHEST, LOWEST, linesOf, spanOf, ticksOf, type Span } from './timeline-model.ts';
import { lapWords, OUTCOME_WORDS } from '../words/words.ts';
import { inlineStyle } from '../styles/inline-style.ts';

const ICON: Readonly<Record<RepOutcome, IconName>> = { full: 'praise', partial: 'partial', void: 'void' };
/** Height of the goal's line, per cent of the picture's. */
const GOAL_SHARE = (100 * (1 - LOWEST)) / (HIGHEST - LOWEST);

/** So wide is a second, in rem, that two repetitions stay apart; what does not fit is scrolled. A posture that is held needs less. */
const SECOND_REM = { reps: 0.45, holds: 0.1 } as const;
const TICK_REM = 3.5;
const MOST_REM = 400;
/** More marks than these would lie on each other. */
const MOST_MARKS = 400;

type Stretch = Pick<Rep, 'startMs' | 'endMs'>;

/** From the top of the picture to its bottom. */
const bandsOf = ({ reps }: SetRecord, kind: RepOutcome) =>
  reps.filter(({ outcome }) => outcome === kind).map((rep) => ({ ...timesOf(rep), y: 0, height: HIGHEST - LOWEST }));

/** What was held: a thin strip above repetitions, else most of the picture. */
const boxesOf = (holds: readonly Stretch[], isThin: boolean) =>
  holds.map((hold) => ({
    ...timesOf(hold),
    ...(isThin ? { y: 0.02, height: 0.09 } : { y: 0.2, height: HIGHEST - LOWEST - 0.4 }),
  }));

const timesOf = ({ startMs, endMs }: Stretch): Stretch => ({ startMs, endMs });

/** A set as it went: how far each movement went, what it was, and what was held, on a line of time. */
@customElement('hip-timeline')
export class HipTimeline extends LitElement {
  static override styles = [baseStyles, timelineCss];

  @property({ attribute: false }) set: SetRecord | null = null;

  /** What the window of the scroller cuts off, on which side. */
  @state() private cut = { before: false, more: false };
  @query('.scroll') private readonly scroller!: HTMLElement | null;
  private readonly sizes = new ResizeObserver(() => this.look());

  override connectedCallback(): void {
    super.connectedCallback();
    this.sizes.observe(this);
  }

  override disconnectedCallback(): void {
    super.disconnectedCallback();
    this.sizes.disconnect();
  }

  override updated(changed: PropertyValues<this>): void {
    if (changed.has('set')) this.look();
  }

  private readonly look = (): void => {
    const { scroller } = this;
    if (!scroller) return;
    const { scrollLeft, clientWidth, scrollWidth } = scroller;
    // Less than a pixel is rounding.
    const cut = { before: Math.abs(scrollLeft) > 1, more: scrollWidth - clientWidth - Math.abs(scrollLeft) > 1 };
    if (cut.before !== this.cut.before || cut.more !== this.cut.more) this.cut = cut;
  };

  override render() {
    const { set } = this;
    const span = set && spanOf(set);
    if (!set || !span) return '';
    const holds = [...set.holds, ...set.reps.flatMap(({ hold }) => hold ?? [])];
    const secondRem = SECOND_REM[set.reps.length > 0 ? 'reps' : 'holds'];
    const kinds = (['full', 'partial', 'void'] as const).filter((kind) => set.reps.some(({ outcome }) => outcome === kind));
    const { before, more } = this.cut;
    return html`<div
        class="scroll ${before ? 'before' : ''} ${more ? 'more' : ''}"
        tabindex="0"
        role="group"
        aria-label=${msg('The set on a line of time')}
        @scroll=${this.look}
      >
        <div class="time" ${inlineStyle(`min-width: ${Math.min(MOST_REM, secondRem * span.seconds).toFixed(1)}rem`)}>
          <div class="marks" aria-hidden="true">${evenly(set.reps, MOST_MARKS).map((rep) => this.mark(rep, span))}</div>
          <div class="picture ${set.reps.length > 0 ? '' : 'low'}" role="img" aria-label=${this.words(set)}>
            <svg viewBox="0 0 ${span.seconds} ${HIGHEST - LOWEST}" preserveAspectRatio="none">
              ${kinds.map((kind) => svg`<path class="band ${kind}" d=${boxesPath(bandsOf(set, kind), span)} />`)}
              ${set.reps.length > 0 ? this.levels(span) : ''}
              <path class="hold" d=${boxesPath(boxesOf(holds, set.reps.length > 0), span)} />
              <path
                class="line"
                d=${linesOf(set, span)
                  .map((points) => `M${points}`)
                  .join(' ')}
              />
            </svg>
            ${set.reps.length > 0 ? html`<span class="goal" ${inlineStyle(`inset-block-end: ${GOAL_SHARE}%`)}>${msg('Goal')}</span>` : ''}
          </div>
          <div class="ticks" aria-hidden="true">
            ${ticksOf(span, TICK_REM / secondRem).map(({ share, ms }) => html`<span ${inlineStyle(`inset-inline-start: ${100 * share}%`)}>${lapWords(ms)}</span>`)}
          </div>
        </div>
      </div>
      <p class="row legend small" aria-hidden="true">
        ${kinds.map((kind) => html`<span class=${kind}><hip-icon name=${ICON[kind]}></hip-icon>${OUTCOME_WORDS[kind]()}</span>`)}
        ${holds.length > 0 ? html`<span class="held"><i></i>${msg('Held')}</span>` : ''}
      </p>`;
  }

  private words({ reps, holds, counts, traces }: SetRecord): string {
    const drawn = traces.length > 0 || reps.length === 0 ? '' : msg('Drawn from the heights alone: the way was not recorded.');
    const what =
      reps.length > 0
        ? msg(
            str`${reps.length} movements in order of time: ${counts.full} full, ${counts.partial} too small, ${counts.void} not counted.`,
          )
        : msg(str`Held ${holds.length} times, in order of time.`);
    return [what, drawn, msg('The table has the numbers.')].filter(Boolean).join(' ');
  }

  private mark({ outcome, startMs, endMs }: Rep, { shareAt }: Span) {
    const middle = shareAt((startMs + endMs) / 2);
    return html`<hip-icon
      class=${outcome}
      name=${ICON[outcome]}
      ${inlineStyle(`inset-inline-start: ${100 * middle}%`)}
    ></hip-icon>`;
  }

  private levels({ seconds }: Span) {
    return [0, 1].map((at) => svg`<line class="level" x1="0" x2=${seconds} y1=${HIGHEST - at} y2=${HIGHEST - at} />`);
  }
}

declare global {
  interface HTMLElementTagNameMap {
    'hip-timeline': HipTimeline;
  }
}
