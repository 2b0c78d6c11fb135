import { msg } from '@lit/localize';
import { LitElement, html } from 'lit';
import { customElement, property, state } from 'lit/decorators.js';
import type { Persistence } from '../../log/persistence.ts';
import { dataCss } from './data-css.ts';
import { goodLine, noteLine } from './data-line.ts';
import type { DataPort, Stock } from '../../data/data-port.ts';
import { dateWords } from '../words/day-words.ts';
import { megabyteWords } from './data-words.ts';
import { say } from '../../core/message.ts';
import { translated } from '../../language/language.ts';
import { baseStyles } from '../styles/base-styles.ts';

const PERSISTENCE: Readonly<Record<Persistence, () => ReturnType<typeof goodLine>>> = {
  kept: () => goodLine(msg('Your browser keeps all this until you delete it.')),
  'may-be-cleared': () =>
    noteLine(
      msg(
        'Your browser may clear all this when space is short, and forgets it with a private window. Make a backup now and then.',
      ),
    ),
  unknown: () =>
    noteLine(
      msg('Your browser does not say whether it keeps all this. With a private window it is gone. Make a backup now and then.'),
    ),
};

const leftOutWords = (count: number): string =>
  translated(
    say`${count} entries of the log cannot be right and are left out of what you see. They are kept, and a backup has them too.`,
  );

/** What is kept on this device, and whether the browser may clear it. */
@customElement('hip-data-summary')
export class HipDataSummary extends LitElement {
  static override styles = [baseStyles, dataCss];

  @property({ attribute: false }) data: DataPort | null = null;
  /** Null until it has been counted. */
  @property({ attribute: false }) stock: Stock | null = null;

  @state() private persistence: Persistence | null = null;
  @state() private refused = false;

  override firstUpdated(): void {
    void this.data?.persistence().then((persistence) => (this.persistence = persistence));
  }

  override render() {
    const { persistence } = this;
    return html`<section class="card stack" aria-labelledby="title">
      <h2 id="title">${msg('On this device')}</h2>
      ${this.numbers()} ${this.stock && this.stock.leftOut > 0 ? noteLine(leftOutWords(this.stock.leftOut)) : ''}
      <div class="status" role="status">
        ${persistence ? PERSISTENCE[persistence]() : ''}
        ${this.refused ? noteLine(msg('It did not promise it. Browsers often do once the app is installed or has been used for a while.')) : ''}
      </div>
      ${
        persistence === 'may-be-cleared'
          ? html`<div class="row"><button @click=${this.ask}>${msg('Ask the browser to keep it')}</button></div>`
          : ''
      }
    </section>`;
  }

  private numbers() {
    const { stock } = this;
    if (!stock) return '';
    const { sets, sessions, since, bytes } = stock;
    const numbers = [
      [msg('Sets'), String(sets)],
      [msg('Sessions'), String(sessions)],
      ...(since === null ? [] : [[msg('Since'), dateWords(since)]]),
      ...(bytes === null ? [] : [[msg('Space, with the app'), megabyteWords(bytes)]]),
    ];
    return html`<dl>
      ${numbers.map(
        ([name, value]) =>
          html`<div>
            <dt>${name}</dt>
            <dd>${value}</dd>
          </div>`,
      )}
    </dl>`;
  }

  private async ask(): Promise<void> {
    this.persistence = (await this.data?.askToKeep()) ?? null;
    this.refused = this.persistence === 'may-be-cleared';
  }
}

declare global {
  interface HTMLElementTagNameMap {
    'hip-data-summary': HipDataSummary;
  }
}
