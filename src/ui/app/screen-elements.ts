import { partMissing, type Problem } from '../../session/problem.ts';
import type { Screen } from './screens/screen.ts';

/** The network is gone before this screen was stored on the device. */
const screenMissing: Problem = { ...partMissing, id: 'screen-missing', actions: ['retry'], blocking: false };

interface ScreenElementsParts {
  show: (problem: Problem) => void;
  hide: (id: string) => void;
  changed: () => void;
}

/** Loads the elements of a screen when it is shown. Where they cannot be fetched that is told, and they are fetched again when somebody asks. */
export class ScreenElements {
  private missing: Screen | null = null;
  /** What another screen came to is nothing to speak of any more. */
  private shown: Screen | null = null;

  constructor(private readonly parts: ScreenElementsParts) {}

  /** Each time that a screen is shown. */
  load(screen: Screen): void {
    this.shown = screen;
    // What is missing is not asked for again each time that something else changes.
    if (screen === this.missing) return;
    if (!screen.load) return this.become(null);
    screen.load().then(
      () => this.shown === screen && this.become(null),
      () => this.shown === screen && this.become(screen),
    );
  }

  isMissing(screen: Screen): boolean {
    return screen === this.missing;
  }

  /** Fetches once more what is missing, if it is this problem. Returns whether it was. */
  retry(problemId: string): boolean {
    if (problemId !== screenMissing.id) return false;
    this.become(null);
    this.parts.changed();
    return true;
  }

  private become(missing: Screen | null): void {
    if (missing === this.missing) return;
    this.missing = missing;
    if (missing) this.parts.show(screenMissing);
    else this.parts.hide(screenMissing.id);
  }
}
