import { afterEach, beforeEach, describe, expect, it, vi } from 'vitest';
import { createVoice, localVoice } from '../../src/feedback/voice.ts';

const aVoice = (name: string, change: Partial<SpeechSynthesisVoice> = {}): SpeechSynthesisVoice => ({
  name,
  voiceURI: name,
  lang: 'en-GB',
  localService: true,
  default: false,
  ...change,
});

class FakeUtterance {
  voice: SpeechSynthesisVoice | null = null;
  onend: (() => void) | null = null;
  onerror: (() => void) | null = null;
  constructor(readonly text: string) {}
}

const fakeSynthesis = (voices: SpeechSynthesisVoice[]) => {
  const spoken: FakeUtterance[] = [];
  const synthesis = {
    getVoices: () => voices,
    speak: (utterance: FakeUtterance) => spoken.push(utterance),
    cancel: vi.fn(),
  } as unknown as SpeechSynthesis;
  return { synthesis, spoken, texts: () => spoken.map(({ text }) => text) };
};

beforeEach(() => {
  vi.useFakeTimers();
  vi.stubGlobal('SpeechSynthesisUtterance', FakeUtterance);
});
afterEach(() => {
  vi.useRealTimers();
  vi.unstubAllGlobals();
});

describe('the voice', () => {
  it('never is one that sends the words elsewhere', () => {
    expect(localVoice([aVoice('cloud', { localService: false, default: true })], 'en')).toBeNull();
    const { synthesis, spoken } = fakeSynthesis([aVoice('cloud', { localService: false })]);
    const voice = createVoice(synthesis);
    voice.say('Good');
    expect([voice.available(), spoken]).toEqual([false, []]);
  });

  it('speaks the wanted language, by the user’s default first', () => {
    const voices = [aVoice('German', { lang: 'de-DE', default: true }), aVoice('a'), aVoice('b', { default: true })];
    expect(localVoice(voices, 'en')?.name).toBe('b');
    expect(localVoice(voices, 'fr')).toBeNull();
  });

  it('says one thing at a time, and of what waits only the newest', () => {
    const { synthesis, spoken, texts } = fakeSynthesis([aVoice('a')]);
    const voice = createVoice(synthesis);
    voice.say('one');
    voice.say('two');
    voice.say('three');
    expect(texts()).toEqual(['one']);
    spoken[0]?.onend?.();
    expect(texts()).toEqual(['one', 'three']);
    spoken[1]?.onend?.();
    expect(texts()).toEqual(['one', 'three']);
  });

  it('drops what would come late', () => {
    const { synthesis, spoken, texts } = fakeSynthesis([aVoice('a')]);
    const voice = createVoice(synthesis);
    voice.say('one', 'if-silent');
    voice.say('Heels down');
    voice.say('two', 'if-silent');
    spoken[0]?.onend?.();
    spoken[1]?.onend?.();
    expect(texts()).toEqual(['one', 'Heels down']);
  });

  it('cuts itself short for what cannot wait, and forgets what did', () => {
    const { synthesis, spoken, texts } = fakeSynthesis([aVoice('a')]);
    const voice = createVoice(synthesis);
    voice.say('one');
    voice.say('two');
    voice.say('Find your balance', 'at-once');
    expect(synthesis.cancel).toHaveBeenCalledOnce();
    // The browser reports the end of what was cut short late.
    spoken[0]?.onend?.();
    spoken[1]?.onend?.();
    expect(texts()).toEqual(['one', 'Find your balance']);
  });

  it('goes on when the browser never reports the end', () => {
    const { synthesis, texts } = fakeSynthesis([aVoice('a')]);
    const voice = createVoice(synthesis);
    voice.say('one');
    voice.say('two');
    vi.advanceTimersByTime(10_000);
    expect(texts()).toEqual(['one', 'two']);
  });

  it('falls silent at once and forgets what waits', () => {
    const { synthesis, spoken, texts } = fakeSynthesis([aVoice('a')]);
    const voice = createVoice(synthesis);
    voice.say('one');
    voice.say('two');
    voice.stop();
    spoken[0]?.onend?.();
    vi.advanceTimersByTime(10_000);
    expect(synthesis.cancel).toHaveBeenCalledOnce();
    expect(texts()).toEqual(['one']);
  });

  it('is not there where the browser cannot speak', () => {
    expect(createVoice(undefined).available()).toBe(false);
  });
});
