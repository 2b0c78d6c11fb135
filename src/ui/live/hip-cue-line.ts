import { LitElement, css, html } from 'lit';
import { customElement, property } from 'lit/decorators.js';
import type { Cue } from '../../core/events.ts';
import '../parts/hip-icon.ts';

/** What the line says: a cue, or what stands between the person and a count. */
export interface Line {
  kind: Cue['kind'] | 'hint';
  text: string;
}

/** One line for the person three metres away. Each kind has its own colour and its own shape. Announced by screen readers. */
@customElement('hip-cue-line')
export class HipCueLine extends LitElement {
  static override styles = css`
    :host {
      display: block;
      container-type: inline-size;
    }
    .line {
      box-sizing: border-box;
      height: 100%;
      display: flex;
      align-items: center;
      justify-content: center;
      gap: 0.4em;
      /* The height stays when the line falls silent: nothing below jumps. */
      min-height: 1.9em;
      padding: 0.25em 0.6em;
      border-radius: var(--radius);
      font-family: var(--font-strong);
      /* Follows the box: a whole cue has to fit on its lines. */
      font-size: clamp(1.75rem, min(7.5cqw, 10dvh), 4.5rem);
      font-weight: 800;
      letter-spacing: -0.02em;
      line-height: 1.05;
      text-align: center;
      text-wrap: balance;
      --icon-stroke: 2.6;
    }
    .form {
      background: var(--form-soft);
      color: var(--form);
    }
    .partial {
      background: var(--partial-soft);
      color: var(--partial);
    }
    .praise {
      background: var(--good-soft);
      color: var(--good);
    }
    .hold {
      background: var(--hold-soft);
      color: var(--hold);
    }
    .hint {
      background: var(--hint-soft);
      color: var(--hint);
    }
  `;

  @property({ attribute: false }) line: Line | null = null;

  override render() {
    const { line } = this;
    return html`<div class="line ${line?.kind ?? ''}" role="status" aria-live="polite">
      ${line ? html`<hip-icon name=${line.kind}></hip-icon><span>${line.text}</span>` : ''}
    </div>`;
  }
}

declare global {
  interface HTMLElementTagNameMap {
    'hip-cue-line': HipCueLine;
  }
}
