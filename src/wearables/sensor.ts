import type { Trouble } from '../core/message.ts';
import type { Place, SensorSample } from './sample.ts';
import type { Wrist } from './wrist.ts';

type Unsourced<T> = T extends unknown ? Omit<T, 'source'> : never;

/** A connection that stands, as a sensor uses it. */
export interface Link {
  /** Asks the device when it is free, with a limit of time. */
  call<T>(act: () => Promise<T>): Promise<T>;
  /** Ends with the connection: what listens to a characteristic listens with it. */
  readonly signal: AbortSignal;
  /** The page's clock, milliseconds. */
  nowMs(): number;
  /** Calls once, after so long, unless the connection has ended by then or the returned function was called. */
  after(ms: number, call: () => void): () => void;
  /** Another service of the same device, for a sensor that is made of several; null where it has none of that kind. */
  service(uuid: string): BluetoothRemoteGATTService | null;
  tell(sample: Unsourced<SensorSample>): void;
  /** Where the device is worn, once a sensor has found it out. */
  place: Place | null;
  /** What can be shown and felt on it, once a sensor has found that out. It ends with the connection. */
  wrist: Wrist | null;
}

/** A sensor cannot begin, and it is known why. */
export class CannotBegin extends Error {
  override name = 'CannotBegin';

  constructor(readonly trouble: Trouble) {
    super(trouble.message.key);
  }
}

/** One thing that a device can measure, whoever made it. A device has as many as it has services of theirs. */
export interface Sensor {
  /** The service, as the long UUID in small letters. */
  readonly service: string;
  /** Devices with this service are offered to the user; others only use it where they have it. */
  readonly isOffered: boolean;
  /** Devices whose name begins like this are offered too: not every one says by radio which services it has. */
  readonly names?: readonly string[];
  /** Other services that it asks the device for: a browser opens only those that were named before. */
  readonly alsoUses?: readonly string[];
  /**
   * Begins to measure. Called anew after each loss, with a service that was fetched anew: the old one is of no use then.
   *
   * @throws CannotBegin, and whatever the device does not allow
   */
  start(service: BluetoothRemoteGATTService, link: Link): Promise<void>;
}

/** The long form of a UUID that the Bluetooth SIG has given out. */
export const longUuid = (short: number): string => `0000${short.toString(16).padStart(4, '0')}-0000-1000-8000-00805f9b34fb`;

/** Listens to a characteristic. The listener is there before anything is sent: Bluefy sends at once. */
export async function listenTo(
  service: BluetoothRemoteGATTService,
  uuid: string,
  link: Link,
  heard: (bytes: DataView) => void,
): Promise<void> {
  const characteristic = await link.call(() => service.getCharacteristic(uuid));
  characteristic.addEventListener('characteristicvaluechanged', () => characteristic.value && heard(characteristic.value), {
    signal: link.signal,
  });
  await link.call(() => characteristic.startNotifications());
}

/** Reads a characteristic once; null where the device has none, or does not let it be read. */
export async function readOnce(service: BluetoothRemoteGATTService, uuid: string, link: Link): Promise<DataView | null> {
  try {
    const characteristic = await link.call(() => service.getCharacteristic(uuid));
    return await link.call(() => characteristic.readValue());
  } catch {
    return null;
  }
}

/** Writes to a characteristic, one value after the other. Each is acknowledged, and rejects where the device does not take it. */
export async function writerTo(
  service: BluetoothRemoteGATTService,
  uuid: string,
  link: Link,
): Promise<(bytes: Uint8Array<ArrayBuffer>) => Promise<void>> {
  const characteristic = await link.call(() => service.getCharacteristic(uuid));
  return (bytes) => link.call(() => characteristic.writeValueWithResponse(bytes));
}
