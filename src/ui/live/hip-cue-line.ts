import { LitElement, css, html } from 'lit';
import { customElement, property } from 'lit/decorators.js';
import type { Cue } from '../../core/events.ts';
import '../parts/hip-big-words.ts';
import '../parts/hip-icon.ts';
import { lineCss } from './line-css.ts';

/** What the line says: a cue, or what stands between the person and a count. */
export interface Line {
  kind: Cue['kind'] | 'hint';
  text: string;
  /** The rule that asks for it, for the joints that light up. */
  rule?: string;
}

/** What was called out, for whoever looks again. Each kind has its own colour and its own shape. Announced by screen readers. */
@customElement('hip-cue-line')
export class HipCueLine extends LitElement {
  static override styles = [
    lineCss,
    css`
      :host {
        display: block;
      }
      .line {
        box-sizing: border-box;
        display: grid;
        grid-template-columns: auto minmax(0, 1fr);
        align-items: center;
        gap: var(--space-3);
        height: 100%;
        /* The height stays when the line falls silent: nothing around it jumps. */
        min-height: 3.25rem;
        padding: var(--space-1) var(--space-4);
        border-radius: var(--radius);
        --icon-stroke: 2.6;
      }
      hip-big-words {
        height: 100%;
        font-weight: 800;
      }
      hip-icon {
        font-size: var(--text-3xl);
      }
    `,
  ];

  @property({ attribute: false }) line: Line | null = null;

  override render() {
    const { line } = this;
    return html`<div class="line ${line?.kind ?? ''}" role="status" aria-live="polite">
      ${line ? html`<hip-icon name=${line.kind}></hip-icon><hip-big-words text=${line.text} cap="22"></hip-big-words>` : ''}
    </div>`;
  }
}

declare global {
  interface HTMLElementTagNameMap {
    'hip-cue-line': HipCueLine;
  }
}
