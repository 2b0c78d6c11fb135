import type { Message } from '../../core/message.ts';
import { LitElement, css, html } from 'lit';
import { customElement, property, state } from 'lit/decorators.js';
import { HintBoard } from '../../core/set-up/hint-board.ts';
import { comparePlacements, type Placement } from '../../core/set-up/placement-memory.ts';
import { translated } from '../../language/language.ts';

/** How the present placement compares with the one that worked the last time: one quiet line, and nothing the first time. */
@customElement('hip-last-placement')
export class HipLastPlacement extends LitElement {
  static override styles = css`
    /* Without words it takes no room, and no gap. */
    :host {
      display: contents;
    }
    p {
      margin: 0;
      color: var(--ink-soft);
      /* Over a picture it stands on what is dark. */
      padding: var(--scrim-room, 0);
      border-radius: var(--radius);
      background: var(--scrim, transparent);
    }
  `;

  @property({ attribute: false }) last: Placement | null = null;

  @state() private comparison: Message | null = null;

  /** At a limit the comparison would flicker. */
  private readonly board = new HintBoard();

  /** One detected frame: where somebody is now, null when nobody is seen. */
  show(now: Placement | null, timeMs: number): void {
    const { last } = this;
    const hint = now && last ? { id: 'hold-still' as const, message: comparePlacements(now, last).message } : null;
    if (this.board.suggest(hint, timeMs, true)) this.comparison = this.board.hint?.message ?? null;
  }

  override render() {
    return this.comparison ? html`<p>${translated(this.comparison)}</p>` : '';
  }
}

declare global {
  interface HTMLElementTagNameMap {
    'hip-last-placement': HipLastPlacement;
  }
}
