/** Addresses at which a device can be reached in its network, as a code holds them. */

/** `ipv4` and `ipv6` are numbers; `mdns` is a made-up name ("….local") that browsers give instead of an address, and that only lasts as long as the page. */
export const ADDRESS_KINDS = ['ipv4', 'ipv6', 'mdns'] as const;
export type AddressKind = (typeof ADDRESS_KINDS)[number];

export const ADDRESS_BYTES: Readonly<Record<AddressKind, number>> = { ipv4: 4, ipv6: 16, mdns: 16 };

export interface AddressBytes {
  readonly kind: AddressKind;
  readonly bytes: Uint8Array;
}

const IPV4 = /^\d{1,3}(\.\d{1,3}){3}$/;
const MDNS = /^([0-9a-f]{8})-([0-9a-f]{4})-([0-9a-f]{4})-([0-9a-f]{4})-([0-9a-f]{12})\.local$/i;
const IPV6_GROUPS = 8;
const IPV6 = /^[0-9a-f:]+$/i;

const hexBytes = (hex: string): Uint8Array => Uint8Array.from(hex.match(/../g) ?? [], (pair) => Number.parseInt(pair, 16));
const hexOf = (bytes: Uint8Array): string => Array.from(bytes, (byte) => byte.toString(16).padStart(2, '0')).join('');

function ipv4Bytes(text: string): Uint8Array | null {
  const numbers = text.split('.').map(Number);
  return numbers.every((each) => each <= 255) ? Uint8Array.from(numbers) : null;
}

function ipv6Bytes(text: string): Uint8Array | null {
  const halves = text.split('::').map((half) => (half === '' ? [] : half.split(':')));
  const [before = [], after = []] = halves;
  const missing = IPV6_GROUPS - before.length - after.length;
  if (halves.length > 2 || (halves.length === 2 ? missing < 1 : missing !== 0)) return null;
  const groups = [...before, ...Array.from({ length: missing }, () => '0'), ...after];
  if (!groups.every((group) => /^[0-9a-f]{1,4}$/i.test(group))) return null;
  return hexBytes(groups.map((group) => group.padStart(4, '0')).join(''));
}

/** Null for every other kind of name: nobody else could look it up, or it would be asked of a server. */
export function addressBytes(address: string): AddressBytes | null {
  if (MDNS.test(address)) return { kind: 'mdns', bytes: hexBytes(address.replace(/\.local$/i, '').replaceAll('-', '')) };
  const kind = IPV4.test(address) ? 'ipv4' : 'ipv6';
  if (kind === 'ipv6' && !IPV6.test(address)) return null;
  const bytes = kind === 'ipv4' ? ipv4Bytes(address) : ipv6Bytes(address);
  return bytes && { kind, bytes };
}

export function addressText({ kind, bytes }: AddressBytes): string {
  if (kind === 'ipv4') return bytes.join('.');
  const hex = hexOf(bytes);
  if (kind === 'ipv6') return (hex.match(/..../g) ?? []).map((group) => group.replace(/^0{1,3}/, '')).join(':');
  return `${hex.replace(/^(.{8})(.{4})(.{4})(.{4})/, '$1-$2-$3-$4-')}.local`;
}
