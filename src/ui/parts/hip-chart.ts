import { msg } from '@lit/localize';
import { LitElement, css, html } from 'lit';
import { customElement, property, query } from 'lit/decorators.js';
import { drawChart } from './chart-drawing.ts';
import type { ChartModel, ChartSeries } from './chart-model.ts';
import './hip-icon.ts';
import { baseStyles } from '../styles/base-styles.ts';
import { tableCss } from '../styles/table-css.ts';
import { inlineStyle } from '../styles/inline-style.ts';
import { ThemeController } from '../styles/theme-controller.ts';

/** A chart with its sentence, its legend and the same as a table. A point that is touched tells its values. */
@customElement('hip-chart')
export class HipChart extends LitElement {
  static override styles = [
    baseStyles,
    tableCss,
    css`
      figure {
        display: grid;
        gap: var(--space-2);
        grid-template-columns: minmax(0, 1fr);
      }
      .canvas {
        position: relative;
        height: 14rem;
      }
      .legend {
        gap: var(--space-1) var(--space-4);
      }
      .legend span {
        display: inline-flex;
        align-items: center;
        gap: var(--space-2);
      }
      i {
        width: 1.25rem;
        border-block-start: 3px solid var(--colour);
      }
      .bars {
        height: 0.875rem;
        background: var(--colour);
      }
      .dashed {
        border-block-start-style: dashed;
      }
    `,
  ];

  @property({ attribute: false }) model: ChartModel | null = null;

  @query('canvas') private readonly canvas!: HTMLCanvasElement | null;
  private chart: { destroy(): void } | null = null;

  constructor() {
    super();
    new ThemeController(this, () => this.draw());
  }

  override connectedCallback(): void {
    super.connectedCallback();
    // Taken away and put in again: what was drawn is gone.
    if (this.hasUpdated) this.requestUpdate();
  }

  override disconnectedCallback(): void {
    this.chart?.destroy();
    this.chart = null;
    super.disconnectedCallback();
  }

  override render() {
    const { model } = this;
    if (!model) return '';
    const { title, sentence, series } = model;
    const drawn = series.filter(({ look }) => look !== 'table');
    return html`<figure>
      <figcaption class="stack">
        <h3>${title}</h3>
        <p>${sentence}</p>
      </figcaption>
      ${
        drawn.length > 1
          ? html`<p class="row legend small" aria-hidden="true">
              ${drawn.map(({ name, look, colour }) => html`<span><i class=${look} ${inlineStyle(`--colour: var(${colour})`)}></i>${name}</span>`)}
            </p>`
          : ''
      }
      <div class="canvas"><canvas role="img" aria-label=${`${title}. ${sentence}`}></canvas></div>
      <details>
        <summary><hip-icon name="chevron"></hip-icon>${msg('As a table')}</summary>
        <div class="scroll" tabindex="0" role="group" aria-label=${title}>${this.table(model)}</div>
      </details>
    </figure>`;
  }

  override updated(): void {
    this.draw();
  }

  private table({ across, labels, series, format }: ChartModel) {
    const cell = ({ values, format: own }: ChartSeries, at: number): string => {
      const value = values[at];
      return value === null || value === undefined ? '–' : (own ?? format)(value);
    };
    return html`<table>
      <thead>
        <tr>
          <th scope="col">${across}</th>
          ${series.map(({ name }) => html`<th scope="col">${name}</th>`)}
        </tr>
      </thead>
      <tbody>
        ${labels.map(
          (label, at) =>
            html`<tr>
              <th scope="row">${label}</th>
              ${series.map((each) => html`<td>${cell(each, at)}</td>`)}
            </tr>`,
        )}
      </tbody>
    </table>`;
  }

  private draw(): void {
    this.chart?.destroy();
    this.chart = this.canvas && this.model && drawChart(this.canvas, this.model, getComputedStyle(this));
  }
}

declare global {
  interface HTMLElementTagNameMap {
    'hip-chart': HipChart;
  }
}
