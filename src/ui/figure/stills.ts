import type { Demo } from '../../core/demo.ts';
import type { FigureView, LoadFigure } from '../../figure/figure-port.ts';
import type { Person } from '../../figure/people.ts';

/** A still picture of the figure. */
export interface StillRequest {
  demo: Demo;
  person: Person;
  /** After the first repetition began, milliseconds. */
  timeMs: number;
  /** Size on the page, CSS pixels. */
  width: number;
  height: number;
}

export interface Stills {
  /** The same for requests of the same picture. */
  key(request: StillRequest): string;
  /** The picture where it was drawn before. The caller copies it and does not keep it. */
  known(request: StillRequest): HTMLCanvasElement | null;
  /** Draws the picture when the page has nothing else to do, then calls `done`. Returns a function that takes the wish back. */
  draw(request: StillRequest, done: (picture: HTMLCanvasElement) => void): () => void;
}

/** Pictures that are kept; about a megabyte each on a phone. */
const KEPT = 48;
const IDLE_TIMEOUT_MS = 500;

interface Wish {
  request: StillRequest;
  done: (picture: HTMLCanvasElement) => void;
}

const whenIdle = (work: () => void): void => {
  if ('requestIdleCallback' in globalThis) requestIdleCallback(work, { timeout: IDLE_TIMEOUT_MS });
  else setTimeout(work, 30);
};

/** One figure, out of sight, draws every still picture of a page: browsers allow only a few WebGL contexts at a time. */
const createStills = (loadFigure: LoadFigure): Stills => {
  const numbers = new WeakMap<Demo, number>();
  const pictures = new Map<string, HTMLCanvasElement>();
  const wishes = new Set<Wish>();
  let demos = 0;
  let working = false;
  let figure: { view: FigureView; canvas: HTMLCanvasElement } | null = null;

  const keyOf = ({ demo, person, timeMs, width, height }: StillRequest): string => {
    const number = numbers.get(demo) ?? (demos += 1);
    numbers.set(demo, number);
    return [number, person, timeMs, width, height].join();
  };

  const forget = (): void => {
    figure?.view.dispose();
    figure?.canvas.remove();
    figure = null;
  };

  const load = async (person: Person) => {
    const create = await loadFigure(person);
    const canvas = document.createElement('canvas');
    canvas.setAttribute('aria-hidden', 'true');
    // It needs a size on the page, but must not be seen, hit or scrolled to.
    Object.assign(canvas.style, { position: 'fixed', inset: '0 auto auto 0', visibility: 'hidden', pointerEvents: 'none' });
    canvas.addEventListener('webglcontextlost', forget);
    document.body.append(canvas);
    try {
      return { view: create(canvas), canvas };
    } catch (error) {
      canvas.remove();
      throw error;
    }
  };

  const take = ({ demo, person, timeMs, width, height }: StillRequest, { view, canvas }: NonNullable<typeof figure>) => {
    if (canvas.style.width !== `${width}px` || canvas.style.height !== `${height}px`) {
      Object.assign(canvas.style, { width: `${width}px`, height: `${height}px` });
      view.resize();
    }
    view.show(demo, { person });
    view.render(timeMs);
    const copy = document.createElement('canvas');
    copy.width = canvas.width;
    copy.height = canvas.height;
    copy.getContext('2d')?.drawImage(canvas, 0, 0);
    return copy;
  };

  const keep = (key: string, picture: HTMLCanvasElement): void => {
    pictures.set(key, picture);
    const [oldest] = pictures.keys();
    if (pictures.size > KEPT && oldest !== undefined) pictures.delete(oldest);
  };

  const known = (request: StillRequest): HTMLCanvasElement | null => pictures.get(keyOf(request)) ?? null;

  const next = async (): Promise<void> => {
    const [wish] = wishes;
    if (!wish) {
      working = false;
      return;
    }
    try {
      figure ??= await load(wish.request.person);
      if (wishes.delete(wish)) {
        const picture = known(wish.request) ?? take(wish.request, figure);
        keep(keyOf(wish.request), picture);
        wish.done(picture);
      }
      whenIdle(() => void next());
    } catch {
      // No WebGL, or the code did not load: pictograms stay. `working` stays too, so nobody tries again.
      wishes.clear();
    }
  };

  return {
    key: keyOf,
    known,
    draw(request, done) {
      const wish = { request, done };
      wishes.add(wish);
      if (!working) {
        working = true;
        whenIdle(() => void next());
      }
      return () => void wishes.delete(wish);
    },
  };
};

const made = new WeakMap<LoadFigure, Stills>();

/** The page's one draughtsman of stills for this way of loading the figure. */
export function stillsOf(loadFigure: LoadFigure): Stills {
  const stills = made.get(loadFigure) ?? createStills(loadFigure);
  made.set(loadFigure, stills);
  return stills;
}
