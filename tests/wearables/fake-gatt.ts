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
  send(characteristic: number | string, bytes: readonly number[]): void;
  /** Is told of everything that is written, with the name of the characteristic as in `asked`. */
  onWritten: (what: string, bytes: readonly number[]) => void;
  drop(): void;
  /** How many listen on characteristics of this and of earlier connections. */
  readonly isForgotten: boolean;
  /** The most calls that ever ran at once. */
  readonly mostAtOnce: number;
}

export interface FakeService {
  /** A short UUID, or a long one. */
  service: number | string;
  /** By short or long UUID: what is read, or null where it cannot be read. */
  characteristics: Readonly<Record<number | string, readonly number[] | null>>;
}

export const STRAP: readonly FakeService[] = [
  { service: 0x180d, characteristics: { 0x2a37: null, 0x2a38: [1] } },
  { service: 0x180f, characteristics: { 0x2a19: [87] } },
];

/** Keys of an object are texts, numbers in tens too. */
const uuidOf = (id: number | string): string => (/^\d+$/.test(String(id)) ? longUuid(Number(id)) : String(id));

/** As in `asked`: the short UUID, or the part of an own one that is another in each. */
const nameOf = (uuid: string): string => (uuid === longUuid(Number.parseInt(uuid, 16)) ? uuid.slice(4, 8) : uuid.slice(0, 8));

const viewOf = (bytes: readonly number[]): DataView => new DataView(Uint8Array.from(bytes).buffer);

export function createFakeDevice(services: readonly FakeService[] = STRAP, id = 'strap', name = 'Strap'): FakeDevice {
  const asked: string[] = [];
  const answers: FakeDevice['answers'] = new Map();
  let hanging: (() => void)[] = [];
  let connection = 0;
  let isConnected = false;
  let isForgotten = false;
  let [running, mostAtOnce] = [0, 0];
  let live = new Map<string, EventTarget & { value?: DataView }>();

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

  let onWritten: FakeDevice['onWritten'] = () => undefined;

  const characteristicOf = (uuid: string, readable: readonly number[] | null, of: number) => {
    const name = nameOf(uuid);
    const target = live.get(uuid) ?? new EventTarget();
    live.set(uuid, target);
    const mustLive = (): void => {
      if (of !== connection || !isConnected) throw new DOMException('GATT Server is disconnected.', 'NetworkError');
    };
    const write = (bytes: Uint8Array): Promise<void> =>
      answer(`write ${name}`, () => {
        mustLive();
        onWritten(name, [...bytes]);
      });
    return Object.assign(target, {
      uuid,
      startNotifications: () => answer(`notify ${name}`, mustLive),
      writeValueWithResponse: write,
      writeValueWithoutResponse: write,
      readValue: () =>
        answer(`read ${name}`, () => {
          mustLive();
          if (!readable) throw new DOMException('GATT operation not permitted.', 'NotSupportedError');
          return viewOf(readable);
        }),
    });
  };

  const serviceOf = ({ service, characteristics }: FakeService, of: number) => ({
    uuid: uuidOf(service),
    getCharacteristic: (uuid: string) =>
      answer(`find ${nameOf(uuid)}`, () => {
        const found = Object.entries(characteristics).find(([id]) => uuidOf(id) === uuid);
        if (!found) throw new DOMException('No such characteristic.', 'NotFoundError');
        return characteristicOf(uuid, found[1], of);
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
    get onWritten() {
      return onWritten;
    },
    set onWritten(told) {
      onWritten = told;
    },
    send(id, bytes) {
      const target = live.get(uuidOf(id));
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
