import { lookUp } from '../../core/look-up.ts';
import { ENCRYPTED_EXTENSION } from '../encryption/sealed-file.ts';
import { MANIFEST, type Manifest } from './manifest.ts';

/** What does not fit what the devices have written: somebody has taken away, exchanged or put back files where they lie. */
export interface Finding {
  kind: 'device-gone' | 'device-older' | 'file-gone' | 'file-older' | 'file-added';
  /** Of a device, or of a file. */
  subject: string;
  /** The count that should be there: it tells one finding from a later one. */
  expected: number;
}

export interface Known {
  deviceId: string;
  /** Paths that are there. */
  listed: ReadonlySet<string>;
  /** By path, the count of what was read last, and the highest ever. */
  files: Readonly<Record<string, { sequence?: number; highest?: number }>>;
  /** By device, what was read last. */
  manifests: Readonly<Record<string, Manifest>>;
  /** By device, the highest counter that was ever seen here. */
  seen: Readonly<Record<string, number>>;
}

export const keyOf = ({ kind, subject, expected }: Finding): string => `${kind} ${subject} ${expected}`;

interface Looked {
  /** Cannot be but by somebody's doing. */
  sure: Finding[];
  /** May be on its way: a program that carries a folder brings the files of a device in any order. */
  unsure: Finding[];
}

export function lookThrough(known: Known): Looked {
  const looked: Looked = { sure: [], unsure: [] };
  const tell = (isSure: boolean, finding: Finding): void => void (isSure ? looked.sure : looked.unsure).push(finding);
  lookAtDevices(known, tell);
  for (const [device, manifest] of Object.entries(known.manifests)) lookAtFiles(known, device, manifest, tell);
  for (const [path, { sequence = 0, highest = 0 }] of Object.entries(known.files)) {
    const isThere = known.listed.has(path);
    if (isThere && sequence < highest) tell(true, { kind: 'file-older', subject: path, expected: highest });
    // Those of others are in their lists.
    if (!isThere && highest > 0 && path.startsWith(`${known.deviceId}/`))
      tell(true, { kind: 'file-gone', subject: path, expected: highest });
  }
  return looked;
}

type Tell = (isSure: boolean, finding: Finding) => void;

function lookAtDevices({ deviceId, listed, manifests, seen }: Known, tell: Tell): void {
  const claimed = new Map<string, number>();
  for (const [by, manifest] of Object.entries(manifests)) {
    // A device that is gone itself says nothing of the others any more.
    if (!listed.has(`${by}/${MANIFEST}`)) continue;
    for (const [device, counter] of Object.entries(manifest.seen))
      claimed.set(device, Math.max(counter, claimed.get(device) ?? 0));
  }
  for (const device of new Set([...Object.keys(seen), ...claimed.keys()])) {
    if (device === deviceId) continue;
    const here = lookUp(seen, device) ?? 0;
    const expected = Math.max(here, claimed.get(device) ?? 0);
    if (!listed.has(`${device}/${MANIFEST}`)) tell(here > 0, { kind: 'device-gone', subject: device, expected });
    else {
      const counter = lookUp(manifests, device)?.counter;
      if (counter !== undefined && counter < expected) tell(counter < here, { kind: 'device-older', subject: device, expected });
    }
  }
}

function lookAtFiles({ deviceId, listed, files }: Known, device: string, manifest: Manifest, tell: Tell): void {
  if (device === deviceId || !listed.has(`${device}/${MANIFEST}`)) return;
  for (const [name, expected] of Object.entries(manifest.files)) {
    const path = `${device}/${name}`;
    const sequence = lookUp(files, path)?.sequence;
    if (!listed.has(path)) tell(sequence !== undefined, { kind: 'file-gone', subject: path, expected });
    else if (sequence !== undefined && sequence < expected) tell(false, { kind: 'file-older', subject: path, expected });
  }
  for (const path of listed) {
    const name = path.slice(device.length + 1);
    if (!path.startsWith(`${device}/`) || name === MANIFEST || !name.endsWith(ENCRYPTED_EXTENSION)) continue;
    const sequence = lookUp(files, path)?.sequence;
    const isUnknown = !Object.hasOwn(manifest.files, name);
    if (sequence !== undefined && isUnknown && sequence <= manifest.counter)
      tell(false, { kind: 'file-added', subject: path, expected: sequence });
  }
}

/** So long something may be on its way, milliseconds. [our own choice] */
const ON_ITS_WAY_MS = 10 * 60_000;
/** More are not remembered: a server can take away as much as it likes. */
const MOST = 50;

export interface Suspicion {
  /** By key, since when it has been so without being sure, milliseconds since 1970. */
  suspected: Readonly<Record<string, number>>;
  /** What the user is told, until they have seen it. */
  alerts: readonly Finding[];
  /** Keys of those that the user has seen. */
  dismissed: readonly string[];
}

export const NO_SUSPICION: Suspicion = { suspected: {}, alerts: [], dismissed: [] };

/** What is told after this look, and what is waited for. */
export function afterLook({ suspected, alerts, dismissed }: Suspicion, { sure, unsure }: Looked, nowMs: number): Suspicion {
  const since = new Map(unsure.map((finding) => [keyOf(finding), lookUp(suspected, keyOf(finding)) ?? nowMs]));
  const lasting = unsure.filter((finding) => nowMs - (since.get(keyOf(finding)) ?? nowMs) >= ON_ITS_WAY_MS);
  const told = new Map(alerts.map((finding) => [keyOf(finding), finding]));
  for (const finding of [...sure, ...lasting]) if (!dismissed.includes(keyOf(finding))) told.set(keyOf(finding), finding);
  return { suspected: Object.fromEntries([...since].slice(0, MOST)), alerts: [...told.values()].slice(0, MOST), dismissed };
}

export const dismissAll = ({ suspected, alerts, dismissed }: Suspicion): Suspicion => ({
  suspected,
  alerts: [],
  dismissed: [...dismissed, ...alerts.map(keyOf)].slice(-10 * MOST),
});
