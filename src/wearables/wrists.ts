import type { Wearables } from './wearable.ts';
import type { Wrist, WristFace } from './wrist.ts';

/** All that can be written to, as one. */
export interface Wrists extends Wrist {
  /** A watch that is connected from now on is shown nothing any more. */
  close(): void;
}

/**
 * Writes to every watch that is connected, each face once, and the last one also to those that are connected later or again. One that fails
 * keeps nobody from anything.
 */
export function createWrists(wearables: Pick<Wearables, 'list' | 'subscribe'>): Wrists {
  let face: WristFace | null = null;
  /** Those that have been given this face. */
  let shown = new WeakSet<Wrist>();

  const each = (act: (wrist: Wrist) => void): void => {
    for (const { wrist } of wearables.list) {
      if (!wrist) continue;
      try {
        act(wrist);
      } catch (error) {
        console.warn('A watch could not be written to.', error);
      }
    }
  };

  const showNewest = (): void => {
    const newest = face;
    if (!newest) return;
    each((wrist) => {
      if (shown.has(wrist)) return;
      shown.add(wrist);
      wrist.show(newest);
    });
  };

  const off = wearables.subscribe(({ type }) => {
    if (type === 'changed') showNewest();
  });

  return {
    show(next) {
      if (JSON.stringify(next) === JSON.stringify(face)) return;
      face = next;
      shown = new WeakSet();
      showNewest();
    },
    buzz: (buzz) => each((wrist) => wrist.buzz(buzz)),
    close: off,
  };
}
