/** Whether the browser may clear the log when space is short: `kept` it may not, `may-be-cleared` it may, `unknown` it does not say. */
export type Persistence = 'kept' | 'may-be-cleared' | 'unknown';

/** Asks the browser never to clear the log by itself. Some browsers ask the user, so call it when a set has just been saved. */
export const askToKeep = async (storage: StorageManager | undefined = globalThis.navigator?.storage): Promise<Persistence> => {
  if (!storage?.persist) return 'unknown';
  try {
    return (await storage.persisted()) || (await storage.persist()) ? 'kept' : 'may-be-cleared';
  } catch {
    return 'unknown';
  }
};
