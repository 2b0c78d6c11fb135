import type { Demo } from '../core/demo.ts';
import type { WorkingMuscle } from './muscles.ts';
import type { Person } from './people.ts';

/** Who does the movement, and which muscles are seen at work. */
export interface FigureLook {
  person?: Person;
  works?: readonly WorkingMuscle[];
}

/** A moving figure on a canvas. */
export interface FigureView {
  show(demo: Demo, look?: FigureLook): void;
  /** Draws the figure as it is this long after the first repetition began, milliseconds. */
  render(timeMs: number): void;
  /** Fits the picture to the canvas's size on the page. */
  resize(): void;
  dispose(): void;
}

export type CreateFigureView = (canvas: HTMLCanvasElement) => FigureView;

/**
 * Loads the figure's code on first use, and makes the body of this one ready a slice at a time. Rejects, or `create` throws, where it cannot
 * be drawn (no WebGL).
 */
export type LoadFigure = (person: Person) => Promise<CreateFigureView>;
