/** What a chart shows, before anybody draws it: also what its table holds. */

export type ChartColour = '--good' | '--track' | '--hold' | '--ink-soft';

export interface ChartSeries {
  name: string;
  /** One for each label; null where it is unknown. */
  values: readonly (number | null)[];
  /** `table`: only in the table. */
  look: 'bars' | 'line' | 'dashed' | 'table';
  colour: ChartColour;
  /** Of points, so that lines differ by more than colour. */
  points?: 'circle' | 'triangle';
  /** Bars that are drawn as outlines. */
  hollow?: readonly boolean[];
  /** A value in words where it differs from the chart's. */
  format?: (value: number) => string;
}

export interface ChartModel {
  title: string;
  /** What it shows, in a sentence. */
  sentence: string;
  /** Name of what goes to the right. */
  across: string;
  /** Name of what goes up, with its unit. */
  up: string;
  /** One for each place from left to right. */
  labels: readonly string[];
  series: readonly ChartSeries[];
  /** A value in words, with its unit. */
  format: (value: number) => string;
  /** Distance of the marks on the scale, in its unit, where each is written as `format` has it; plain round numbers where left out. */
  step?: number;
  /** Upper end of the scale; left out where the values decide. */
  most?: number;
  /** Whether the scale begins at 0; angles need not. */
  fromZero: boolean;
}
