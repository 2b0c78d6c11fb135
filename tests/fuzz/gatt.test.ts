import fc from 'fast-check';
import * as v from 'valibot';
import { describe, it } from 'vitest';
import '../../src/wearables/pinetime/start-pinetime.ts';
import { checkOptions } from '../../src/data/backup/backup.ts';
import { loggedEvent } from '../../src/data/backup/schema.ts';
import { squat } from '../../src/exercises/squat.ts';
import type { HeartBeat } from '../../src/log/events.ts';
import { createMemoryLog } from '../../src/log/memory-log.ts';
import { isPlausible } from '../../src/log/plausible.ts';
import { setsFrom } from '../../src/log/set-records.ts';
import { readPacket } from '../../src/phone/packet.ts';
import type { MotionSample, SensorSample } from '../../src/wearables/sample.ts';
import { watch, NOTIFY } from '../wearables/a-watch.ts';
import { createFakeDevice, STRAP } from '../wearables/fake-gatt.ts';
import { worn } from '../wearables/worn.ts';
import { seriesOf } from '../figure/series.ts';
import { createSet, options } from '../session/a-set.ts';
import { patience, tries } from './asked.ts';

/** What comes over the air may be anything: a strap with an error, another device with the same numbers, or somebody next door. */

const need = (holds: boolean, what: string): void => {
  if (!holds) throw new Error(`Broken: ${what}.`);
};

const byte = fc.oneof({ arbitrary: fc.nat(255), weight: 3 }, { arbitrary: fc.constantFrom(0, 1, 127, 128, 255), weight: 1 });
const packets = (maxLength = 24) => fc.array(fc.array(byte, { maxLength }), { minLength: 1, maxLength: 20 });

/** From one packet to the next, milliseconds. */
const GAP_MS = 80;

/** More than any sensor on a body measures, g. */
const MOST_G = 100;

function needSound(sample: SensorSample, nowMs: number): void {
  need(sample.timeMs >= 0 && sample.timeMs <= nowMs, `a sample is of a moment that has been (${sample.timeMs}, now ${nowMs})`);
  if (sample.kind === 'heart-rate') {
    need(sample.bpm === null || (sample.bpm >= 20 && sample.bpm <= 250), `a heart beats as hearts do (${sample.bpm})`);
    need(
      sample.rrMs.every((each) => each >= 0 && each <= 64_000),
      'intervals are two bytes',
    );
  }
  if (sample.kind === 'battery') need(sample.percent >= 0 && sample.percent <= 100, 'a battery has per cent');
  if (sample.kind === 'motion')
    need(
      sample.acceleration.every((each) => Math.abs(each) <= MOST_G),
      `no body is moved like ${sample.acceleration.join(', ')}`,
    );
}

/** All that was heard in a set of one squat: it is a set of one squat, and can be written. */
async function needSet(samples: readonly SensorSample[]): Promise<void> {
  const workoutLog = createMemoryLog();
  let beat: (seen: HeartBeat) => void = () => undefined;
  let move: (felt: MotionSample) => void = () => undefined;
  const set = createSet(workoutLog, [], undefined, (heard) => void (beat = heard), {
    listen: (heard) => void (move = heard),
    remembered: () => [],
    remember: () => undefined,
  });
  await set.runner.start(options('squat'));
  const frames = seriesOf(squat.demo, { reps: 1, fps: 10 });
  const left = [...samples];
  for (const frame of frames) {
    await set.show([frame]);
    const sample = left.shift();
    if (sample?.kind === 'motion') move({ ...sample, timeMs: frame.timeMs });
    if (sample?.kind === 'heart-rate' && sample.bpm !== null) beat({ timeMs: 1e12 + frame.timeMs, bpm: sample.bpm });
  }
  await set.runner.stop('finished');
  const events = await workoutLog.events();
  need(
    events.every((event) => isPlausible(event) && v.safeParse(loggedEvent, event, checkOptions).success),
    'what is written can be',
  );
  need(setsFrom(events)[0]?.counts.full === 1, 'one squat is one');
}

const MOTION = '00030000-78fc-48fe-8e23-433b3a1942d0';
const ACCELERATION = '00030002-78fc-48fe-8e23-433b3a1942d0';

describe('a device that sends anything', () => {
  it.each([
    ['a strap', STRAP, 0x2a37],
    ['the battery of a strap', STRAP, 0x2a19],
    ['a PineTime', [{ service: MOTION, characteristics: { [ACCELERATION]: null } }], ACCELERATION],
  ] as const)('such as %s tells nothing that cannot be', patience(), (_, services, characteristic) =>
    fc.assert(
      fc.asyncProperty(packets(), async (sent) => {
        const device = createFakeDevice(services);
        const { add, clock, samples } = worn([device]);
        await add();
        for (const each of sent) {
          await clock.pass(GAP_MS);
          device.send(characteristic, each);
          for (const sample of samples) needSound(sample, clock.nowMs());
        }
        await needSet(samples);
      }),
      tries(40),
    ),
  );

  const sumOf = (body: string): string =>
    [...body]
      .reduce((sum, letter) => (sum + letter.charCodeAt(0)) & 0xff, 0)
      .toString(16)
      .padStart(2, '0');
  const number = fc.oneof(
    fc.integer(),
    fc.double(),
    fc.constantFrom('1e308', '-1e308', '1e999', '-1', '', 'NaN', '0x10', '9007199254740993', '1e17'),
  );
  /** Samples of eight bytes each, most often; whatever the bytes are. */
  const samplesOf = fc
    .oneof(
      fc
        .array(fc.uint8Array({ minLength: 8, maxLength: 8 }), { minLength: 1, maxLength: 5 })
        .map((each) => each.flatMap((one) => [...one])),
      fc.array(byte, { maxLength: 40 }),
    )
    .map((bytes) => btoa(String.fromCharCode(...bytes)));
  const body = fc.oneof(
    fc.tuple(number, samplesOf).map(([first, samples]) => `m,${first},${samples}`),
    fc.tuple(number, number).map(([bpm, sure]) => `r,${bpm},${sure}`),
    fc.tuple(fc.constantFrom('b', 'p', 'hello', 'constructor', '__proto__'), number).map(([kind, value]) => `${kind},${value}`),
    fc.string({ maxLength: 60 }),
  );
  /** Lines as an app on the watch would print them, and bytes that are none. */
  const printed = fc.array(
    fc.oneof(
      body.map((text) => [...`~${text}~${sumOf(text)}\n`].map((letter) => letter.charCodeAt(0) & 0xff)),
      fc.array(byte, { maxLength: 60 }),
    ),
    { minLength: 1, maxLength: 20 },
  );

  it('such as a watch that runs another program tells nothing that cannot be', patience(), () =>
    fc.assert(
      fc.asyncProperty(printed, async (lines) => {
        const { connect, clock, samples, device, wearables } = watch();
        await connect();
        for (const line of lines) {
          await clock.pass(GAP_MS);
          device.send(NOTIFY, line);
          for (const sample of samples) needSound(sample, clock.nowMs());
        }
        await needSet(samples);
        for (const each of wearables.list) await each.forget();
      }),
      tries(40),
    ),
  );

  it('such as a phone is not listened to where its packet cannot be', patience(), () =>
    fc.assert(
      fc.property(fc.uint8Array({ maxLength: 500 }), fc.boolean(), (bytes, isBegun) => {
        const sent = isBegun ? Uint8Array.from([0x51, 0, 0, ...bytes]) : Uint8Array.from(bytes);
        const packet = readPacket(new DataView(sent.buffer));
        for (const { phoneMs, acceleration } of packet?.samples ?? [])
          need(Number.isFinite(phoneMs) && acceleration.every((each) => Math.abs(each) <= MOST_G), 'its samples can be');
      }),
      tries(500),
    ),
  );
});
