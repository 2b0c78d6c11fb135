import { say, type Trouble } from '../../core/message.ts';
import { DeviceClock } from '../device-clock.ts';
import { isOfAHeart } from '../heart-rate.ts';
import { createNewest } from '../newest.ts';
import { CannotBegin, type Link } from '../sensor.ts';
import type { Wrist, WristBuzz, WristFace } from '../wrist.ts';
import { INTERRUPT, openUart, type Uart } from './uart.ts';
import { APP, ASK_BOARD, BOARD, buzzCode, CLEAR, showCode } from './watch-code.ts';
import { messagesIn, type WatchMessage } from './watch-lines.ts';

/** Boards that the app is written for, as they name themselves. */
const KNOWN_BOARDS = /^(BANGLEJS2|PUCKJS)/;

/** How long a board may take to say which one it is, and the app to say that it runs, milliseconds. [our own choice] */
const ANSWER_MS = 5000;

/** What a watch takes to begin anew, milliseconds; what is written meanwhile can be lost. [our own choice] */
const CLEAR_MS = 1000;

/** The app tells something every two seconds at least: after so long without, it is gone, milliseconds. [our own choice] */
const SILENT_MS = 5000;
const LOOK_EVERY_MS = 1000;

/** Below it the watch guesses, per cent. [our own choice] */
const SURE_PERCENT = 50;

const TAKES_NO_PROGRAM: Trouble = {
  message: say`It takes no program from Hipwise.`,
  remedy: say`On a Bangle.js 2 or a Puck.js, switch on “Programmable” in its settings, and close other pages that talk to it. Other boards cannot be used.`,
};

/** Tells what the app measures, on the page's clock. */
function createTeller(link: Link): (message: WatchMessage) => void {
  let clock = new DeviceClock();
  const tellMotion = ({ samples }: Extract<WatchMessage, { kind: 'motion' }>): void => {
    const arrivedMs = link.nowMs();
    // The newest first: it had the shortest way of them all.
    clock.toPage(samples.at(-1)?.ms ?? 0, arrivedMs);
    for (const { ms, acceleration } of samples)
      link.tell({ kind: 'motion', timeMs: clock.toPage(ms, arrivedMs), place: link.place, acceleration });
  };
  return (message) => {
    const now = { timeMs: link.nowMs(), place: link.place };
    switch (message.kind) {
      case 'hello':
        clock = new DeviceClock();
        break;
      case 'motion':
        tellMotion(message);
        break;
      case 'heart': {
        const { bpm, confidence } = message;
        const isValue = confidence >= SURE_PERCENT && isOfAHeart(bpm);
        link.tell({ kind: 'heart-rate', ...now, bpm: isValue ? bpm : null, contact: null, rrMs: [], energyKJ: null });
        break;
      }
      case 'button':
        link.tell({ kind: 'button', ...now, button: message.button });
        break;
      case 'battery':
        if (message.percent >= 0 && message.percent <= 100) link.tell({ kind: 'battery', ...now, percent: message.percent });
    }
  };
}

/** Waits for something that is said; null where it is not in time. */
function createHearing(link: Link) {
  let heard: (said: string) => void = () => undefined;
  return {
    heard: (said: string): void => heard(said),
    next: (): Promise<string | null> =>
      new Promise((resolve) => {
        const cancel = link.after(ANSWER_MS, () => resolve(null));
        heard = (said) => {
          cancel();
          resolve(said);
        };
      }),
  };
}

const pause = (link: Link, ms: number): Promise<void> => new Promise((resolve) => link.after(ms, resolve));

/** What was shown last is shown again to an app that has begun anew. */
function createWatchWrist(uart: Uart): { wrist: Wrist; again: () => void } {
  let last: WristFace | null = null;
  const show = createNewest((face: WristFace) => uart.write(showCode(face)));
  const buzz = createNewest((felt: WristBuzz) => uart.write(buzzCode(felt)));
  return {
    wrist: {
      show(face) {
        last = face;
        show(face);
      },
      buzz,
    },
    again: () => last && show(last),
  };
}

/**
 * Sends the app to a Bangle.js 2 or a Puck.js, listens to it, and sends it again whenever it is gone. It lives in the memory of the watch and
 * ends with the connection; then the watch does what it did before.
 *
 * @throws CannotBegin where it is another device, or does not run the app; and whatever the device does not allow
 */
export async function startBangle(service: BluetoothRemoteGATTService, link: Link): Promise<void> {
  const tell = createTeller(link);
  const [board, hello] = [createHearing(link), createHearing(link)];
  let heardMs = link.nowMs();

  const uart = await openUart(service, link, (line) => {
    const [, name] = BOARD.exec(line) ?? [];
    if (name) board.heard(name);
    for (const message of messagesIn(line)) {
      heardMs = link.nowMs();
      tell(message);
      if (message.kind === 'hello') hello.heard('hello');
    }
  });

  const sendApp = async (): Promise<void> => {
    const answer = board.next();
    await uart.write(`${INTERRUPT}${ASK_BOARD}`);
    if (!KNOWN_BOARDS.test((await answer) ?? '')) throw new CannotBegin(TAKES_NO_PROGRAM);
    await uart.write(CLEAR);
    await pause(link, CLEAR_MS);
    const begun = hello.next();
    await uart.write(APP);
    if ((await begun) === null) throw new CannotBegin(TAKES_NO_PROGRAM);
  };

  await sendApp();
  const { wrist, again } = createWatchWrist(uart);
  link.wrist = wrist;

  const look = async (): Promise<void> => {
    if (link.nowMs() - heardMs >= SILENT_MS) await sendApp().then(again, () => undefined);
    link.after(LOOK_EVERY_MS, () => void look());
  };
  link.after(LOOK_EVERY_MS, () => void look());
}
