/**
 * When words are spoken that come while others are: after them (of several that wait only the newest), not at all, or at once in their
 * place.
 */
export type Timing = 'next' | 'if-silent' | 'at-once';

/** Speech that never leaves the device. */
export interface Voice {
  /** False where the browser has no voice of its own on this device; may become true a moment after the page has loaded. */
  available(): boolean;
  /** Speaks now; `timing`, `next` when left out, says what becomes of words that come while others are spoken. */
  say(text: string, timing?: Timing): void;
  /** Falls silent and forgets what waits. */
  stop(): void;
}

/** Some browsers never report the end of an utterance: after this long it counts as ended. */
const patienceMs = (text: string): number => 2500 + text.length * 120;

/** A voice that runs on the device, in the wanted language, the user's default first. */
export const localVoice = (voices: readonly SpeechSynthesisVoice[], language: string): SpeechSynthesisVoice | null => {
  const fit = voices.filter((voice) => voice.localService === true && voice.lang.toLowerCase().startsWith(language));
  return fit.find((voice) => voice.default) ?? fit[0] ?? null;
};

export const createVoice = (synthesis: SpeechSynthesis | undefined = globalThis.speechSynthesis, language = 'en'): Voice => {
  // Kept referenced while spoken: a collected utterance never reports its end.
  let speaking: SpeechSynthesisUtterance | null = null;
  let queued: string | null = null;
  let watchdog: ReturnType<typeof setTimeout> | undefined;

  // The list is empty until the browser has loaded it; asking starts the loading.
  const voice = (): SpeechSynthesisVoice | null => (synthesis ? localVoice(synthesis.getVoices(), language) : null);
  voice();

  const ended = (utterance: SpeechSynthesisUtterance): void => {
    if (speaking !== utterance) return;
    clearTimeout(watchdog);
    speaking = null;
    const next = queued;
    queued = null;
    if (next !== null) speak(next);
  };

  const speak = (text: string): void => {
    const chosen = voice();
    if (!synthesis || !chosen) return;
    const utterance = new SpeechSynthesisUtterance(text);
    utterance.voice = chosen;
    utterance.lang = chosen.lang;
    utterance.rate = 1.05;
    utterance.onend = utterance.onerror = () => ended(utterance);
    speaking = utterance;
    watchdog = setTimeout(() => {
      if (speaking !== utterance) return;
      synthesis.cancel();
      ended(utterance);
    }, patienceMs(text));
    synthesis.speak(utterance);
  };

  const stop = (): void => {
    clearTimeout(watchdog);
    queued = null;
    if (!speaking) return;
    speaking = null;
    synthesis?.cancel();
  };

  return {
    available: () => voice() !== null,
    say(text, timing = 'next') {
      if (timing === 'at-once') stop();
      if (!speaking) speak(text);
      else if (timing === 'next') queued = text;
    },
    stop,
  };
};
