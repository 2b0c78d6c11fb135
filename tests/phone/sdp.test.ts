import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { endpointFrom, sdpFrom, UnknownDescription } from '../../src/phone/sdp.ts';
import { addressBytes, addressText } from '../../src/phone/address.ts';
import { anyCode, ENDPOINT } from './endpoints.ts';

const FINGERPRINT = '6B:A8:17:FA:F5:5F:27:C6:B9:6D:77:FE:D7:E3:7F:C1:77:14:F1:9F:4D:0A:0A:C6:B6:A2:27:90:23:D3:7D:82';

/** As Chromium 156 has written it, with the addresses of a device in two networks. */
const CHROMIUM = [
  'v=0',
  'o=- 7368715448998591195 2 IN IP4 127.0.0.1',
  's=-',
  't=0 0',
  'a=group:BUNDLE 0',
  'a=extmap-allow-mixed',
  'a=msid-semantic: WMS',
  'm=application 9 UDP/DTLS/SCTP webrtc-datachannel',
  'c=IN IP4 0.0.0.0',
  'a=candidate:1 1 udp 2113937151 ef5b586c-7698-471c-9b19-2e791e8e26f9.local 39165 typ host generation 0 network-cost 999',
  'a=candidate:2 1 udp 2113942271 2001:db8::17 57603 typ host generation 0',
  'a=candidate:3 1 udp 2113937151 192.168.1.23 40000 typ host generation 0',
  'a=candidate:4 1 tcp 1518283007 192.168.1.23 9 typ host tcptype active generation 0',
  'a=candidate:5 1 udp 1677729535 203.0.113.9 41000 typ srflx raddr 0.0.0.0 rport 0 generation 0',
  'a=ice-ufrag:OV9g',
  'a=ice-pwd:jWqs4mcPvbDbs5W3NYFks235',
  'a=ice-options:trickle',
  `a=fingerprint:sha-256 ${FINGERPRINT}`,
  'a=setup:actpass',
  'a=mid:0',
  'a=sctp-port:5000',
  'a=max-message-size:262144',
  '',
].join('\r\n');

describe('a session description', () => {
  it('is left with what the other device cannot know: its own addresses by UDP, numbers before names', () => {
    const { fingerprint, ...rest } = endpointFrom(CHROMIUM);
    expect(Array.from(fingerprint, (byte) => byte.toString(16).toUpperCase().padStart(2, '0')).join(':')).toBe(FINGERPRINT);
    expect(rest).toEqual({
      ufrag: 'OV9g',
      password: 'jWqs4mcPvbDbs5W3NYFks235',
      setup: 'actpass',
      candidates: [
        { address: '192.168.1.23', port: 40000 },
        { address: 'ef5b586c-7698-471c-9b19-2e791e8e26f9.local', port: 39165 },
        { address: '2001:db8::17', port: 57603 },
      ],
    });
  });

  it('is written anew of it on the other side', () => {
    fc.assert(
      fc.property(anyCode, ({ endpoint }) => {
        const read = endpointFrom(sdpFrom(endpoint));
        expect({ ...read, candidates: [] }).toEqual({ ...endpoint, candidates: [] });
        expect(new Set(read.candidates)).toEqual(new Set(endpoint.candidates));
      }),
    );
  });

  it.each([
    ['another digest', CHROMIUM.replace('sha-256', 'sha-384')],
    ['a digest that is cut off', CHROMIUM.replace(':7D:82', ':7D')],
    ['nobody who begins', CHROMIUM.replace('a=setup:actpass', 'a=setup:holdconn')],
    ['another part', CHROMIUM.replace('a=mid:0', 'a=mid:1')],
    ['nothing', ''],
  ])('with %s is refused', (_, sdp) => expect(() => endpointFrom(sdp)).toThrow(UnknownDescription));
});

describe('an address', () => {
  it.each([
    ['::', '0:0:0:0:0:0:0:0'],
    ['::1', '0:0:0:0:0:0:0:1'],
    ['fe80::1:2', 'fe80:0:0:0:0:0:1:2'],
    ['2001:db8::', '2001:db8:0:0:0:0:0:0'],
    ['1:2:3:4:5:6:7:8', '1:2:3:4:5:6:7:8'],
    ['255.255.255.255', '255.255.255.255'],
  ])('%s is held as bytes, and written in full', (address, full) => {
    const held = addressBytes(address);
    expect(held && addressText(held)).toBe(full);
  });

  it.each(['256.1.1.1', '1.2.3', '1:2:3:4:5:6:7', '1::2::3', '1:2:3:4:5:6:7:8:9', '12345::', 'laptop.local', 'example.org', ''])(
    '%j is none that can be held',
    (address) => expect(addressBytes(address)).toBeNull(),
  );
});

it('an endpoint of one address makes a description that has all of it', () => {
  for (const line of ['a=candidate:1 1 udp 2130706431 192.168.1.23 39165 typ host', 'a=ice-ufrag:OV9g', 'a=setup:actpass'])
    expect(sdpFrom(ENDPOINT)).toContain(line);
});
