import { say, type Trouble } from '../core/message.ts';
import { PAGE_CLOCK, type Clock } from '../wearables/clock.ts';
import type { Wearable, Wearables } from '../wearables/wearable.ts';
import { CodeError, readCode, writeCode, type Answer, type CodeFault } from './code.ts';
import { offerPeer, type OfferingPeer, type PeerListener } from './peer.ts';
import { createPhone, type PhoneEnd } from './phone-wearable.ts';

/** A code on the screen, and the phone that will have answered it. */
export interface Pairing {
  /** What the phone is shown. */
  readonly code: string;
  /**
   * What the phone shows, as it was seen or typed. The phone is one of the wearables from then on, and connects.
   *
   * @throws PairingError
   */
  take(typed: string): Promise<Wearable>;
  /** Once it is answered, that is the phone's own business. */
  cancel(): void;
}

export class PairingError extends Error {
  override name = 'PairingError';
  constructor(readonly trouble: Trouble) {
    super(trouble.message.key);
  }
}

const FAULTS: Readonly<Record<CodeFault, Trouble>> = {
  foreign: {
    message: say`This is no code of Hipwise.`,
    remedy: say`It is the one that Hipwise shows on the phone, and begins with HW.`,
  },
  damaged: {
    message: say`This code is not whole: a letter is missing, or another one.`,
    remedy: say`Compare it with the phone, or copy it there and paste it here.`,
  },
  version: {
    message: say`This code comes from another version of Hipwise.`,
    remedy: say`Load the page again on both devices.`,
  },
};

export const codeTrouble = (fault: CodeFault): Trouble => FAULTS[fault];

const OWN_CODE: Trouble = {
  message: say`This is the code for the phone, not the phone’s answer.`,
  remedy: say`Open it on the phone and press Start there; then the phone shows its answer.`,
};
const OLD_ANSWER: Trouble = {
  message: say`This answers an earlier code.`,
  remedy: say`Let the phone read the code that is shown now.`,
};
const NOT_TAKEN: Trouble = {
  message: say`The browser could not make a connection of this.`,
  remedy: say`Begin again with a new code; another browser may do better.`,
};

function readAnswer(typed: string, asked: number): Answer {
  try {
    const code = readCode(typed);
    if (code.kind === 'offer') throw new PairingError(OWN_CODE);
    if (code.replyTo !== asked) throw new PairingError(OLD_ANSWER);
    return code;
  } catch (error) {
    if (error instanceof CodeError) throw new PairingError(codeTrouble(error.fault));
    throw error;
  }
}

export interface PairingParts {
  clock?: Clock;
  offer?: (listener: PeerListener) => Promise<OfferingPeer>;
}

/** @throws PairingError where this browser makes no direct connections */
export async function createPairing(
  wearables: Pick<Wearables, 'join' | 'list'>,
  { clock = PAGE_CLOCK, offer = offerPeer }: PairingParts = {},
): Promise<Pairing> {
  let phone: PhoneEnd | null = null;
  const peer = await offer({
    opened: () => phone?.opened(),
    received: (bytes) => phone?.received(bytes),
    closed: () => phone?.closed(),
  }).catch(() => {
    throw new PairingError(NOT_TAKEN);
  });
  const { text, check } = writeCode({ kind: 'offer', endpoint: peer.offer });

  const join = (): Wearable => {
    // What has ended is of no use beside the phone that is there now.
    for (const each of wearables.list) if (each.phone && each.state === 'off') void each.forget();
    return wearables.join((listener) => (phone = createPhone(`phone-${crypto.randomUUID()}`, peer, clock, listener)));
  };

  return {
    code: text,
    async take(typed) {
      const { endpoint } = readAnswer(typed, check);
      const joined = phone ?? join();
      try {
        await peer.accept(endpoint);
      } catch {
        await joined.forget();
        throw new PairingError(NOT_TAKEN);
      }
      return joined;
    },
    cancel() {
      if (!phone) peer.close();
    },
  };
}
