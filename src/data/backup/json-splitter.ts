import { lookUp } from '../../core/look-up.ts';

/**
 * Takes the text of one JSON object apart as it comes: each field of it, and of the lists that are named each entry by itself. No more of
 * the text is held than the value that is being read, and how long and how deep one may be is limited. What lies between the values is
 * looked at here; the values themselves are read by `JSON.parse`, which is the browser's own and strict.
 */

/** Longer or deeper than any value may be: its field, and of an entry of a list its number from 1. */
export class ValueTooLarge extends Error {
  constructor(
    readonly field: string,
    readonly entry: number | null,
  ) {
    super(`The value of “${field}” is too large.`);
  }
}

export interface SplitterLimits {
  /** Lists and objects within each other, those of the value itself included. */
  depth: number;
  /** Letters of one field. */
  field: number;
  /** Names of the lists whose entries are read one by one, and letters of one entry. */
  lists: Readonly<Record<string, number>>;
}

export interface SplitterSink {
  onField(name: string, value: unknown): void;
  /** `entry` counts from 1. */
  onEntry(list: string, entry: number, value: unknown): void;
}

const [QUOTE, BACKSLASH, COMMA, COLON, OPEN_LIST, CLOSE_LIST, OPEN, CLOSE] = [0x22, 0x5c, 0x2c, 0x3a, 0x5b, 0x5d, 0x7b, 0x7d];
const isSpace = (code: number): boolean => code === 0x20 || code === 0x0a || code === 0x0d || code === 0x09;

/** Letters of the name of a field. */
const LONGEST_NAME = 200;

/** One value whose end is looked for. */
class Value {
  #parts: string[] = [];
  #length = 0;
  #depth = 0;
  #inString = false;
  #escaped = false;
  isWhole = false;

  constructor(
    readonly longest: number,
    readonly deepest: number,
    readonly tooLarge: () => Error,
  ) {}

  /** Returns where the value, or the text, ends. */
  take(text: string, from: number): number {
    let at = from;
    for (; at < text.length && !this.isWhole; at++) {
      const code = text.charCodeAt(at);
      if (this.#inString) this.#takeOfString(code);
      else if (code === QUOTE) this.#inString = true;
      else if (code === OPEN_LIST || code === OPEN) {
        this.#depth += 1;
        if (this.#depth > this.deepest) throw this.tooLarge();
      } else if (code === CLOSE_LIST || code === CLOSE) {
        this.isWhole = this.#depth <= 1;
        if (this.#depth === 0) break;
        this.#depth -= 1;
      } else if (this.#depth === 0 && (code === COMMA || isSpace(code))) {
        this.isWhole = true;
        break;
      }
    }
    this.#length += at - from;
    if (this.#length > this.longest) throw this.tooLarge();
    this.#parts.push(text.slice(from, at));
    return at;
  }

  /** @throws SyntaxError */
  read(): unknown {
    return JSON.parse(this.#parts.join(''));
  }

  #takeOfString(code: number): void {
    if (this.#escaped) this.#escaped = false;
    else if (code === BACKSLASH) this.#escaped = true;
    else if (code === QUOTE) {
      this.#inString = false;
      this.isWhole = this.#depth === 0;
    }
  }
}

type Next =
  | 'object'
  | 'name-or-end'
  | 'name'
  | 'colon'
  | 'value'
  | 'comma-or-end'
  | 'entry-or-end'
  | 'entry'
  | 'comma-or-close'
  | 'nothing';

export class JsonSplitter {
  #next: Next = 'object';
  #value: Value | null = null;
  #name = '';
  #entry = 0;
  readonly #seen = new Set<string>();

  constructor(
    readonly limits: SplitterLimits,
    readonly sink: SplitterSink,
  ) {}

  /**
   * @throws SyntaxError where it is no JSON object
   * @throws ValueTooLarge
   */
  push(text: string): void {
    for (let at = 0; at < text.length;) {
      if (this.#value) {
        at = this.#value.take(text, at);
        if (this.#value.isWhole) this.#finish(this.#value);
        continue;
      }
      const code = text.charCodeAt(at);
      if (!isSpace(code)) this.#look(code);
      // A value begins at this letter, and is taken from here.
      if (!this.#value) at += 1;
    }
  }

  /** @throws SyntaxError where the object has not come to its end */
  end(): void {
    if (this.#next !== 'nothing') throw new SyntaxError('The text ends too early.');
  }

  /** Whether the list has begun. */
  has(list: string): boolean {
    return this.#seen.has(list);
  }

  #look(code: number): void {
    switch (this.#next) {
      case 'object':
        return this.#expect(code === OPEN, 'name-or-end');
      case 'name-or-end':
        return code === CLOSE ? this.#expect(true, 'nothing') : this.#begin(code === QUOTE, 'name');
      case 'name':
        return this.#begin(code === QUOTE, 'name');
      case 'colon':
        return this.#expect(code === COLON, 'value');
      case 'value':
        if (code === OPEN_LIST && Object.hasOwn(this.limits.lists, this.#name)) return this.#beginList();
        return this.#begin(code !== COMMA && code !== CLOSE, 'value');
      case 'comma-or-end':
        return this.#expect(code === COMMA || code === CLOSE, code === COMMA ? 'name' : 'nothing');
      case 'entry-or-end':
        return code === CLOSE_LIST ? this.#expect(true, 'comma-or-end') : this.#begin(code !== COMMA, 'entry');
      case 'entry':
        return this.#begin(code !== COMMA && code !== CLOSE_LIST, 'entry');
      case 'comma-or-close':
        return this.#expect(code === COMMA || code === CLOSE_LIST, code === COMMA ? 'entry' : 'comma-or-end');
      case 'nothing':
        return this.#expect(false, 'nothing');
    }
  }

  #expect(isThere: boolean, next: Next): void {
    if (!isThere) throw new SyntaxError('Something else was expected here.');
    this.#next = next;
  }

  #begin(isThere: boolean, what: 'name' | 'value' | 'entry'): void {
    this.#expect(isThere, what);
    const longest = { name: LONGEST_NAME, value: this.limits.field, entry: lookUp(this.limits.lists, this.#name) ?? 0 }[what];
    const [name, entry] = [this.#name, what === 'entry' ? this.#entry + 1 : null];
    this.#value = new Value(longest, this.limits.depth, () => new ValueTooLarge(name, entry));
  }

  /** A list that is there twice would be read as one: of two fields with one name JSON takes the last, and here the first is read by then. */
  #beginList(): void {
    this.#expect(!this.#seen.has(this.#name), 'entry-or-end');
    this.#seen.add(this.#name);
    this.#entry = 0;
  }

  #finish(value: Value): void {
    const was = this.#next;
    const read = value.read();
    this.#value = null;
    if (was === 'name') {
      this.#name = String(read);
      this.#next = 'colon';
    } else if (was === 'value') {
      this.#next = 'comma-or-end';
      this.sink.onField(this.#name, read);
    } else {
      this.#next = 'comma-or-close';
      this.#entry += 1;
      this.sink.onEntry(this.#name, this.#entry, read);
    }
  }
}
