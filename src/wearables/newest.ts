/**
 * Sends one value after the other, and never two at once: what comes while one is on its way takes the place of the one that waits. What cannot
 * be sent is left out.
 */
export function createNewest<T>(send: (value: T) => Promise<void>): (value: T) => void {
  let waiting: { value: T } | null = null;
  let isSending = false;

  const sendAll = async (): Promise<void> => {
    isSending = true;
    for (let next = waiting; next; next = waiting) {
      waiting = null;
      await send(next.value).catch(() => undefined);
    }
    isSending = false;
  };

  return (value) => {
    waiting = { value };
    if (!isSending) void sendAll();
  };
}
