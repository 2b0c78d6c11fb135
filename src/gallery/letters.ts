import { render } from 'lit';
import { capHeightOf, digitHeightOf } from '../ui/parts/measured.ts';
import { liveStates } from './live-states.ts';

/** How high what is written is: for the table of `docs/live-screen.md`, and the test that holds the live screen to its limits. */

/** One text on the screen. */
export interface Written {
  /** What writes it: the element of ours in whose shadow tree it stands; of those that only lay words out, the one around them. */
  by: string;
  text: string;
  /** Height of a capital letter, or of a digit where it is a number; CSS pixels. */
  capPx: number;
}

/** Of a phone of 6.1 inches whose screen is 390 × 844 CSS pixels. */
export const MM_PER_PX = (6.1 * 25.4) / Math.hypot(390, 844);

const isShown = (element: Element): boolean => {
  const { width, height } = element.getBoundingClientRect();
  return width > 1 && height > 1 && element.checkVisibility({ visibilityProperty: true });
};

function writtenIn(element: Element, text: string, by: string): Written[] {
  if (text === '' || !isShown(element)) return [];
  const style = getComputedStyle(element);
  const part = /^[\d:]+$/.test(text) ? digitHeightOf(style) : capHeightOf(style);
  return [{ by, text, capPx: parseFloat(style.fontSize) * part }];
}

/** All that is written below, in all shadow trees. */
export function lettersOf(root: ParentNode, by = ''): Written[] {
  return [...root.children].flatMap((element) => {
    if (element instanceof HTMLStyleElement) return [];
    const own = [...element.childNodes].filter((node) => node instanceof Text).map(({ data }) => data);
    const isOther = element.localName === 'hip-digits' && !element.matches('.now');
    const writer = element.localName === 'hip-big-words' ? by : isOther ? 'other side' : element.localName;
    const inside = element.shadowRoot ? lettersOf(element.shadowRoot, writer) : [];
    return [...writtenIn(element, own.join('').replace(/\s+/g, ' ').trim(), by), ...inside, ...lettersOf(element, by)];
  });
}

const frame = (): Promise<number> => new Promise((resolve) => requestAnimationFrame(resolve));

/** The same of every state of the live screen, in a window as large as it is now. */
export async function lettersOfLive(): Promise<(Written & { state: string })[]> {
  const place = document.createElement('main');
  document.body.replaceChildren(place);
  const written: (Written & { state: string })[] = [];
  for (const { id, show, after } of liveStates.filter((state) => state.id.startsWith('live-'))) {
    render(show(), place);
    await frame();
    await after?.(place);
    for (let turns = 0; turns < 4; turns += 1) await frame();
    written.push(...lettersOf(place).map((each) => ({ ...each, state: id })));
  }
  return written;
}
