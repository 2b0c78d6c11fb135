import { partMissing, type Problem } from '../../session/problem.ts';
import type { Screen } from './screens/screen.ts';
import { arrival } from './screens/shown-view.ts';

/** The network is gone before this screen was stored on the device. */
const screenMissing: Problem = { ...partMissing, id: 'screen-missing', actions: ['retry'], blocking: false };

interface ScreenElementsParts {
  show: (problem: Problem) => void;
  hide: (id: string) => void;
  changed: () => void;
}

/** Loads a screen when it is shown. Where it cannot be fetched that is told, and it is fetched again when somebody asks. */
export class ScreenElements {
  private missing: Screen | null = null;
  /** What another screen came to is nothing to speak of any more. */
  private shown: Screen | null = null;

  constructor(private readonly parts: ScreenElementsParts) {}

  /** Each time that a screen is shown. Resolves when it is there, or known to be missing; rejects never. */
  async load(screen: Screen): Promise<void> {
    this.shown = screen;
    // What is missing is not asked for again each time that something else changes.
    if (screen === this.missing) return;
    const [isNew, isMissing] = await arrival(screen).then(
      (came) => [came, false],
      () => [false, true],
    );
    if (this.shown !== screen) return;
    this.become(isMissing ? screen : null);
    if (isNew) this.parts.changed();
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
