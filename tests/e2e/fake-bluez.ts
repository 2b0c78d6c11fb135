import { spawn } from 'node:child_process';
import { once } from 'node:events';
import { existsSync, mkdtempSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { setTimeout as sleep } from 'node:timers/promises';
import { Message, Variant, sessionBus, type MessageBus } from 'dbus-next';

/**
 * The Bluetooth service of Linux (`org.bluez`) on a bus of its own, with devices that tests play. Chromium's own code talks to it: discovery,
 * connecting, subscribing and pushed notifications are the real ones, and only the radio is missing.
 */

type Properties = Record<string, Variant>;

export interface FakeCharacteristic {
  readable?: readonly number[];
  notifies?: boolean;
  /** Is told of what is written; left out where it cannot be. */
  written?: (bytes: readonly number[]) => void;
  /** Errors of BlueZ with which the next subscriptions are refused. */
  refusals?: string[];
}

export interface FakePeripheral {
  readonly name: string;
  readonly connects: number;
  /** `Connect` is not answered. */
  hangs: boolean;
  /** Whether the page listens to this characteristic now. */
  isHeard(uuid: string): boolean;
  notify(uuid: string, bytes: readonly number[]): void;
  /** The connection is gone. */
  drop(): void;
}

export interface FakeBlueZ {
  /** For the environment of a browser. */
  readonly address: string;
  add(device: {
    address: string;
    name: string;
    services: Readonly<Record<string, Readonly<Record<string, FakeCharacteristic>>>>;
    /** Services that it says by radio to have; all of them where it is left out. */
    advertised?: readonly string[];
  }): FakePeripheral;
  stop(): Promise<void>;
}

const DEVICE = 'org.bluez.Device1';
const CHARACTERISTIC = 'org.bluez.GattCharacteristic1';
const ADAPTER = '/org/bluez/hci0';
/** Every characteristic that notifies has it: Chromium subscribes nowhere else. */
const SUBSCRIPTION = '00002902-0000-1000-8000-00805f9b34fb';

const text = (value: string): Variant => new Variant('s', value);
const yes = (value: boolean): Variant => new Variant('b', value);
const bytesOf = (bytes: readonly number[]): Variant => new Variant('ay', Buffer.from(bytes));

interface Peripheral {
  peripheral: FakePeripheral;
  advertise(): void;
  connect(): void;
}

async function privateBus(): Promise<{ bus: MessageBus; address: string; stop: () => Promise<void> }> {
  const folder = mkdtempSync(join(tmpdir(), 'hipwise-bus-'));
  const socket = join(folder, 'socket');
  const address = `unix:path=${socket}`;
  const daemon = spawn('dbus-daemon', ['--session', `--address=${address}`, '--nofork', '--nopidfile', '--nosyslog'], {
    stdio: 'ignore',
  });
  for (let tries = 0; !existsSync(socket) && tries < 200; tries += 1) await sleep(25);
  const bus = sessionBus({ busAddress: address });
  await once(bus, 'connect');
  return {
    bus,
    address,
    async stop() {
      bus.disconnect();
      const ended = once(daemon, 'exit');
      daemon.kill();
      await ended;
      rmSync(folder, { recursive: true, force: true });
    },
  };
}

export async function startFakeBlueZ(): Promise<FakeBlueZ> {
  const { bus, address, stop } = await privateBus();
  const objects = new Map<string, Record<string, Properties>>();
  const peripherals = new Map<string, Peripheral>();
  const characteristics = new Map<string, FakeCharacteristic>();

  const signal = (path: string, interfaceName: string, member: string, signature: string, body: unknown[]): void =>
    bus.send(Message.newSignal(path, interfaceName, member, signature, body));
  const put = (path: string, interfaces: Record<string, Properties>): void => {
    objects.set(path, interfaces);
    signal('/', 'org.freedesktop.DBus.ObjectManager', 'InterfacesAdded', 'oa{sa{sv}}', [path, interfaces]);
  };
  const take = (path: string): void => {
    const interfaces = Object.keys(objects.get(path) ?? {});
    objects.delete(path);
    signal('/', 'org.freedesktop.DBus.ObjectManager', 'InterfacesRemoved', 'oas', [path, interfaces]);
  };
  const set = (path: string, interfaceName: string, changed: Properties): void => {
    Object.assign(objects.get(path)?.[interfaceName] ?? {}, changed);
    signal(path, 'org.freedesktop.DBus.Properties', 'PropertiesChanged', 'sa{sv}as', [interfaceName, changed, []]);
  };

  const answer = (call: Message): boolean => {
    const reply = (signature = '', body: unknown[] = []): true => {
      bus.send(Message.newMethodReturn(call, signature, body));
      return true;
    };
    const refuse = (name: string): true => {
      // Its types say that the message is a text.
      bus.send(Message.newError(call as unknown as string, name, 'refused'));
      return true;
    };
    const { path, interface: interfaceName, member, body } = call;
    if (member === 'GetManagedObjects') return reply('a{oa{sa{sv}}}', [Object.fromEntries(objects)]);
    if (interfaceName === 'org.freedesktop.DBus.Properties') {
      const properties = objects.get(path)?.[body[0]];
      if (!properties) return refuse('org.freedesktop.DBus.Error.UnknownObject');
      if (member === 'GetAll') return reply('a{sv}', [properties]);
      const value = properties[body[1]];
      if (member === 'Get') return value ? reply('v', [value]) : refuse('org.freedesktop.DBus.Error.InvalidArgs');
      set(path, body[0], { [body[1]]: body[2] });
      return reply();
    }
    if (member === 'StartDiscovery') for (const each of peripherals.values()) each.advertise();
    if (interfaceName === DEVICE && member === 'Connect') {
      const found = peripherals.get(path);
      if (found?.peripheral.hangs) return true;
      // Before the answer, else Chromium lets it go at once.
      found?.connect();
    }
    if (interfaceName === DEVICE && member === 'Disconnect') peripherals.get(path)?.peripheral.drop();
    if (interfaceName === CHARACTERISTIC) {
      const characteristic = characteristics.get(path);
      if (member === 'ReadValue') return reply('ay', [Buffer.from(characteristic?.readable ?? [])]);
      if (member === 'WriteValue') {
        if (!characteristic?.written) return refuse('org.bluez.Error.NotPermitted');
        reply();
        characteristic.written([...body[0]]);
        return true;
      }
      const refusal = member === 'StartNotify' ? characteristic?.refusals?.shift() : undefined;
      if (refusal) return refuse(refusal);
      reply();
      if (member === 'StartNotify' || member === 'StopNotify')
        set(path, CHARACTERISTIC, { Notifying: yes(member === 'StartNotify') });
      return true;
    }
    return interfaceName?.startsWith('org.bluez.') ? reply() : false;
  };

  bus.addMethodHandler(answer);
  await bus.requestName('org.bluez', 0);
  put('/org/bluez', { 'org.bluez.AgentManager1': {}, 'org.bluez.ProfileManager1': {} });
  put(ADAPTER, {
    'org.bluez.Adapter1': {
      Address: text('00:11:22:33:44:55'),
      AddressType: text('public'),
      Name: text('fake'),
      Alias: text('fake'),
      Class: new Variant('u', 0),
      Powered: yes(true),
      Discoverable: yes(false),
      DiscoverableTimeout: new Variant('u', 0),
      Pairable: yes(false),
      PairableTimeout: new Variant('u', 0),
      Discovering: yes(false),
      UUIDs: new Variant('as', []),
      Modalias: text('usb:v1D6Bp0246d0542'),
    },
  });

  return {
    address,
    stop,
    add({ address: own, name, services, advertised = Object.keys(services) }) {
      const path = `${ADAPTER}/dev_${own.replaceAll(':', '_')}`;
      const paths = new Map<string, string>();
      let connects = 0;
      const peripheral: FakePeripheral = {
        name,
        get connects() {
          return connects;
        },
        hangs: false,
        isHeard: (uuid) => objects.get(paths.get(uuid) ?? '')?.[CHARACTERISTIC]?.['Notifying']?.value === true,
        notify: (uuid, bytes) => set(paths.get(uuid) ?? '', CHARACTERISTIC, { Value: bytesOf(bytes) }),
        drop() {
          const below = [...objects.keys()].filter((each) => each.startsWith(`${path}/`));
          // The deepest first.
          for (const each of below.sort((a, b) => b.length - a.length)) take(each);
          set(path, DEVICE, { Connected: yes(false), ServicesResolved: yes(false) });
        },
      };
      const characteristic = (at: string, service: string, uuid: string, given: FakeCharacteristic): void => {
        paths.set(uuid, at);
        characteristics.set(at, given);
        const flags = [
          ...(given.readable ? ['read'] : []),
          ...(given.notifies ? ['notify'] : []),
          ...(given.written ? ['write', 'write-without-response'] : []),
        ];
        const properties = { UUID: text(uuid), Service: new Variant('o', service), Flags: new Variant('as', flags) };
        put(at, { [CHARACTERISTIC]: { ...properties, Value: bytesOf([]), Notifying: yes(false), MTU: new Variant('q', 247) } });
        if (!given.notifies) return;
        const subscription = { UUID: text(SUBSCRIPTION), Characteristic: new Variant('o', at), Value: bytesOf([0, 0]) };
        put(`${at}/desc0000`, { 'org.bluez.GattDescriptor1': { ...subscription, Flags: new Variant('as', ['read', 'write']) } });
      };
      peripherals.set(path, {
        peripheral,
        advertise() {
          if (objects.has(path)) return set(path, DEVICE, { RSSI: new Variant('n', -50 - Math.floor(5 * Math.random())) });
          const states = { Paired: false, Bonded: false, Trusted: false, Blocked: false, LegacyPairing: false };
          put(path, {
            [DEVICE]: {
              ...Object.fromEntries(Object.entries(states).map(([key, value]) => [key, yes(value)])),
              Address: text(own),
              AddressType: text('random'),
              Name: text(name),
              Alias: text(name),
              Connected: yes(false),
              ServicesResolved: yes(false),
              UUIDs: new Variant('as', [...advertised]),
              Adapter: new Variant('o', ADAPTER),
              RSSI: new Variant('n', -50),
            },
          });
        },
        connect() {
          connects += 1;
          set(path, DEVICE, { Connected: yes(true) });
          Object.entries(services).forEach(([uuid, own], at) => {
            const service = `${path}/service000${at}`;
            put(service, {
              'org.bluez.GattService1': {
                UUID: text(uuid),
                Primary: yes(true),
                Device: new Variant('o', path),
                Includes: new Variant('ao', []),
              },
            });
            Object.entries(own).forEach(([each, given], number) =>
              characteristic(`${service}/char000${number}`, service, each, given),
            );
          });
          set(path, DEVICE, { ServicesResolved: yes(true) });
        },
      });
      return peripheral;
    },
  };
}
