import { keepScreenOn } from '../capture/wake-lock.ts';
import { say, type Trouble } from '../core/message.ts';
import { PAGE_CLOCK, type Clock } from '../wearables/clock.ts';
import type { PhonePlace } from '../wearables/wearable.ts';
import { CodeError, readCode, writeCode, type Code, type CodeFault } from './code.ts';
import { askForMotion, listenToMotion, type MotionAnswer } from './motion-source.ts';
import { createMotionSender, type MotionSender } from './motion-sender.ts';
import { readReply, type PhoneSample } from './packet.ts';
import { answerPeer, type AnsweringPeer, type PeerListener } from './peer.ts';
import { GIVE_UP_MS, REVIVE_MS, SILENT_MS } from './phone-wearable.ts';

/**
 * `choosing`: where it is worn. `asking`: for the sensor, and the way to the computer. `showing`: its answer, until the computer has read it.
 * `connected`: the computer says that it hears it. `unheard`: it did, and does not now. `over`: begins only with a new code.
 */
export type PhoneStage = 'choosing' | 'asking' | 'showing' | 'connected' | 'unheard' | 'over';

/** A sensor tells fifty times a second, and its sign is known after one second. [our own choice] */
export const SENSOR_MS = 3000;

const BACK_TO_THE_COMPUTER = say`On your computer, open Straps and watches in Hipwise, press Use a phone as a sensor, and let this phone read the code that it shows.`;

const NO_CODE: Trouble = { message: say`This page is for a phone that is worn as a sensor.`, remedy: BACK_TO_THE_COMPUTER };
const CODE_TROUBLES: Readonly<Record<CodeFault, Trouble>> = {
  foreign: NO_CODE,
  damaged: { message: say`The code did not arrive whole.`, remedy: BACK_TO_THE_COMPUTER },
  version: {
    message: say`This code comes from another version of Hipwise.`,
    remedy: say`Load the page again on both devices.`,
  },
};
const NOT_SECURE: Trouble = {
  message: say`Browsers give the motion sensor only to secure pages.`,
  remedy: say`Open Hipwise on the computer by an address that begins with https, and read its code again.`,
};
const DENIED: Trouble = {
  message: say`The browser was not allowed to read the motion.`,
  remedy: say`Allow motion for this page in the settings of the browser, load it again, and press Start.`,
};
const NO_SENSOR: Trouble = {
  message: say`This device has no motion sensor, or its browser keeps it back.`,
  remedy: say`Open this page on a phone.`,
};
const NOT_MADE: Trouble = {
  message: say`The browser could not make a connection of this.`,
  remedy: BACK_TO_THE_COMPUTER,
};
const ENDED: Trouble = { message: say`The connection has ended.`, remedy: BACK_TO_THE_COMPUTER };
const UNHEARD: Trouble = {
  message: say`The computer does not answer.`,
  remedy: say`Stay in the same Wi-Fi, and leave Hipwise open on the computer. It goes on by itself.`,
};

export interface WornPhone {
  readonly stage: PhoneStage;
  readonly trouble: Trouble | null;
  /** What the computer has to read; null until there is one. */
  readonly answer: string | null;
  place: PhonePlace;
  /** Has to be called from a tap. */
  start(): Promise<void>;
  /** Says that the page is in front again, or no more. */
  looked(): void;
  end(): void;
}

export interface WornPhoneParts {
  clock?: Clock;
  isSecure?: boolean;
  isHidden?: () => boolean;
  keepOn?: () => () => void;
  ask?: () => Promise<MotionAnswer>;
  listen?: (take: (sample: PhoneSample) => void) => () => void;
  answerTo?: (offer: Code['endpoint'], listener: PeerListener) => Promise<AnsweringPeer>;
}

type Offer = ReturnType<typeof readCode>;

function readOffer(text: string): Offer | Trouble {
  try {
    const code = readCode(text);
    return code.kind === 'offer' ? code : NO_CODE;
  } catch (error) {
    return CODE_TROUBLES[error instanceof CodeError ? error.fault : 'damaged'];
  }
}

/** The phone's end: `offerText` is what the computer showed. */
export function createWornPhone(
  offerText: string,
  changed: () => void,
  {
    clock = PAGE_CLOCK,
    isSecure = globalThis.isSecureContext,
    isHidden = () => document.visibilityState === 'hidden',
    keepOn = keepScreenOn,
    ask = askForMotion,
    listen = listenToMotion,
    answerTo = answerPeer,
  }: WornPhoneParts = {},
): WornPhone {
  const offer = readOffer(offerText);
  const unusable = 'message' in offer ? offer : isSecure ? null : NOT_SECURE;
  let stage: PhoneStage = unusable ? 'over' : 'choosing';
  let trouble = unusable;
  let answer: string | null = null;
  let place: PhonePlace = 'thigh';
  let peer: AnsweringPeer | null = null;
  let sender: MotionSender | null = null;
  let stopListening = (): void => undefined;
  let letScreenOff = (): void => undefined;
  let cancelAlarm = (): void => undefined;
  let heardMs = 0;

  const become = (next: PhoneStage, problem: Trouble | null): void => {
    if (stage === next && trouble === problem) return;
    stage = next;
    trouble = problem;
    changed();
  };

  const now = {
    get place() {
      return place;
    },
    get isHidden() {
      return isHidden();
    },
  };

  const stop = (next: 'choosing' | 'over', problem: Trouble): void => {
    cancelAlarm();
    stopListening();
    letScreenOff();
    sender?.end();
    peer?.close();
    [sender, peer] = [null, null];
    become(next, problem);
  };

  const alarm = (ms: number, call: () => void): void => {
    cancelAlarm();
    cancelAlarm = clock.after(ms, call);
  };

  const unheard = (): void => {
    if (clock.nowMs() - heardMs >= GIVE_UP_MS) return stop('over', ENDED);
    become('unheard', UNHEARD);
    peer?.revive();
    alarm(REVIVE_MS, unheard);
  };

  const listener: PeerListener = {
    opened: () => sender?.flush(),
    received(bytes) {
      const reply = readReply(bytes);
      if (reply === 'ended') return stop('over', ENDED);
      if (reply !== 'heard' || stage === 'over') return;
      heardMs = clock.nowMs();
      become('connected', null);
      alarm(SILENT_MS, unheard);
    },
    closed() {
      if (stage !== 'over') stop('over', ENDED);
    },
  };

  /** Whether the sensor has told anything in time. */
  const feels = (): Promise<boolean> =>
    new Promise((resolve) => {
      sender = createMotionSender(clock, now, (bytes) => peer?.send(bytes));
      alarm(SENSOR_MS, () => resolve(false));
      stopListening = listen((sample) => {
        resolve(true);
        sender?.push(sample);
      });
    });

  return {
    get stage() {
      return stage;
    },
    get trouble() {
      return trouble;
    },
    get answer() {
      return answer;
    },
    get place() {
      return place;
    },
    set place(chosen) {
      place = chosen;
      sender?.flush();
      changed();
    },
    async start() {
      if ('message' in offer || stage !== 'choosing') return;
      become('asking', null);
      const allowed = await ask();
      if (allowed !== 'allowed') return stop('choosing', allowed === 'denied' ? DENIED : NO_SENSOR);
      if (!(await feels())) return stop('choosing', NO_SENSOR);
      cancelAlarm();
      letScreenOff = keepOn();
      try {
        peer = await answerTo(offer.endpoint, listener);
        answer = writeCode({ kind: 'answer', endpoint: peer.answer, replyTo: offer.check }).text;
        become('showing', null);
      } catch {
        stop('over', NOT_MADE);
      }
    },
    looked: () => sender?.flush(),
    end: () => stop('over', ENDED),
  };
}
