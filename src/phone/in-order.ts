/** So many later packets are kept while one is missing: a tenth of a second each, which nobody notices in a count. [our own choice] */
export const PATIENCE_PACKETS = 2;

/**
 * Hands packets on in the order in which they were sent, each once. One that is missing is waited for until two later ones are there, and then is a
 * gap; when it comes after that, it is dropped.
 */
export function inOrder<T extends { readonly sequence: number }>(handOn: (packet: T) => void): (packet: T) => void {
  const early = new Map<number, T>();
  let next: number | undefined;
  return (packet) => {
    next ??= packet.sequence;
    if (packet.sequence < next) return;
    early.set(packet.sequence, packet);
    if (!early.has(next) && early.size >= PATIENCE_PACKETS) next = Math.min(...early.keys());
    for (let due = early.get(next); due; due = early.get(next)) {
      early.delete(next);
      next += 1;
      handOn(due);
    }
  };
}
