import type { Endpoint } from '../../src/phone/code.ts';
import type { AnsweringPeer, OfferingPeer, PeerListener } from '../../src/phone/peer.ts';
import { ENDPOINT } from './endpoints.ts';

/** One end of a connection without a network: what was asked of it, and what it sent. */
export interface FakePeer extends OfferingPeer, AnsweringPeer {
  readonly calls: string[];
  readonly sent: ArrayBuffer[];
  accepted: Endpoint | null;
  refuses: boolean;
}

export function createFakePeer(): FakePeer {
  const peer: FakePeer = {
    offer: ENDPOINT,
    answer: { ...ENDPOINT, setup: 'active' },
    calls: [],
    sent: [],
    accepted: null,
    refuses: false,
    accept(answer) {
      if (peer.refuses) return Promise.reject(new DOMException('No.', 'OperationError'));
      peer.accepted = answer;
      return Promise.resolve();
    },
    send: (bytes) => void peer.sent.push(bytes),
    revive: () => void peer.calls.push('revive'),
    close: () => void peer.calls.push('close'),
  };
  return peer;
}

/** Makes them, and gives them to whoever asks. */
export function fakePeers() {
  const made: { peer: FakePeer; listener: PeerListener }[] = [];
  const make = (listener: PeerListener): Promise<FakePeer> => {
    const peer = createFakePeer();
    made.push({ peer, listener });
    return Promise.resolve(peer);
  };
  return { made, make };
}
