/** A small whole number that a sentence spells out: "two". */
export interface Spelt {
  readonly spelt: number;
}

/** A day as one says it on another day: "today", "tomorrow", "on Friday", "on 3 March". Both are 'YYYY-MM-DD'. */
export interface When {
  readonly when: string;
  readonly today: string;
}

/** What is filled in. A string stays as it is, in every language: a user's own word, the name of a codec. */
export type MessageValue = string | number | Spelt | When | Message;

/**
 * What is said, in no language yet: a key of the language files, and what is filled in for `{0}`, `{1}`, … of it. Plain data: it can be
 * stored and compared. The key is the English text, so that whoever has no language file can still read it.
 */
export interface Message {
  readonly key: string;
  readonly values: readonly MessageValue[];
}

/** What is wrong and what to do about it, for people. */
export interface Trouble {
  /** What happened. */
  readonly message: Message;
  /** What the user can do, or what the app is already doing. */
  readonly remedy: Message;
  /** What a program said of it, for whoever looks into it: one short line, shown when it is asked for. Never the message itself. */
  readonly details?: Message;
}

/** ``say`Pain of ${pain} is fine: go on.` `` is the key "Pain of {0} is fine: go on." and what is filled in. */
export const say = (strings: TemplateStringsArray, ...values: readonly MessageValue[]): Message => ({
  key: strings.map((text, at) => (at === 0 ? text : `{${at - 1}}${text}`)).join(''),
  values,
});

/** Words in whatever language they are: another program's, or of a mistake that only programmers see. */
export const verbatim = (words: string): Message => ({ key: '{0}', values: [words] });

/** Letters of a technical line: what a screen has room for. [our own choice] */
const LONGEST_LINE = 200;

/**
 * What an error of another program says, short enough to be shown as details: its first line with anything in it. What is behind it, such
 * as the trace that MediaPipe adds, helps nobody who trains.
 */
export function technicalLine(error: unknown): Message {
  const text = error instanceof Error ? error.message || error.name : String(error);
  const line = /\S.*/.exec(text)?.[0].trimEnd() ?? '';
  return verbatim(line.length > LONGEST_LINE ? `${line.slice(0, LONGEST_LINE - 1)}…` : line);
}

/** One message after the other, parted by a space. */
export const inTurn = (...messages: readonly Message[]): Message => joined(' ', messages);

/** One message after the other, with something between that every language has, such as a comma. */
export const joined = (between: string, messages: readonly Message[]): Message => ({
  key: messages.map((_, at) => `{${at}}`).join(between),
  values: messages,
});

/** A message that goes by a number ("full repetitions", "full repetition") and does not say it. */
export const forCount = (count: number, { key }: Message): Message => ({ key, values: [count] });

export const spelt = (value: number): Spelt => ({ spelt: value });

/** Whether both say the same. Asked in every frame: of most the key alone tells. */
export function isSameMessage(a: Message | null, b: Message | null): boolean {
  if (a === b) return true;
  if (!a || !b || a.key !== b.key) return false;
  return a.values === b.values || JSON.stringify(a.values) === JSON.stringify(b.values);
}
