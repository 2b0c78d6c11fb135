import { afterEach, beforeEach, describe, expect, it, vi } from 'vitest';
import { readBackup } from '../../src/data/backup/reading.ts';
import { createChoices, type Choices } from '../../src/data/choices.ts';
import { syncOnce, type SyncMemory } from '../../src/data/sync/sync-round.ts';
import { newEventStamp } from '../../src/log/events.ts';
import { problemFrom } from '../../src/log/log-problem.ts';
import { createMemoryLog } from '../../src/log/memory-log.ts';
import type { WorkoutLog } from '../../src/log/workout-log.ts';
import { LogUnreadable } from '../../src/log/workout-log.ts';
import { newOwnSession, newPlan } from '../../src/programme/index.ts';
import { preferencesStore } from '../../src/settings/preferences.ts';
import { loadProgramme, saveProgramme } from '../../src/settings/programme-store.ts';
import { loadUnsaid } from '../../src/settings/unsaid.ts';
import { createLocalStorage, runOn, type LocalStorage } from '../settings/devices.ts';
import { createPlace } from './sync/place.ts';

const choose = (theme: 'dark' | 'light' | 'system') => preferencesStore.change((now) => ({ ...now, theme }));
const theme = (): string => preferencesStore.load().theme;
const word = (order: number, value: unknown, choice = 'theme') =>
  ({ ...newEventStamp(1000), type: 'choice-made', choice, value, order }) as const;
const wordsIn = async (log: WorkoutLog): Promise<unknown[]> =>
  (await log.events()).flatMap((event) => (event.type === 'choice-made' ? [[event.choice, event.value]] : []));

let storage: LocalStorage;
let log: WorkoutLog;
const open: Choices[] = [];
const heard = vi.fn();
const said = vi.fn();

/** The page is opened. */
const start = (parts: Partial<Parameters<typeof createChoices>[0]> = {}): Choices => {
  const choices = createChoices({ log, onHeard: heard, onSaid: said, ...parts });
  open.push(choices);
  return choices;
};

beforeEach(() => {
  storage = createLocalStorage();
  runOn(storage);
  loadProgramme();
  log = createMemoryLog();
  vi.clearAllMocks();
});
afterEach(() => {
  for (const choices of open.splice(0)) choices.stop();
  vi.unstubAllGlobals();
});

describe('what is chosen on this page', () => {
  it('comes into the log by itself, once', async () => {
    const choices = start();
    await choices.inStep();
    choose('dark');
    await choices.inStep();
    await choices.inStep();
    expect(await wordsIn(log)).toEqual([['theme', 'dark']]);
    expect(loadUnsaid().size).toBe(0);
    expect(said).toHaveBeenCalledOnce();
  });

  it('before the log was opened comes into it then', async () => {
    choose('dark');
    saveProgramme({ plan: newPlan('2026-03-02'), own: [] });
    await start().inStep();
    expect(await wordsIn(log)).toEqual([
      ['theme', 'dark'],
      ['plan', newPlan('2026-03-02')],
    ]);
  });

  it('by a version that kept it beside the log comes into it at the first start, what nobody has chosen does not', async () => {
    storage.stored.set('hipwise-preferences', JSON.stringify({ theme: 'dark', mirror: true, deviceId: 'camera-2' }));
    await start().inStep();
    expect(await wordsIn(log)).toEqual([['theme', 'dark']]);
    await start().inStep();
    expect(await wordsIn(log)).toHaveLength(1);
  });

  it('stays unsaid while the log cannot be written, and is said when it can', async () => {
    let fails = true;
    const waiting: Parameters<WorkoutLog['append']>[0][] = [];
    const write = async () => {
      if (fails) return problemFrom(new DOMException('', 'QuotaExceededError'), waiting.length);
      for (const event of waiting.splice(0)) await log.append(event);
      return null;
    };
    const append: WorkoutLog['append'] = (event) => {
      waiting.push(event);
      return write();
    };
    const full: WorkoutLog = { ...log, append, retry: write };
    const choices = start({ log: full });
    choose('dark');
    await choices.inStep();
    await choices.inStep();
    expect([...loadUnsaid().keys()]).toEqual(['theme']);
    expect(waiting).toHaveLength(1);
    fails = false;
    await choices.inStep();
    expect(await wordsIn(log)).toEqual([['theme', 'dark']]);
    expect(loadUnsaid().size).toBe(0);
  });

  it('is not said where it is what the log says already', async () => {
    await log.merge([word(1, 'light')]);
    const choices = start();
    await choices.inStep();
    choose('dark');
    choose('light');
    await choices.inStep();
    expect(await wordsIn(log)).toEqual([['theme', 'light']]);
  });

  it('twice before it was said is said as it is now, and not undone by a word that was there before', async () => {
    await log.merge([word(7, 'system')]);
    choose('dark');
    choose('light');
    await start().inStep();
    expect(theme()).toBe('light');
    expect((await log.choices()).get('theme')).toMatchObject({ value: 'light', order: 8 });
  });
});

describe('what comes from elsewhere', () => {
  it('is taken over at once, and told', async () => {
    const choices = start();
    await choices.inStep();
    await log.merge([word(1, 'dark'), word(2, { ...newOwnSession('x', 'no exercises') }, 'session/x')]);
    await choices.inStep();
    expect(theme()).toBe('dark');
    expect(heard.mock.calls).toEqual([['hipwise-preferences']]);
    expect(loadUnsaid().size).toBe(0);
  });

  it('and was said before what is chosen here changes nothing', async () => {
    const choices = start();
    choose('dark');
    await choices.inStep();
    await log.merge([word(0.5, 'light')]);
    await choices.inStep();
    expect(theme()).toBe('dark');
  });

  it('and is of a newer version is kept for it', async () => {
    await log.merge([word(1, ['any'], 'of-the-future')]);
    await start().inStep();
    expect(heard).not.toHaveBeenCalled();
    expect(await wordsIn(log)).toEqual([['of-the-future', ['any']]]);
  });
});

describe('a log that was deleted', () => {
  it('in another tab leaves everything as at the beginning, and nothing is said again', async () => {
    const choices = start();
    choose('dark');
    saveProgramme({ plan: newPlan('2026-03-02'), own: [] });
    await choices.inStep();
    await log.erase();
    await choices.inStep();
    expect([theme(), loadProgramme().plan]).toEqual(['system', null]);
    await start().inStep();
    expect(await wordsIn(log)).toEqual([]);
  });

  it('by this page is not written again while all else is deleted', async () => {
    const choices = start();
    choose('dark');
    await choices.inStep();
    choices.stop();
    await log.erase();
    choose('light');
    await choices.inStep();
    expect(await wordsIn(log)).toEqual([]);
  });

  it('by the browser alone, while no page was open, has what is chosen here again', async () => {
    choose('dark');
    await start().inStep();
    open.splice(0).forEach((each) => each.stop());
    log = createMemoryLog();
    await start().inStep();
    expect(await wordsIn(log)).toEqual([['theme', 'dark']]);
  });

  it('is another thing than one that cannot be read: then all stays as it is', async () => {
    const choices = start();
    choose('dark');
    await choices.inStep();
    const shut = { ...log, choices: () => Promise.reject(new LogUnreadable(problemFrom(new Error('shut'), 0))) };
    await start({ log: shut }).inStep();
    expect(theme()).toBe('dark');
  });
});

describe('two devices that sync', () => {
  const place = createPlace();
  const device = (deviceId: string) => {
    const own = { storage: createLocalStorage(), log: createMemoryLog() };
    let memory: SyncMemory = { deviceId, files: {}, seenOwn: [] };
    const on = () => {
      runOn(own.storage);
      loadProgramme();
    };
    /** As a page that is open for so long. */
    const settle = async () => {
      const choices = createChoices({ log: own.log, onHeard: () => undefined });
      await choices.inStep();
      choices.stop();
    };
    return {
      async use(act: () => unknown) {
        on();
        act();
        await settle();
      },
      async sync() {
        on();
        const report = await syncOnce(memory, {
          ...{ log: own.log, store: place.store, readFile: readBackup, readsAgain: true, keys: [], app: '1', nowMs: () => 1 },
          settle,
          takeFormer: async () => undefined,
          remember: async (next) => void (memory = next),
        });
        await settle();
        return report;
      },
      shows() {
        on();
        return { theme: theme(), mirror: preferencesStore.load().mirror, own: loadProgramme().own.map(({ name }) => name) };
      },
    };
  };

  it('show the last word in the order of the log, a session that was changed, and none that was deleted', async () => {
    const [phone, laptop] = [device('phone'), device('laptop')];
    const session = (id: string, name: string) => ({
      ...newOwnSession(id, name),
      items: [{ exercise: 'squat', dose: { kind: 'reps', sets: 1, reps: 10, pauseS: 0, load: 'none' } as const }],
    });
    await phone.use(() => {
      choose('dark');
      saveProgramme({ plan: null, own: [session('a', 'Short'), session('b', 'Long')] });
    });
    for (const each of [phone, laptop]) await each.sync();
    expect(laptop.shows()).toEqual({ theme: 'dark', mirror: true, own: ['Short', 'Long'] });

    // Both without a network. Each says something of the colours; the laptop says it last, in the order of the log.
    await laptop.use(() => preferencesStore.change((now) => ({ ...now, mirror: false })));
    await laptop.use(() => saveProgramme({ plan: null, own: [session('a', 'Shorter')] }));
    await laptop.use(() => choose('light'));
    await phone.use(() => choose('system'));
    for (const each of [phone, laptop, phone, laptop]) await each.sync();
    for (const each of [phone, laptop]) expect(each.shows()).toEqual({ theme: 'light', mirror: false, own: ['Shorter'] });
    // Nothing goes to and fro.
    for (const each of [phone, laptop]) expect(await each.sync()).toMatchObject({ sent: 0, got: 0 });
  });
});
