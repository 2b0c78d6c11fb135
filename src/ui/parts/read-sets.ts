import type { ReactiveController, ReactiveControllerHost } from 'lit';
import { hasMovements } from '../../log/past-set.ts';
import type { PastSet, SetRecord } from '../../log/set-records.ts';
import type { LoadSets } from '../../log/training-log.ts';

/** The movements of the few sets that an element shows, of the many that there are: read when they are asked for, and shown when they come. */
export class ReadSets implements ReactiveController {
  /** They could not be read. */
  hasFailed = false;
  private known: ReadonlyMap<string, SetRecord> = new Map();
  private found: readonly SetRecord[] | null = null;
  private wanted: readonly PastSet[] = [];
  private at: unknown = null;
  private round = 0;

  constructor(
    private readonly host: ReactiveControllerHost,
    private readonly load: () => LoadSets | null,
  ) {
    host.addController(this);
  }

  hostConnected(): void {
    // There is nothing to begin before it is asked.
  }

  /**
   * Null while they are read. What was read before is shown until what has changed is there. `state`: another one wherever anything in the
   * log may have changed.
   */
  of(sets: readonly PastSet[], state: unknown): readonly SetRecord[] | null {
    if (sets.every(hasMovements)) return sets;
    const isSame = state === this.at && sets.length === this.wanted.length && sets.every((set, i) => set === this.wanted[i]);
    if (!isSame) {
      this.wanted = sets;
      this.at = state;
      this.find();
      void this.read(sets);
    }
    return this.found;
  }

  private find(): void {
    const found = this.wanted.flatMap(({ id }) => this.known.get(id) ?? []);
    this.found = found.length === this.wanted.length ? found : null;
  }

  private async read(sets: readonly PastSet[]): Promise<void> {
    const load = this.load();
    if (!load) return;
    this.round += 1;
    const { round } = this;
    try {
      const read = await load(sets.map(({ id }) => id));
      if (round !== this.round) return;
      this.known = new Map(read.map((set) => [set.id, set]));
      this.hasFailed = read.length < sets.length;
      this.find();
    } catch {
      if (round !== this.round) return;
      this.hasFailed = true;
    }
    this.host.requestUpdate();
  }
}
