import type { Language } from '../language/language.ts';

/** What can be said in a workout. `stop` is to end it, `go` to go on or to begin at once. */
export type SpokenCommand = 'stop' | 'pause' | 'go' | 'skip' | 'repeat' | 'undo';

/** A microphone that is open. */
export interface Listening {
  /** The app speaks these words now: they are not to be taken for the user's. */
  appSays(text: string): void;
  stop(): void;
}

/** Commands by voice, recognised on the device. */
export interface VoiceCommands {
  /** Listens until it is stopped, or the microphone is refused; the browser asks for the microphone the first time. */
  listen(heard: (command: SpokenCommand) => void): Listening;
}

interface Vocabulary {
  /** BCP 47 tag of the kind of the language that browsers have first. */
  tag: string;
  phrases: Readonly<Record<SpokenCommand, readonly string[]>>;
  /** Words that may be said besides. */
  fillers: readonly string[];
}

const VOCABULARIES: Readonly<Record<Language, Vocabulary>> = {
  en: {
    tag: 'en-US',
    phrases: {
      stop: ['stop', 'end'],
      pause: ['pause', 'wait'],
      go: ['go on', 'go', 'continue', 'start', 'resume'],
      skip: ['skip', 'next'],
      repeat: ['repeat', 'again'],
      undo: ['undo', 'take back', 'take that back'],
    },
    fillers: ['please', 'now', 'okay', 'ok'],
  },
  de: {
    tag: 'de-DE',
    phrases: {
      stop: ['stopp', 'stop', 'ende', 'beenden'],
      pause: ['pause', 'warte'],
      go: ['weiter', 'weitermachen', 'start', 'los'],
      skip: ['überspringen', 'nächste', 'nächster'],
      repeat: ['wiederholen', 'nochmal', 'noch mal'],
      undo: ['zurücknehmen', 'rückgängig'],
    },
    fillers: ['bitte', 'jetzt', 'okay', 'ok'],
  },
  fr: {
    tag: 'fr-FR',
    phrases: {
      stop: ['stop', 'arrête', 'fin'],
      pause: ['pause', 'attends'],
      go: ['continue', 'continuer', 'reprendre', 'commencer'],
      skip: ['suivant', 'passer'],
      repeat: ['répéter', 'encore'],
      undo: ['annuler', 'annule'],
    },
    fillers: ['maintenant', 'okay', 'ok'],
  },
};

const wordsOf = (text: string): string[] =>
  text
    .normalize('NFC')
    .toLowerCase()
    .split(/[^\p{L}]+/u)
    .filter((word) => word !== '');

/**
 * The command that was said, by itself or several times over; null where it is one word among others, as in "I will not stop now" or in
 * what the app itself says of the next exercise.
 */
export function commandIn(said: string, language: Language): SpokenCommand | null {
  const { phrases, fillers } = VOCABULARIES[language];
  const words = wordsOf(said).filter((word) => !fillers.includes(word));
  const isSaid = (phrase: string): boolean => {
    const own = phrase.split(' ');
    return words.length > 0 && words.length % own.length === 0 && words.every((word, at) => word === own[at % own.length]);
  };
  return COMMANDS.find((command) => phrases[command].some(isSaid)) ?? null;
}

const COMMANDS: readonly SpokenCommand[] = ['stop', 'pause', 'go', 'skip', 'repeat', 'undo'];

/** What the app says is taken to last so long: slower than voices speak (about 15 letters a second), milliseconds. [our own choice] */
export const LETTER_MS = 80;

/** What is recognised while the app speaks, and so long after, is the app itself. Milliseconds. [our own choice] */
export const QUIET_MS = 600;

/** A recogniser that ends is started again after so long; each time twice as long while it ends at once. Milliseconds. [our own choice] */
export const RESTART_MS = { first: 250, longest: 30_000 } as const;

/** One that has listened so long has worked, milliseconds. [our own choice] */
export const WORKED_MS = 5000;

/** After these it would end again for the same reason. */
const HOPELESS: readonly string[] = ['not-allowed', 'service-not-allowed', 'audio-capture', 'language-not-supported'];

/** What is used of the browser's speech recognition. TypeScript does not know yet that it can be kept on the device. */
interface Recogniser {
  lang: string;
  continuous: boolean;
  interimResults: boolean;
  processLocally: boolean;
  onresult: ((event: RecognisedEvent) => void) | null;
  onerror: ((event: { readonly error: string }) => void) | null;
  onend: (() => void) | null;
  start(): void;
  abort(): void;
}

interface RecognisedEvent {
  readonly resultIndex: number;
  readonly results: ArrayLike<ArrayLike<{ readonly transcript: string }> & { readonly isFinal: boolean }>;
}

interface RecogniserClass {
  new (): Recogniser;
  available(options: { langs: string[]; processLocally: true }): Promise<unknown>;
}

/** Whether a browser's speech recognition can be told to stay on the device. */
const staysOnDevice = (found: unknown): found is RecogniserClass =>
  typeof found === 'function' &&
  typeof Reflect.get(found, 'available') === 'function' &&
  typeof found.prototype === 'object' &&
  'processLocally' in found.prototype;

async function isInstalled(recognition: RecogniserClass, tag: string): Promise<boolean> {
  try {
    return (await recognition.available({ langs: [tag], processLocally: true })) === 'available';
  } catch {
    // Forbidden by a policy, or a tag that it does not know.
    return false;
  }
}

/**
 * Commands in a language, where the browser recognises it on this device and has all it needs for that; null everywhere else, for speech
 * is never sent to a server. `tags` are the user's own kinds of the language, such as "en-GB"; `page` is the global object.
 */
export async function findVoiceCommands(
  language: Language,
  tags: readonly string[],
  page: object = globalThis,
): Promise<VoiceCommands | null> {
  const recognition = ['SpeechRecognition', 'webkitSpeechRecognition']
    .map((name): unknown => Reflect.get(page, name))
    .find(staysOnDevice);
  if (!recognition) return null;
  for (const tag of new Set([...tags, VOCABULARIES[language].tag])) {
    if (await isInstalled(recognition, tag)) return voiceCommands(recognition, language, tag);
  }
  return null;
}

const voiceCommands = (recognition: RecogniserClass, language: Language, tag: string): VoiceCommands => ({
  listen(heard) {
    let recogniser: Recogniser | null = null;
    let timer: ReturnType<typeof setTimeout> | undefined;
    let waitMs: number = RESTART_MS.first;
    let startedMs = 0;
    let spokenUntilMs = -Infinity;

    const take = ({ results, resultIndex }: RecognisedEvent): void => {
      if (Date.now() < spokenUntilMs + QUIET_MS) return;
      for (const result of Array.from(results).slice(resultIndex)) {
        const command = result.isFinal ? commandIn(result[0]?.transcript ?? '', language) : null;
        if (command) heard(command);
      }
    };

    const stop = (): void => {
      clearTimeout(timer);
      const ended = recogniser;
      recogniser = null;
      if (!ended) return;
      ended.onresult = ended.onerror = ended.onend = null;
      ended.abort();
    };

    const restart = (): void => {
      if (Date.now() - startedMs >= WORKED_MS) waitMs = RESTART_MS.first;
      timer = setTimeout(start, waitMs);
      waitMs = Math.min(2 * waitMs, RESTART_MS.longest);
    };

    const start = (): void => {
      recogniser ??= created();
      startedMs = Date.now();
      try {
        recogniser.start();
      } catch {
        // Not ended quite yet.
        restart();
      }
    };

    const created = (): Recogniser => {
      const made = new recognition();
      made.processLocally = true;
      made.lang = tag;
      made.continuous = true;
      made.interimResults = false;
      made.onresult = take;
      made.onend = restart;
      made.onerror = ({ error }) => {
        if (HOPELESS.includes(error)) stop();
      };
      return made;
    };

    start();
    return {
      appSays(text) {
        spokenUntilMs = Math.max(Date.now(), spokenUntilMs) + text.length * LETTER_MS;
      },
      stop,
    };
  },
});
