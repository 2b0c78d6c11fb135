import type { Endpoint } from './code.ts';
import { candidateLines, endpointFrom, PART, sdpFrom } from './sdp.ts';

/** A direct connection between two devices, as one of them has it. */
export interface Peer {
  /** What is more than the network takes away is dropped: it would only come late. */
  send(bytes: ArrayBuffer): void;
  /** Looks for the other device anew, at the addresses that it gave: the browser gives up after half a minute without an answer. */
  revive(): void;
  close(): void;
}

export interface PeerListener {
  opened(): void;
  received(bytes: DataView): void;
  /** The other one has ended it. That it is only silent is not told. */
  closed(): void;
}

/** The one that invites, and the one that was invited. */
export interface OfferingPeer extends Peer {
  readonly offer: Endpoint;
  /** @throws where the browser does not take it */
  accept(answer: Endpoint): Promise<void>;
}
export interface AnsweringPeer extends Peer {
  readonly answer: Endpoint;
}

/** Nobody else is asked for anything: no server finds out the address, and none passes on what is sent. */
const CONFIGURATION: RTCConfiguration = { iceServers: [] };

/** Late motion is of no use: what is lost is not sent again, and nothing waits for it. */
const CHANNEL: RTCDataChannelInit = { ordered: false, maxRetransmits: 0 };
const CHANNEL_NAME = 'motion';

/** About half a second of packets. [our own choice] */
const MOST_BUFFERED_BYTES = 512;

/** A browser finds its own addresses within milliseconds; those that it has by then are used. [our own choice] */
const GATHERING_MS = 2000;

const gathered = (connection: RTCPeerConnection): Promise<void> =>
  new Promise((resolve) => {
    const look = (): void => {
      if (connection.iceGatheringState === 'complete') resolve();
    };
    connection.addEventListener('icegatheringstatechange', look);
    setTimeout(resolve, GATHERING_MS);
    look();
  });

const describe = async (connection: RTCPeerConnection): Promise<Endpoint> => {
  await connection.setLocalDescription();
  await gathered(connection);
  return endpointFrom(connection.localDescription?.sdp ?? '');
};

function listen(channel: RTCDataChannel, { opened, received, closed }: PeerListener): void {
  channel.binaryType = 'arraybuffer';
  channel.addEventListener('open', opened);
  channel.addEventListener('close', closed);
  channel.addEventListener('message', ({ data }: MessageEvent<unknown>) => {
    if (data instanceof ArrayBuffer) received(new DataView(data));
  });
}

function peerOf(connection: RTCPeerConnection, channel: () => RTCDataChannel | null, other: () => Endpoint | null): Peer {
  return {
    send(bytes) {
      const open = channel();
      if (open?.readyState === 'open' && open.bufferedAmount <= MOST_BUFFERED_BYTES) open.send(bytes);
    },
    revive() {
      const endpoint = other();
      if (!endpoint || connection.signalingState === 'closed') return;
      // A browser that will not have them again has not forgotten them.
      for (const candidate of candidateLines(endpoint))
        void connection.addIceCandidate({ candidate, sdpMid: PART }).catch(() => undefined);
    },
    close: () => connection.close(),
  };
}

/** Connection of this device that nobody has answered yet. @throws UnknownDescription */
export async function offerPeer(listener: PeerListener): Promise<OfferingPeer> {
  const connection = new RTCPeerConnection(CONFIGURATION);
  const channel = connection.createDataChannel(CHANNEL_NAME, CHANNEL);
  let other: Endpoint | null = null;
  listen(channel, listener);
  try {
    const offer = await describe(connection);
    const accept = async (answer: Endpoint): Promise<void> => {
      await connection.setRemoteDescription({ type: 'answer', sdp: sdpFrom(answer) });
      other = answer;
    };
    return {
      ...peerOf(
        connection,
        () => channel,
        () => other,
      ),
      offer,
      accept,
    };
  } catch (error) {
    connection.close();
    throw error;
  }
}

/** Connection to the device that made this offer. @throws where the browser does not take the offer */
export async function answerPeer(offer: Endpoint, listener: PeerListener): Promise<AnsweringPeer> {
  const connection = new RTCPeerConnection(CONFIGURATION);
  let channel: RTCDataChannel | null = null;
  connection.addEventListener('datachannel', (event) => {
    channel ??= event.channel;
    listen(channel, listener);
    if (channel.readyState === 'open') listener.opened();
  });
  try {
    await connection.setRemoteDescription({ type: 'offer', sdp: sdpFrom(offer) });
    const answer = await describe(connection);
    return {
      ...peerOf(
        connection,
        () => channel,
        () => offer,
      ),
      answer,
    };
  } catch (error) {
    connection.close();
    throw error;
  }
}
