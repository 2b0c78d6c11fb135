/**
 * What runs in an open tab, so that another tab does not take it for something that a closed page left behind. Kept by the browser's
 * locks: they are gone with the tab, however it ends.
 */
export interface InUse {
  /** From now on it runs here. */
  begin(id: string): void;
  end(id: string): void;
  /** Ids of what runs in any tab; in this one alone where the browser has no locks. */
  ids(): Promise<ReadonlySet<string>>;
}

const PREFIX = 'hipwise-runs-';

/** `locks` is null where the page is not served securely, or the browser is older. */
export const createInUse = (locks: LockManager | null = globalThis.navigator?.locks ?? null): InUse => {
  const ends = new Map<string, () => void>();
  return {
    begin(id) {
      if (ends.has(id)) return;
      const ended = new Promise<void>((resolve) => ends.set(id, resolve));
      // Shared: a tab that was duplicated in the middle of it waits for nobody.
      locks?.request(`${PREFIX}${id}`, { mode: 'shared' }, () => ended).catch(() => undefined);
    },
    end(id) {
      ends.get(id)?.();
      ends.delete(id);
    },
    async ids() {
      // Refused where the browser keeps nothing for this page.
      const held = (await locks?.query().catch(() => null))?.held ?? [];
      return new Set([
        ...ends.keys(),
        ...held.flatMap(({ name }) => (name?.startsWith(PREFIX) ? [name.slice(PREFIX.length)] : [])),
      ]);
    },
  };
};
