import { addressBytes } from './address.ts';
import { FINGERPRINT_BYTES, MOST_CANDIDATES, type Endpoint } from './code.ts';

/**
 * A session description (RFC 8866) is 700 characters, of which all but those of an `Endpoint` are the same between two Hipwises: they are left out
 * of the code, and written anew on the other side.
 */

/** The one data channel of a connection is its part "0" in every browser. */
export const PART = '0';

const line = (sdp: string, name: string): string => new RegExp(`^a=${name}:(.*)$`, 'm').exec(sdp)?.[1]?.trim() ?? '';

/** The browser has written something that no code holds. */
export class UnknownDescription extends Error {
  override name = 'UnknownDescription';
}

const SETUPS: readonly Endpoint['setup'][] = ['actpass', 'active', 'passive'];

/** "candidate:1 1 udp 2113937151 192.168.1.7 54321 typ host …". Others than by UDP, and of the device itself, are left out. */
const CANDIDATE = /^a=candidate:\S+ 1 udp \d+ (\S+) (\d+) typ host/i;

/**
 * Numbers before names: a name has to be looked up by the other device, and not every network lets it.
 *
 * @throws UnknownDescription
 */
export function endpointFrom(sdp: string): Endpoint {
  const [algorithm, digest = ''] = line(sdp, 'fingerprint').split(' ');
  const fingerprint = Uint8Array.from(digest.split(':'), (byte) => Number.parseInt(byte, 16));
  const setup = SETUPS.find((each) => each === line(sdp, 'setup'));
  if (algorithm?.toLowerCase() !== 'sha-256' || fingerprint.length !== FINGERPRINT_BYTES || !setup || line(sdp, 'mid') !== PART)
    throw new UnknownDescription(sdp);
  const candidates = sdp.split(/\r?\n/).flatMap((each) => {
    const [, address = '', port = ''] = CANDIDATE.exec(each) ?? [];
    const kind = addressBytes(address)?.kind;
    return kind ? [{ address, port: Number(port), kind }] : [];
  });
  const order = ['ipv4', 'mdns', 'ipv6'];
  const sorted = candidates.toSorted((one, other) => order.indexOf(one.kind) - order.indexOf(other.kind));
  return {
    ufrag: line(sdp, 'ice-ufrag'),
    password: line(sdp, 'ice-pwd'),
    fingerprint,
    setup,
    candidates: sorted.slice(0, MOST_CANDIDATES).map(({ address, port }) => ({ address, port })),
  };
}

/** The priority of a host's first address (RFC 8445, 5.1.2.1); each further one is less. */
const HIGHEST_PRIORITY = 2_130_706_431;
const NEXT_PRIORITY = 256;

/** As `RTCPeerConnection.addIceCandidate` takes them. */
export const candidateLines = ({ candidates }: Endpoint): string[] =>
  candidates.map(
    ({ address, port }, at) =>
      `candidate:${at + 1} 1 udp ${HIGHEST_PRIORITY - NEXT_PRIORITY * at} ${address} ${port} typ host generation 0`,
  );

export function sdpFrom(endpoint: Endpoint): string {
  const digest = Array.from(endpoint.fingerprint, (byte) => byte.toString(16).padStart(2, '0').toUpperCase()).join(':');
  return [
    'v=0',
    'o=- 1 1 IN IP4 127.0.0.1',
    's=-',
    't=0 0',
    `a=group:BUNDLE ${PART}`,
    'm=application 9 UDP/DTLS/SCTP webrtc-datachannel',
    'c=IN IP4 0.0.0.0',
    ...candidateLines(endpoint).map((each) => `a=${each}`),
    `a=ice-ufrag:${endpoint.ufrag}`,
    `a=ice-pwd:${endpoint.password}`,
    `a=fingerprint:sha-256 ${digest}`,
    `a=setup:${endpoint.setup}`,
    `a=mid:${PART}`,
    'a=sctp-port:5000',
    'a=max-message-size:262144',
    '',
  ].join('\r\n');
}
