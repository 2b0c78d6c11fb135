import type { Demo } from '../core/demo.ts';

/** A moving figure on a canvas. */
export interface FigureView {
  show(demo: Demo): void;
  /** Draws the figure as it is this long after the first repetition began, milliseconds. */
  render(timeMs: number): void;
  /** Fits the picture to the canvas's size on the page. */
  resize(): void;
  dispose(): void;
}

export type CreateFigureView = (canvas: HTMLCanvasElement) => FigureView;

/** Loads the figure's code on first use. Rejects, or `create` throws, where it cannot be drawn (no WebGL). */
export type LoadFigure = () => Promise<CreateFigureView>;
