import { LitElement, css, html, type PropertyValues } from 'lit';
import { customElement, property, state } from 'lit/decorators.js';
import '../parts/hip-big-words.ts';
import '../parts/hip-icon.ts';
import type { Line } from './hip-cue-line.ts';
import { lineCss } from './line-css.ts';

/** So long it is called out, milliseconds: read twice from afar. After that the line has it. */
export const CALLED_MS = 2000;

/** What is said of a hold the ring shows. */
const isCalled = (line: Line | null): line is Line => line !== null && line.kind !== 'hold';

/** What is said now, in letters that are read from three metres, for two seconds. The line has the same words for a screen reader. */
@customElement('hip-call')
export class HipCall extends LitElement {
  static override styles = [
    lineCss,
    css`
      :host {
        display: none;
      }
      :host([calling]) {
        display: block;
      }
      .called {
        box-sizing: border-box;
        display: grid;
        grid-template-rows: auto minmax(0, 1fr);
        justify-items: center;
        height: 100%;
        padding: var(--space-2) var(--space-3);
        border-block-start: 0.4rem solid currentColor;
        --icon-stroke: 2.6;
      }
      hip-big-words {
        grid-row: 2;
        width: 100%;
        height: 100%;
      }
      hip-icon {
        font-size: var(--text-3xl);
      }
      @media (max-height: 34rem) {
        .called {
          padding-block: 0;
          border-block-start-width: 4px;
        }
        hip-icon {
          display: none;
        }
      }
      @media (prefers-reduced-motion: no-preference) {
        .called {
          animation: rise 0.18s ease-out;
        }
        @keyframes rise {
          from {
            translate: 0 1.5rem;
            opacity: 0;
          }
        }
      }
    `,
  ];

  @property({ attribute: false }) line: Line | null = null;

  /** Is kept for its two seconds, though the line has fallen silent. */
  @state() private called: Line | null = null;
  private over: ReturnType<typeof setTimeout> | undefined;

  override willUpdate(changed: PropertyValues<this>): void {
    if (!changed.has('line')) return;
    const before = changed.get('line');
    // The same object through another rendering is not said again.
    if (!isCalled(this.line) || before === this.line) return;
    this.called = this.line;
    clearTimeout(this.over);
    this.over = setTimeout(() => (this.called = null), CALLED_MS);
  }

  override updated(): void {
    this.toggleAttribute('calling', this.called !== null);
  }

  override disconnectedCallback(): void {
    super.disconnectedCallback();
    clearTimeout(this.over);
    this.called = null;
  }

  override render() {
    const { called } = this;
    if (!called) return '';
    return html`<div class="called ${called.kind}" aria-hidden="true">
      <hip-icon name=${called.kind}></hip-icon><hip-big-words text=${called.text}></hip-big-words>
    </div>`;
  }
}

declare global {
  interface HTMLElementTagNameMap {
    'hip-call': HipCall;
  }
}
