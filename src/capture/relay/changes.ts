/** Something to wait for, as often as it happens. */
export function createChanges(): { next(): Promise<void>; tell(): void } {
  let waiting: (() => void)[] = [];
  return {
    next: () => new Promise((resolve) => waiting.push(resolve)),
    tell() {
      const told = waiting;
      waiting = [];
      for (const resolve of told) resolve();
    },
  };
}
