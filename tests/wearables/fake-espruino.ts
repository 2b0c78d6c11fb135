import { createContext, runInContext, type Context } from 'node:vm';
import type { Clock } from '../../src/wearables/clock.ts';

/**
 * A board with Espruino, without its firmware: its prompt takes bytes and runs what was typed in a JavaScript world of its own, with stand-ins
 * for what a Bangle.js 2 or a Puck.js has. What it prints comes out in packets of 20 bytes.
 */
export interface FakeEspruino {
  receive(bytes: readonly number[]): void;
  /** The connection is gone. */
  disconnect(): void;
  /** What is written on the screen now, and how many dots. */
  readonly screen: { texts: string[]; dots: number; sign: 'start' | 'pause' | null };
  /** How long the motor ran each time, milliseconds. */
  readonly buzzes: number[];
  /** Lights that blinked, and how. */
  readonly lights: [light: string, pattern: number[]][];
  /** What a sensor or a finger does; nobody may listen. */
  happen(of: 'Bangle' | 'Puck', event: string, ...args: unknown[]): void;
  /** The button is let go after so long, seconds. */
  release(heldS: number): void;
  /** Prints something of its own, such as a warning. */
  print(text: string): void;
  /** Begins anew with what it does by itself: a clock. */
  restart(): void;
  readonly isClock: boolean;
  readonly hrmPower: ReadonlySet<string>;
  readonly options: Record<string, unknown>;
  readonly pollMs: number;
  readonly puckHz: number | null;
  /** Bytes that were typed since it was made. */
  readonly received: number;
}

type Listener = (...args: never[]) => void;

/** An object that tells of events, as the interpreter has them. */
function createEmitter() {
  const listeners: [event: string, listener: Listener][] = [];
  return {
    on: (event: string, listener: Listener) => void listeners.push([event, listener]),
    emit: (event: string, ...args: unknown[]) => {
      for (const [of, listener] of listeners) if (of === event) listener(...(args as never[]));
    },
  };
}

/** What a watch is set to when it has begun. */
const OPTIONS = { powerSave: true, lockTimeout: 10_000, backlightTimeout: 10_000 };

/** What the clock of a watch that has just been charged shows more than the page's, seconds. */
const AHEAD_S = 1_700_000_000;

export function createFakeEspruino(
  { nowMs, after }: Clock,
  send: (bytes: readonly number[]) => void,
  board: 'BANGLEJS2' | 'PUCKJS' | 'MICROBIT2' = 'BANGLEJS2',
): FakeEspruino {
  const screen: FakeEspruino['screen'] = { texts: [], dots: 0, sign: null };
  const buzzes: number[] = [];
  const lights: FakeEspruino['lights'] = [];
  const hrmPower = new Set<string>();
  let options: Record<string, unknown> = OPTIONS;
  let pollMs = 80;
  let puckHz: number | null = null;
  let isClock = true;
  let received = 0;
  let typed = '';
  let world = 0;
  let context: Context = createContext({});
  let emitters: Record<string, ReturnType<typeof createEmitter>> = {};
  let onRelease: ((event: { time: number; lastTime: number }) => void) | null = null;

  const print = (text: string): void => {
    const bytes = [...Buffer.from(text, 'latin1')];
    for (let at = 0; at < bytes.length; at += 20) send(bytes.slice(at, at + 20));
  };

  const graphics = () => {
    const itself = {
      getWidth: () => 176,
      getHeight: () => 176,
      clear: () => {
        Object.assign(screen, { texts: [], dots: 0, sign: null });
        return itself;
      },
      setFont: (_name: string, size: number) => {
        fontSize = size;
        return itself;
      },
      setFontAlign: () => itself,
      // Half as wide as high, which is about what a letter is.
      stringWidth: (text: string) => (text.length * fontSize) / 2,
      drawString: (text: string) => {
        screen.texts.push(text);
        return itself;
      },
      fillCircle: () => {
        screen.dots += 1;
        return itself;
      },
      fillPoly: () => {
        screen.sign = 'start';
        return itself;
      },
      fillRect: () => {
        screen.sign = 'pause';
        return itself;
      },
      flip: () => itself,
    };
    let fontSize = 0;
    return itself;
  };

  /** An empty world; what an earlier one still waits for never comes. */
  const begin = (): void => {
    const mine = (world += 1);
    const later = (call: (...args: unknown[]) => void, ms: number, ...args: unknown[]) =>
      void after(ms, () => {
        if (mine === world) call(...args);
      });
    const repeat = (call: () => void, ms: number): void =>
      later(() => {
        call();
        repeat(call, ms);
      }, ms);
    emitters = { Bangle: createEmitter(), Puck: createEmitter(), NRF: createEmitter() };
    onRelease = null;
    const bangle = {
      on: emitters['Bangle']?.on,
      getOptions: () => ({ ...options }),
      setOptions: (some: Record<string, unknown>) => void (options = { ...options, ...some }),
      setLocked: () => undefined,
      setPollInterval: (ms: number) => {
        pollMs = ms;
        options = { ...options, powerSave: false };
      },
      setHRMPower: (isOn: number, app: string) => void (isOn ? hrmPower.add(app) : hrmPower.delete(app)),
      buzz: (ms: number) => {
        buzzes.push(ms);
        return { then: (call: () => void) => later(call, ms) };
      },
    };
    const puck = {
      on: emitters['Puck']?.on,
      accelOn: (hz: number) => void (puckHz = hz),
      accelOff: () => void (puckHz = null),
    };
    const own = board === 'BANGLEJS2' ? { Bangle: bangle, g: graphics() } : board === 'PUCKJS' ? { Puck: puck } : {};
    context = createContext({
      ...own,
      Bluetooth: { println: (text: string) => print(`${text}\r\n`) },
      NRF: { on: emitters['NRF']?.on },
      E: { getBattery: () => 77 },
      BTN: 'BTN',
      LED1: 'red',
      LED2: 'green',
      LED3: 'blue',
      digitalPulse: (light: string, _value: number, pattern: number[]) => void lights.push([light, [...pattern]]),
      setWatch: (call: NonNullable<typeof onRelease>) => void (onRelease = call),
      setTimeout: later,
      setInterval: repeat,
      getTime: () => AHEAD_S + nowMs() / 1000,
      btoa: (bytes: Iterable<number>) => Buffer.from([...bytes]).toString('base64'),
      process: { env: { BOARD: board } },
      reset: begin,
      load: loadClock,
    });
    context['global'] = context;
    isClock = false;
  };

  const loadClock = (): void => {
    begin();
    isClock = true;
    screen.texts = ['12:34'];
  };

  const restart = (): void => {
    loadClock();
    options = OPTIONS;
    pollMs = 80;
    hrmPower.clear();
  };

  const run = (line: string): void => {
    const isQuiet = line.startsWith('\x10');
    const code = isQuiet ? line.slice(1) : line;
    if (!isQuiet) print(`${code}\r\n`);
    try {
      const value: unknown = runInContext(code, context);
      if (!isQuiet) print(`=${String(value)}\r\n> `);
    } catch (error) {
      print(`Uncaught ${String(error)}\r\n at line 1 col 1\r\n> `);
    }
  };

  restart();
  return {
    receive(bytes) {
      received += bytes.length;
      for (const byte of bytes) {
        if (byte === 3) typed = '';
        else if (byte !== 10) typed += String.fromCharCode(byte);
        else {
          const line = typed;
          typed = '';
          run(line);
        }
      }
    },
    disconnect: () => emitters['NRF']?.emit('disconnect', 0x13),
    happen: (of, event, ...args) => emitters[of]?.emit(event, ...args),
    release: (heldS) => onRelease?.({ time: heldS, lastTime: 0 }),
    print,
    restart,
    screen,
    buzzes,
    lights,
    hrmPower,
    get isClock() {
      return isClock;
    },
    get options() {
      return options;
    },
    get pollMs() {
      return pollMs;
    },
    get puckHz() {
      return puckHz;
    },
    get received() {
      return received;
    },
  };
}
