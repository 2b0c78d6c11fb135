/** Whether the browser may clear the log when space is short: `kept` it may not, `may-be-cleared` it may, `unknown` it does not say. */
export type Persistence = 'kept' | 'may-be-cleared' | 'unknown';

const answerOf = async (ask: () => Promise<boolean>): Promise<Persistence> => {
  try {
    return (await ask()) ? 'kept' : 'may-be-cleared';
  } catch {
    return 'unknown';
  }
};

/** Asks the browser never to clear the log by itself. Some browsers ask the user, so call it when a set has just been saved. */
export const askToKeep = async (storage: StorageManager | undefined = globalThis.navigator?.storage): Promise<Persistence> =>
  storage?.persist ? answerOf(async () => (await storage.persisted()) || (await storage.persist())) : 'unknown';

/** How it stands, without asking the user. */
export const persistence = async (storage: StorageManager | undefined = globalThis.navigator?.storage): Promise<Persistence> =>
  storage?.persisted ? answerOf(() => storage.persisted()) : 'unknown';
