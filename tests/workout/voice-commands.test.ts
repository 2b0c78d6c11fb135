import { afterEach, beforeEach, describe, expect, it, vi } from 'vitest';
import {
  commandIn,
  findVoiceCommands,
  LETTER_MS,
  QUIET_MS,
  RESTART_MS,
  WORKED_MS,
  type Listening,
  type SpokenCommand,
} from '../../src/workout/voice-commands.ts';

/** A browser's speech recognition; `installed` are the languages that it recognises on the device. */
function fakeRecognition(installed: readonly string[]) {
  const made: FakeRecogniser[] = [];
  const asked: unknown[] = [];

  class FakeRecogniser {
    lang = '';
    continuous = false;
    interimResults = true;
    onresult: ((event: unknown) => void) | null = null;
    onerror: ((event: { error: string }) => void) | null = null;
    onend: (() => void) | null = null;
    isOpen = false;
    starts = 0;
    #processLocally = false;

    constructor() {
      made.push(this);
    }

    get processLocally(): boolean {
      return this.#processLocally;
    }

    set processLocally(value: boolean) {
      this.#processLocally = value;
    }

    static available(options: { langs: string[] }): Promise<string> {
      asked.push(options);
      return Promise.resolve(options.langs.every((tag) => installed.includes(tag)) ? 'available' : 'downloadable');
    }

    start(): void {
      if (this.isOpen) throw new DOMException('already started', 'InvalidStateError');
      this.isOpen = true;
      this.starts += 1;
    }

    abort(): void {
      this.isOpen = false;
    }

    hear(transcript: string, isFinal = true): void {
      this.onresult?.({ resultIndex: 0, results: [Object.assign([{ transcript }], { isFinal })] });
    }

    end(error?: string): void {
      this.isOpen = false;
      if (error !== undefined) this.onerror?.({ error });
      this.onend?.();
    }
  }

  return { SpeechRecognition: FakeRecogniser, made, asked };
}

beforeEach(() => void vi.useFakeTimers());
afterEach(() => void vi.useRealTimers());

describe('commands by voice are offered', () => {
  it('where the browser recognises the language on the device', async () => {
    const { SpeechRecognition, asked } = fakeRecognition(['en-US']);
    expect(await findVoiceCommands('en', [], { SpeechRecognition })).not.toBeNull();
    expect(await findVoiceCommands('en', [], { webkitSpeechRecognition: SpeechRecognition })).not.toBeNull();
    expect(asked).toEqual(Array.from({ length: 2 }, () => ({ langs: ['en-US'], processLocally: true })));
  });

  it("in the user's own kind of the language before any other", async () => {
    const { SpeechRecognition, made } = fakeRecognition(['en-US', 'en-GB']);
    (await findVoiceCommands('en', ['en-GB', 'en'], { SpeechRecognition }))?.listen(() => undefined);
    expect(made[0]?.lang).toBe('en-GB');
  });

  it('not where there is no recognition', async () => {
    expect(await findVoiceCommands('en', ['en-GB'], {})).toBeNull();
  });

  it('not where the language is not installed yet', async () => {
    const { SpeechRecognition } = fakeRecognition(['en-US']);
    expect(await findVoiceCommands('de', ['de-AT'], { SpeechRecognition })).toBeNull();
  });

  it('not where a recogniser cannot be told to stay on the device', async () => {
    class Remote {
      lang = 'en-US';
      static available = (): Promise<string> => Promise.resolve('available');
    }
    expect(await findVoiceCommands('en', [], { SpeechRecognition: Remote })).toBeNull();
  });

  it('not where the browser does not say what it has on the device', async () => {
    class Silent {
      get processLocally(): boolean {
        return false;
      }
    }
    expect(await findVoiceCommands('en', [], { SpeechRecognition: Silent })).toBeNull();
  });

  it('not where asking is forbidden', async () => {
    const { SpeechRecognition } = fakeRecognition(['en-US']);
    SpeechRecognition.available = () => Promise.reject(new DOMException('', 'NotAllowedError'));
    expect(await findVoiceCommands('en', [], { SpeechRecognition })).toBeNull();
  });
});

describe('what is said is a command', () => {
  it.each([
    ['stop', 'stop'],
    ['end', 'stop'],
    ['pause', 'pause'],
    ['go on', 'go'],
    ['continue', 'go'],
    ['start', 'go'],
    ['skip', 'skip'],
    ['next', 'skip'],
    ['repeat', 'repeat'],
    ['undo', 'undo'],
    ['take back', 'undo'],
    ['Stop!', 'stop'],
    ['stop stop stop', 'stop'],
    ['okay, go on please', 'go'],
  ] as const)('“%s”: %s', (said, command) => {
    expect(commandIn(said, 'en')).toBe(command);
  });

  it.each(['', 'please', 'stopwatch', 'I will not stop', 'next, clamshell', 'go on on', 'paused'])('“%s” is none', (said) => {
    expect(commandIn(said, 'en')).toBeNull();
  });

  it.each([
    ['de', 'Stopp', 'stop'],
    ['de', 'bitte überspringen', 'skip'],
    ['de', 'noch mal', 'repeat'],
    ['fr', 'arre\u0302te', 'stop'],
    ['fr', 'continue', 'go'],
    ['fr', 'Répéter', 'repeat'],
  ] as const)('in %s: “%s”', (language, said, command) => {
    expect(commandIn(said, language)).toBe(command);
  });

  it('is none in another language', () => {
    expect(commandIn('skip', 'de')).toBeNull();
  });
});

describe('while it listens', () => {
  let heard: SpokenCommand[];
  let listening: Listening;
  let recogniser: ReturnType<typeof fakeRecognition>['made'][number];

  beforeEach(async () => {
    const { SpeechRecognition, made } = fakeRecognition(['en-US']);
    const commands = await findVoiceCommands('en', [], { SpeechRecognition });
    heard = [];
    if (!commands) throw new Error('not offered');
    expect(made).toEqual([]);
    listening = commands.listen((command) => void heard.push(command));
    if (!made[0]) throw new Error('not listening');
    recogniser = made[0];
  });

  it('keeps what is said on the device', () => {
    expect(recogniser).toMatchObject({ isOpen: true, processLocally: true, continuous: true });
  });

  it('hears a command once it is certain', () => {
    recogniser.hear('stop', false);
    recogniser.hear('what a day');
    expect(heard).toEqual([]);
    recogniser.hear('stop');
    expect(heard).toEqual(['stop']);
  });

  it('does not take its own voice for the user, until 0.6 s after', () => {
    const text = 'Go on';
    listening.appSays(text);
    vi.advanceTimersByTime(text.length * LETTER_MS + QUIET_MS - 1);
    recogniser.hear('go on');
    expect(heard).toEqual([]);
    vi.advanceTimersByTime(1);
    recogniser.hear('go on');
    expect(heard).toEqual(['go']);
  });

  it('waits for words that are spoken after others', () => {
    listening.appSays('Pause');
    listening.appSays('Skip');
    vi.advanceTimersByTime('PauseSkip'.length * LETTER_MS + QUIET_MS - 1);
    recogniser.hear('skip');
    expect(heard).toEqual([]);
  });

  it('starts again when the browser ends it', () => {
    vi.advanceTimersByTime(WORKED_MS);
    recogniser.end('no-speech');
    vi.advanceTimersByTime(RESTART_MS.first - 1);
    expect(recogniser.isOpen).toBe(false);
    vi.advanceTimersByTime(1);
    expect(recogniser.isOpen).toBe(true);
    recogniser.hear('pause');
    expect(heard).toEqual(['pause']);
  });

  it('tries less and less often while it ends at once, at least twice a minute, and as before once it has worked', () => {
    const waits = (): number => {
      const { starts } = recogniser;
      recogniser.end('network');
      let ms = 0;
      for (; recogniser.starts === starts; ms += RESTART_MS.first) vi.advanceTimersByTime(RESTART_MS.first);
      return ms;
    };
    expect([waits(), waits(), waits()]).toEqual([250, 500, 1000]);
    for (let i = 0; i < 5; i += 1) waits();
    expect(waits()).toBe(RESTART_MS.longest);
    vi.advanceTimersByTime(WORKED_MS);
    expect(waits()).toBe(RESTART_MS.first);
  });

  it('tries again where the browser has not ended it quite yet', () => {
    recogniser.onend?.();
    vi.advanceTimersByTime(RESTART_MS.first);
    expect(recogniser.starts).toBe(1);
    recogniser.isOpen = false;
    vi.advanceTimersByTime(2 * RESTART_MS.first);
    expect(recogniser.starts).toBe(2);
  });

  it.each(['not-allowed', 'service-not-allowed', 'audio-capture', 'language-not-supported'])(
    'does not ask again after %s',
    (error) => {
      recogniser.end(error);
      vi.advanceTimersByTime(10 * RESTART_MS.longest);
      expect(recogniser.starts).toBe(1);
    },
  );

  it('lets the microphone go when it is stopped, and hears nothing more', () => {
    listening.stop();
    expect(recogniser.isOpen).toBe(false);
    recogniser.hear('stop');
    recogniser.end();
    vi.advanceTimersByTime(10 * RESTART_MS.longest);
    expect([heard, recogniser.starts]).toEqual([[], 1]);
  });

  it('does not start again when it is stopped in between', () => {
    recogniser.end();
    listening.stop();
    vi.advanceTimersByTime(10 * RESTART_MS.longest);
    expect(recogniser.starts).toBe(1);
  });
});
