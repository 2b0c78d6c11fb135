import { ContextProvider } from '@lit/context';
import { LitElement, render, type TemplateResult } from 'lit';
import { EXERCISES } from '../../src/exercises/index.ts';
import type { LoadFigure } from '../../src/figure/figure-port.ts';
import { exercisesContext, loadFigureContext } from '../../src/ui/contexts.ts';
import { cdp } from 'vitest/browser';
import '../../src/ui/styles/theme.css';

/** Waits until every Lit element below, in all shadow trees, has rendered. */
export const settled = async (root: ParentNode): Promise<void> => {
  for (let round = 0; round < 4; round++) {
    for (const element of root.querySelectorAll('*')) {
      if (element instanceof LitElement) await element.updateComplete;
      if (element.shadowRoot) await settled(element.shadowRoot);
    }
  }
};

export interface Mounting {
  /** Elements stand inside a `main` as in the app; the app brings its own. */
  around?: 'main' | 'div';
  /** None when left out. */
  loadFigure?: LoadFigure | null;
}

/** Renders into an empty page, with what the app hands down to every element. */
export const mount = async (
  template: TemplateResult,
  { around = 'main', loadFigure = null }: Mounting = {},
): Promise<HTMLElement> => {
  const main = document.createElement(around);
  new ContextProvider(main, { context: exercisesContext, initialValue: EXERCISES });
  new ContextProvider(main, { context: loadFigureContext, initialValue: loadFigure });
  document.body.replaceChildren(main);
  render(template, main);
  await settled(main);
  return main;
};

/** Every match below, in all shadow trees. */
export const all = (root: ParentNode, selector: string): HTMLElement[] => [
  ...(root instanceof Element && root.shadowRoot ? all(root.shadowRoot, selector) : []),
  ...[...root.children].flatMap((child) => [
    ...(child instanceof HTMLElement && child.matches(selector) ? [child] : []),
    ...all(child, selector),
  ]),
];

export const one = (root: ParentNode, selector: string): HTMLElement => {
  const [found] = all(root, selector);
  if (!found) throw new Error(`Nothing matches ${selector}.`);
  return found;
};

const CONTAINERS =
  'hip-app, hip-home, hip-exercises, hip-settings, hip-exercise, hip-set-options, hip-live, hip-summary, hip-analysis, hip-note, hip-today, hip-programme, hip-own-session, hip-own-sessions, hip-pain';

/** The words on the screen, in all shadow trees. */
export const words = (root: ParentNode): string => {
  const read = (node: Node): string => {
    if (node instanceof Text) return node.data;
    if (node instanceof HTMLStyleElement || node instanceof Comment) return '';
    const slotted = node instanceof HTMLSlotElement ? node.assignedNodes() : [];
    const own = node instanceof Element && node.shadowRoot ? node.shadowRoot.childNodes : node.childNodes;
    const children = slotted.length > 0 ? slotted : own;
    const gap = node instanceof Element && getComputedStyle(node).display === 'inline' ? '' : ' ';
    return gap + [...children].map(read).join('') + gap;
  };
  return root instanceof Node ? read(root).replace(/\s+/g, ' ').trim() : '';
};

/** The button or link with these words. */
export const button = (root: ParentNode, text: string): HTMLElement => {
  const found = all(root, 'button, a').find((element) => words(element).includes(text) || element.ariaLabel === text);
  if (!found) throw new Error(`No button says “${text}”. There are: ${all(root, 'button, a').map(words).join(' | ')}`);
  return found;
};

/** The next event of this type, from any element below. */
export const next = <T = unknown>(root: ParentNode, type: string): Promise<T> =>
  new Promise((resolve) => {
    for (const element of all(root, CONTAINERS)) {
      element.addEventListener(type, (event) => resolve((event as CustomEvent<T>).detail), { once: true });
    }
  });

export const frame = (): Promise<void> => new Promise((resolve) => requestAnimationFrame(() => resolve()));

/** What the browser says the user prefers; nothing given is as it was, and is to be left so for the next test. */
export const prefer = (preferred: { scheme?: 'light' | 'dark'; motion?: 'reduce' } = {}): Promise<unknown> =>
  cdp().send('Emulation.setEmulatedMedia', {
    features: [
      { name: 'prefers-color-scheme', value: preferred.scheme ?? '' },
      { name: 'prefers-reduced-motion', value: preferred.motion ?? '' },
    ],
  });
