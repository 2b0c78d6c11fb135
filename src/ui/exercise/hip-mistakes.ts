import { msg, str } from '@lit/localize';
import { LitElement, css, html } from 'lit';
import { customElement, property, state } from 'lit/decorators.js';
import type { Exercise } from '../../core/exercise.ts';
import { mainMistakes, saidOf, wrongDemo, type ShownRule } from '../figure/demos.ts';
import { momentOf } from '../figure/moment-of.ts';
import '../figure/hip-demo.ts';
import '../parts/hip-icon.ts';
import { baseStyles } from '../styles/base-styles.ts';
import { translated } from '../../language/language.ts';

/** The mistakes that are made most, each with its picture and what is said of it; the one that is tapped moves. */
@customElement('hip-mistakes')
export class HipMistakes extends LitElement {
  static override styles = [
    baseStyles,
    css`
      ul {
        display: grid;
        grid-template-columns: repeat(2, minmax(0, 1fr));
        gap: var(--space-3);
        list-style: none;
      }
      button {
        display: grid;
        grid-template-columns: minmax(0, 1fr);
        align-content: start;
        gap: var(--space-2);
        width: 100%;
        height: 100%;
        padding: var(--space-2);
        border: 2px solid var(--line);
        border-radius: var(--radius);
        background: none;
        color: inherit;
        font-weight: 400;
        text-align: start;
        overflow-wrap: anywhere;
        hyphens: auto;
      }
      button[aria-pressed='true'] {
        border-color: var(--form);
      }
      hip-demo {
        --demo-ratio: 6 / 5;
        border-radius: var(--radius-s);
      }
      b {
        display: flex;
        gap: var(--space-2);
        align-items: baseline;
        color: var(--form);
        line-height: 1.25;
      }
      hip-icon {
        flex: none;
        align-self: center;
      }
    `,
  ];

  @property({ attribute: false }) exercise: Exercise | null = null;

  @state() private moving = '';

  override render() {
    const { exercise } = this;
    if (!exercise) return '';
    return html`<ul>
      ${mainMistakes(exercise.rules).map((rule) => html`<li>${this.mistake(exercise, rule)}</li>`)}
    </ul>`;
  }

  private mistake({ demo }: Exercise, rule: ShownRule) {
    const { id, title, phase, faultyDemo } = rule;
    const moves = id === this.moving;
    const said = saidOf(rule);
    const wrong = wrongDemo(demo, faultyDemo);
    return html`<button
      aria-pressed=${moves}
      @click=${() => {
        this.moving = moves ? '' : id;
      }}
    >
      <hip-demo
        .demo=${wrong}
        .live=${moves}
        .stillMs=${momentOf(wrong, phase)}
        label=${msg(str`A figure shows the mistake: ${translated(title)}`)}
      ></hip-demo>
      ${said ? html`<b><hip-icon name="form"></hip-icon>${translated(said)}</b>` : ''}
      <span class="small">${translated(title)}</span>
    </button>`;
  }
}

declare global {
  interface HTMLElementTagNameMap {
    'hip-mistakes': HipMistakes;
  }
}
