/**
 * `offered`: the browser lets us ask. `by-hand`: an iPhone or iPad, where the user does it from the share menu. `none`: the browser
 * cannot, or does not say.
 */
export type InstallState = 'installed' | 'offered' | 'by-hand' | 'none';

/** Not in the DOM's types: Chromium only. */
export interface InstallPrompt extends Event {
  prompt(): Promise<unknown>;
}

const isInstallPrompt = (event: Event): event is InstallPrompt => 'prompt' in event;

/** What tells where the app runs. */
export interface Surroundings {
  /** Shown in a window of its own, as installed apps are. */
  standalone: boolean;
  userAgent: string;
  maxTouchPoints: number;
}

/** iPads say that they are Macs; no Mac can be touched. */
const isAppleTouch = ({ userAgent, maxTouchPoints }: Surroundings): boolean =>
  /iPhone|iPad|iPod/.test(userAgent) || (userAgent.includes('Macintosh') && maxTouchPoints > 1);

export interface Install {
  readonly state: InstallState;
  /** Has the browser ask the user. An offer can be taken up once. */
  ask(): void;
  /** Called after each change. */
  onChange: () => void;
}

/** Keeps the browser's offer to install the app, which comes once and early, until the user wants it. */
export function watchInstall(target: EventTarget, surroundings: Surroundings): Install {
  let offer: InstallPrompt | null = null;
  let installed = surroundings.standalone;
  const install: Install = {
    get state() {
      if (installed) return 'installed';
      if (offer) return 'offered';
      return isAppleTouch(surroundings) ? 'by-hand' : 'none';
    },
    ask() {
      // What the user answers is told by the next events.
      offer?.prompt().catch(() => undefined);
      offer = null;
      install.onChange();
    },
    onChange: () => undefined,
  };
  target.addEventListener('beforeinstallprompt', (event) => {
    if (!isInstallPrompt(event)) return;
    event.preventDefault();
    offer = event;
    install.onChange();
  });
  target.addEventListener('appinstalled', () => {
    installed = true;
    install.onChange();
  });
  return install;
}
