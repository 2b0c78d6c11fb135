/** All that knows the library that draws charts. */

import {
  BarController,
  BarElement,
  CategoryScale,
  Chart,
  LinearScale,
  LineController,
  LineElement,
  PointElement,
  Tooltip,
  type ChartConfiguration,
  type ChartDataset,
} from 'chart.js';
import type { ChartModel, ChartSeries } from './chart-model.ts';

Chart.register(BarController, BarElement, CategoryScale, LinearScale, LineController, LineElement, PointElement, Tooltip);

type Dataset = ChartDataset<'bar' | 'line', (number | null)[]>;

function datasetOf(series: ChartSeries, colourOf: (name: string) => string): Dataset {
  const { name, values, look, colour, points = 'circle', hollow } = series;
  const stroke = colourOf(colour);
  // Lines lie on bars.
  const common = { label: name, data: [...values], borderColor: stroke, order: look === 'bars' ? 1 : 0 };
  if (look === 'bars') {
    const fills = values.map((_, at) => (hollow?.[at] ? 'transparent' : stroke));
    return { ...common, type: 'bar', backgroundColor: fills, borderWidth: 2, borderRadius: 3, maxBarThickness: 40 };
  }
  const isDashed = look === 'dashed';
  return {
    ...common,
    type: 'line',
    backgroundColor: stroke,
    borderWidth: 2,
    pointStyle: points,
    pointRadius: isDashed ? 0 : 4,
    // A finger covers more than a point.
    pointHitRadius: 20,
    spanGaps: true,
    ...(isDashed && { borderDash: [6, 4], stepped: 'middle' as const }),
  };
}

/** Nothing moves: no animation, so that there is none to reduce. */
function configurationOf(
  { labels, series, across, up, format, step, most, fromZero }: ChartModel,
  style: CSSStyleDeclaration,
): ChartConfiguration<'bar' | 'line', (number | null)[], string> {
  const colourOf = (name: string): string => style.getPropertyValue(name).trim();
  const [ink, soft, line] = ['--ink', '--ink-soft', '--line'].map(colourOf);
  const font = { family: style.fontFamily, size: 13 };
  const title = (text: string) => ({ display: true, text, color: soft ?? '', font });
  const drawn = series.filter(({ look }) => look !== 'table');
  return {
    type: 'line',
    data: { labels: [...labels], datasets: drawn.map((each) => datasetOf(each, colourOf)) },
    options: {
      animation: false,
      maintainAspectRatio: false,
      interaction: { mode: 'index', intersect: false },
      scales: {
        x: {
          title: title(across),
          ticks: { color: soft ?? '', font, maxRotation: 0, autoSkipPadding: 12 },
          grid: { display: false },
        },
        y: {
          title: title(up),
          beginAtZero: fromZero,
          ...(most === undefined && step === undefined && { grace: '8%' }),
          ...(most !== undefined && { max: most }),
          ticks: {
            color: soft ?? '',
            font,
            maxTicksLimit: 6,
            ...(fromZero && { precision: 0 }),
            ...(step !== undefined && { stepSize: step, callback: (value) => format(Number(value)) }),
          },
          grid: { color: line ?? '' },
        },
      },
      plugins: {
        tooltip: {
          backgroundColor: ink ?? '',
          titleColor: colourOf('--paper'),
          bodyColor: colourOf('--paper'),
          titleFont: font,
          bodyFont: font,
          callbacks: {
            label: ({ dataset, parsed }) => (parsed.y === null ? '' : `${dataset.label ?? ''}: ${format(parsed.y)}`),
          },
        },
      },
    },
  };
}

/** Draws until it is destroyed; also when the canvas gets another size. `style`: of an element that has the theme's colours. */
export const drawChart = (canvas: HTMLCanvasElement, model: ChartModel, style: CSSStyleDeclaration): { destroy(): void } =>
  new Chart(canvas, configurationOf(model, style));
