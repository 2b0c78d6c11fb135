import { describe, expect, it } from 'vitest';
import '../english-messages.ts';
import { readCode, writeCode } from '../../src/phone/code.ts';
import { createPairing, PairingError } from '../../src/phone/pairing.ts';
import { writePacket } from '../../src/phone/packet.ts';
import { createWearables } from '../../src/wearables/wearables.ts';
import type { Message } from '../../src/core/message.ts';
import { createFakeClock } from '../wearables/fake-clock.ts';
import { ENDPOINT } from './endpoints.ts';
import { fakePeers } from './fake-peer.ts';

const begin = async () => {
  const peers = fakePeers();
  const clock = createFakeClock();
  const wearables = createWearables(undefined, [], clock);
  const pairing = await createPairing(wearables, { clock, offer: peers.make });
  const answer = writeCode({
    kind: 'answer',
    endpoint: { ...ENDPOINT, setup: 'active' },
    replyTo: readCode(pairing.code).check,
  }).text;
  const [
    { peer, listener } = (() => {
      throw new Error('Nobody was asked.');
    })(),
  ] = peers.made;
  return { ...peers, clock, wearables, pairing, answer, peer, listener };
};

const refusal = async (taken: Promise<unknown>): Promise<Message | null> => {
  try {
    await taken;
    return null;
  } catch (error) {
    if (error instanceof PairingError) return error.trouble.message;
    throw error;
  }
};

describe('adding a phone', () => {
  it('shows an offer, and makes a wearable of the answer to it', async () => {
    const { wearables, pairing, answer, peer, listener } = await begin();
    expect(readCode(pairing.code)).toMatchObject({ kind: 'offer', endpoint: { ufrag: ENDPOINT.ufrag } });
    const phone = await pairing.take(answer);
    expect(peer.accepted?.password).toBe(ENDPOINT.password);
    expect(wearables.list).toEqual([phone]);
    listener.opened();
    const bytes = writePacket({ sequence: 0, place: 'waist', state: 'measuring', samples: [] });
    listener.received(new DataView(bytes));
    expect(phone).toMatchObject({ state: 'connected', phone: { place: 'waist' } });
    pairing.cancel();
    expect(peer.calls).toEqual([]);
  });

  it('refuses by name what is no answer to it, and can be tried again', async () => {
    const { wearables, pairing, answer } = await begin();
    const other = writeCode({ kind: 'answer', endpoint: { ...ENDPOINT, setup: 'active' }, replyTo: 1 }).text;
    expect(await refusal(pairing.take('hello'))).toEqual('This is no code of Hipwise.');
    expect(await refusal(pairing.take(answer.slice(1)))).toEqual('This is no code of Hipwise.');
    expect(await refusal(pairing.take(answer.slice(0, -1)))).toEqual(
      'This code is not whole: a letter is missing, or another one.',
    );
    expect(await refusal(pairing.take(pairing.code))).toEqual('This is the code for the phone, not the phone’s answer.');
    expect(await refusal(pairing.take(other))).toEqual('This answers an earlier code.');
    expect(wearables.list).toEqual([]);
    expect(await refusal(pairing.take(answer))).toBeNull();
  });

  it('that the browser does not take leaves nothing behind', async () => {
    const { wearables, pairing, answer, peer } = await begin();
    peer.refuses = true;
    expect(await refusal(pairing.take(answer))).toEqual('The browser could not make a connection of this.');
    expect(wearables.list).toEqual([]);
  });

  it('that is given up listens no more', async () => {
    const { pairing, peer } = await begin();
    pairing.cancel();
    expect(peer.calls).toEqual(['close']);
  });

  it('is refused where the browser makes no direct connections', async () => {
    const none = () => Promise.reject(new ReferenceError('RTCPeerConnection'));
    expect(await refusal(createPairing(createWearables(undefined), { offer: none }))).toEqual(
      'The browser could not make a connection of this.',
    );
  });

  it('takes away a phone whose connection has ended, and leaves one that may come back', async () => {
    const { wearables, pairing, answer, listener, make } = await begin();
    await pairing.take(answer);
    listener.closed();
    expect(wearables.list.map(({ state }) => state)).toEqual(['off']);
    const next = await createPairing(wearables, { clock: createFakeClock(), offer: make });
    const reply = writeCode({ kind: 'answer', endpoint: { ...ENDPOINT, setup: 'active' }, replyTo: readCode(next.code).check });
    await next.take(reply.text);
    expect(wearables.list.map(({ state }) => state)).toEqual(['connecting']);
  });
});
