import type { FigureView, LoadFigure } from '../../figure/figure-port.ts';
import type { Person } from '../../figure/people.ts';

/** A figure and the canvas that it is drawn on. Whoever borrows it puts the canvas on the page, and takes it off again. */
export interface LentFigure {
  view: FigureView;
  canvas: HTMLCanvasElement;
}

/** Figures that wait for the next who wants one: making one takes longer than a tap should. */
const KEPT = 1;

const idle = new WeakMap<LoadFigure, LentFigure[]>();

const idleOf = (loadFigure: LoadFigure): LentFigure[] => {
  const figures = idle.get(loadFigure) ?? [];
  idle.set(loadFigure, figures);
  return figures;
};

/** A figure that nobody uses, or a new one, with the body of this person ready. Rejects where none can be drawn. */
export async function borrowFigure(loadFigure: LoadFigure, person: Person): Promise<LentFigure> {
  const create = await loadFigure(person);
  const kept = idleOf(loadFigure).pop();
  if (kept) return kept;
  const canvas = document.createElement('canvas');
  return { view: create(canvas), canvas };
}

/** Gives a figure back; with enough of them waiting it is let go, and its WebGL context with it, for browsers allow only a few. */
export function giveBackFigure(loadFigure: LoadFigure, figure: LentFigure): void {
  const { view, canvas } = figure;
  canvas.remove();
  const waiting = idleOf(loadFigure);
  if (waiting.length < KEPT) {
    waiting.push(figure);
    return;
  }
  view.dispose();
  canvas.getContext('webgl2')?.getExtension('WEBGL_lose_context')?.loseContext();
}
