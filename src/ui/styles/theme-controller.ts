import type { ReactiveController, ReactiveControllerHost } from 'lit';

/** What `public/theme.js` writes at the root, whichever tab the choice was made in. */
const CHOICE = 'data-theme';

/** For what is drawn on a canvas with colours of the style sheet: a canvas keeps the colours that it was drawn with. */
export class ThemeController implements ReactiveController {
  private readonly dark = matchMedia('(prefers-color-scheme: dark)');
  /** Called once all rules of the style sheet are switched: `public/theme.js` does so in one go. */
  private readonly choice = new MutationObserver((changes) => {
    const now = document.documentElement.getAttribute(CHOICE);
    // It is written anew at whatever another tab stores.
    if (changes.some(({ oldValue }) => oldValue !== now)) this.redraw();
  });

  /** `redraw` is called when light turns dark or dark light, by the device or by the user, while the host is on the page. */
  constructor(
    host: ReactiveControllerHost,
    private readonly redraw: () => void,
  ) {
    host.addController(this);
  }

  hostConnected(): void {
    this.dark.addEventListener('change', this.redraw);
    this.choice.observe(document.documentElement, { attributeFilter: [CHOICE], attributeOldValue: true });
  }

  hostDisconnected(): void {
    this.dark.removeEventListener('change', this.redraw);
    this.choice.disconnect();
  }
}
