/** So long is waited for the heading of a screen whose elements are loaded, milliseconds. [our own choice] */
const PATIENCE_MS = 3000;

/** The first heading below, in all shadow trees. */
function headingIn(root: ParentNode): HTMLElement | null {
  for (const element of root.children) {
    if (element instanceof HTMLHeadingElement && element.localName === 'h1') return element;
    const found = headingIn(element) ?? (element.shadowRoot && headingIn(element.shadowRoot));
    if (found) return found;
  }
  return null;
}

/**
 * Sets the focus on the heading of a new screen, so that it is what a screen reader reads and where the keyboard goes on. `main` has it
 * until there is a heading, and keeps it where there is none; whoever has moved it elsewhere meanwhile is left alone.
 */
export function focusHeading(main: HTMLElement): void {
  main.focus({ preventScroll: true });
  const untilMs = performance.now() + PATIENCE_MS;
  const look = (nowMs: number): void => {
    const root = main.getRootNode();
    if (!main.isConnected || !(root instanceof Document || root instanceof ShadowRoot) || root.activeElement !== main) return;
    const heading = headingIn(main);
    if (heading) {
      heading.tabIndex = -1;
      heading.focus({ preventScroll: true });
    } else if (nowMs < untilMs) requestAnimationFrame(look);
  };
  requestAnimationFrame(look);
}
