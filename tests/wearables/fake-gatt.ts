import { longUuid } from '../../src/wearables/sensor.ts';

/** A Bluetooth device as a page sees it, without a radio. What it is asked is in `asked`; what it answers can be made to fail or to hang. */
export interface FakeDevice {
  readonly device: BluetoothDevice;
  readonly asked: string[];
  /** What the next answers are, by what is asked: an error, or `hangs`. One is used up by each question. */
  readonly answers: Map<string, (Error | 'hangs')[]>;
  /** Answers all that hangs. */
  answerLate(): void;
  /** A notification, or what is read. */
  send(characteristic: number, bytes: readonly number[]): void;
  drop(): void;
  /** How many listen on characteristics of this and of earlier connections. */
  readonly isForgotten: boolean;
  /** The most calls that ever ran at once. */
  readonly mostAtOnce: number;
}

export interface FakeService {
  service: number;
  /** By short UUID: what is read, or null where it cannot be read. */
  characteristics: Readonly<Record<number, readonly number[] | null>>;
}

export const STRAP: readonly FakeService[] = [
  { service: 0x180d, characteristics: { 0x2a37: null, 0x2a38: [1] } },
  { service: 0x180f, characteristics: { 0x2a19: [87] } },
];

const viewOf = (bytes: readonly number[]): DataView => new DataView(Uint8Array.from(bytes).buffer);

export function createFakeDevice(services: readonly FakeService[] = STRAP, id = 'strap', name = 'Strap'): FakeDevice {
  const asked: string[] = [];
  const answers: FakeDevice['answers'] = new Map();
  let hanging: (() => void)[] = [];
  let connection = 0;
  let isConnected = false;
  let isForgotten = false;
  let [running, mostAtOnce] = [0, 0];
  let live = new Map<number, EventTarget & { value?: DataView }>();

  const answer = async <T>(what: string, value: () => T): Promise<T> => {
    asked.push(what);
    running += 1;
    mostAtOnce = Math.max(mostAtOnce, running);
    try {
      const given = answers.get(what)?.shift();
      if (given === 'hangs') await new Promise<void>((resolve) => hanging.push(resolve));
      else if (given) throw given;
      await Promise.resolve();
      return value();
    } finally {
      running -= 1;
    }
  };

  const characteristicOf = (short: number, readable: readonly number[] | null, of: number) => {
    const target = live.get(short) ?? new EventTarget();
    live.set(short, target);
    const mustLive = (): void => {
      if (of !== connection || !isConnected) throw new DOMException('GATT Server is disconnected.', 'NetworkError');
    };
    return Object.assign(target, {
      uuid: longUuid(short),
      startNotifications: () => answer(`notify ${short.toString(16)}`, mustLive),
      readValue: () =>
        answer(`read ${short.toString(16)}`, () => {
          mustLive();
          if (!readable) throw new DOMException('GATT operation not permitted.', 'NotSupportedError');
          return viewOf(readable);
        }),
    });
  };

  const serviceOf = ({ service, characteristics }: FakeService, of: number) => ({
    uuid: longUuid(service),
    getCharacteristic: (uuid: string) =>
      answer(`find ${Number.parseInt(uuid.slice(4, 8), 16).toString(16)}`, () => {
        const short = Number.parseInt(uuid.slice(4, 8), 16);
        const readable = characteristics[short];
        if (readable === undefined) throw new DOMException('No such characteristic.', 'NotFoundError');
        return characteristicOf(short, readable, of);
      }),
  });

  const gatt = {
    get connected() {
      return isConnected;
    },
    connect: () =>
      answer('connect', () => {
        isConnected = true;
        connection += 1;
        live = new Map();
        return gatt;
      }),
    disconnect: () => {
      isConnected = false;
    },
    getPrimaryServices: () => answer('services', () => services.map((each) => serviceOf(each, connection))),
  };

  const device = Object.assign(new EventTarget(), {
    id,
    name,
    gatt,
    forget: () => {
      isForgotten = true;
      return Promise.resolve();
    },
  }) as unknown as BluetoothDevice;

  return {
    device,
    asked,
    answers,
    answerLate() {
      const waiting = hanging;
      hanging = [];
      for (const go of waiting) go();
    },
    send(short, bytes) {
      const target = live.get(short);
      if (!target) return;
      target.value = viewOf(bytes);
      target.dispatchEvent(new Event('characteristicvaluechanged'));
    },
    drop() {
      isConnected = false;
      device.dispatchEvent(new Event('gattserverdisconnected'));
    },
    get isForgotten() {
      return isForgotten;
    },
    get mostAtOnce() {
      return mostAtOnce;
    },
  };
}
