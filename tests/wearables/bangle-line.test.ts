import { describe, expect, it, vi } from 'vitest';
import { FACE, NOTIFY, watch } from './a-watch.ts';

/** What can go wrong between the client and the watch. */

describe('a Bangle.js 2', () => {
  it('is heard through prompts, errors, echoes and lines that were cut off or mixed up', async () => {
    const { connect, espruino, buttons, motion, states } = watch();
    await connect();
    const noise = [
      '> ',
      'Uncaught Error: full\r\n at line 1\r\n> ',
      '~b,pause~00\r\n',
      '~b,pau',
      '\xff\x00~~~\r\n',
      '~b,dance~2f\r\n',
    ];
    for (const each of noise) {
      espruino.print(each);
      espruino.happen('Bangle', 'touch', 1);
    }
    espruino.print('~m,0,AAAA~3f\r\n~m,x,AAAAAAAAAAA=~00\r\n');
    espruino.print(`${'~'.repeat(5000)}\r\n`);
    espruino.happen('Bangle', 'touch', 1);
    expect([buttons(), motion(), states()]).toEqual([Array.from({ length: 7 }, () => 'start'), [], ['connected']]);
  });

  it.each([
    ['a time that no clock shows', 'm,1e17,AAABAAIAAwA='],
    ['times that fall', 'm,100,CgABAAIAAwAAAAEAAgADAA=='],
  ])('is not believed in a line with %s', async (_, body) => {
    const { connect, espruino, motion } = watch();
    await connect();
    const sum = [...body].reduce((total, letter) => (total + letter.charCodeAt(0)) & 0xff, 0);
    espruino.print(`~${body}~${sum.toString(16).padStart(2, '0')}\r\n`);
    expect(motion()).toEqual([]);
  });

  it('that says it is full is not written to until it is not any more', async () => {
    const { connect, wrist, device, pass, chunks, espruino } = watch();
    await connect();
    device.send(NOTIFY, [0x13]);
    const before = chunks.length;
    wrist().show(FACE);
    await pass(1900);
    expect(chunks).toHaveLength(before);
    device.send(NOTIFY, [0x11]);
    await pass(100);
    expect(espruino.screen.texts[0]).toBe('Squat');
  });

  it('that is full again and again while its app is sent gets all of it, and nothing while it is full', async () => {
    const { add, device, pass, espruino, states, clock } = watch();
    let [isFull, writtenWhileFull, got] = [false, 0, 0];
    device.onWritten = (_, bytes) => {
      if (isFull) writtenWhileFull += 1;
      espruino.receive(bytes);
      got += bytes.length;
      if (got < 200) return;
      got = 0;
      isFull = true;
      device.send(NOTIFY, [0x13]);
      clock.after(30, () => {
        isFull = false;
        device.send(NOTIFY, [0x11]);
      });
    };
    await add();
    await pass(6000);
    expect([states(), espruino.screen.texts, writtenWhileFull]).toEqual([['connected'], ['Hipwise'], 0]);
  });

  it('that says it is full and forgets it is written to again after two seconds', async () => {
    const { connect, wrist, device, pass, espruino } = watch();
    await connect();
    device.send(NOTIFY, [0x13]);
    wrist().show(FACE);
    await pass(2100);
    expect(espruino.screen.texts[0]).toBe('Squat');
  });

  it('is heard though it says in the middle of a line that it is full', async () => {
    const { connect, device, buttons } = watch();
    await connect();
    const sum = [...'b,next'].reduce((all, letter) => (all + letter.charCodeAt(0)) & 255, 0).toString(16);
    device.send(NOTIFY, [...Buffer.from('~b,ne'), 0x13, ...Buffer.from(`xt~${sum}`), 0x11, 10]);
    expect(buttons()).toEqual(['next']);
  });

  it('understands the next line after one of which only half was written', async () => {
    const { connect, wrist, device, pass, espruino } = watch();
    await connect();
    device.answers.set('write 6e400002', [new DOMException('GATT operation failed.', 'NetworkError')]);
    wrist().show({ ...FACE, title: 'Half' });
    await pass(100);
    wrist().show(FACE);
    await pass(100);
    expect(espruino.screen.texts[0]).toBe('Squat');
  });

  it('that begins anew in the middle is noticed after five seconds, sent the app again, and shown what it showed', async () => {
    const { connect, wrist, pass, espruino, states, buttons } = watch();
    await connect();
    wrist().show(FACE);
    await pass(3000);
    espruino.restart();
    await pass(4000);
    expect(espruino.isClock).toBe(true);
    await pass(5000);
    expect([espruino.isClock, espruino.screen.texts, states()]).toEqual([
      false,
      ['Squat', '3', '/ 10', 'Left leg'],
      ['connected'],
    ]);
    espruino.happen('Bangle', 'touch', 1);
    expect(buttons()).toEqual(['pause']);
  });

  it('that only lies still is not sent the app again', async () => {
    const { connect, pass, espruino } = watch();
    await connect();
    const before = espruino.received;
    await pass(30_000);
    expect(espruino.received).toBe(before);
  });

  it('that is lost does again what it did before, as it was set; back, it runs the app and is heard once', async () => {
    const { connect, drop, pass, espruino, states, motion, move, wrist } = watch();
    const before = { ...espruino.options };
    await connect();
    expect([espruino.options['lockTimeout'], espruino.options['powerSave'], [...espruino.hrmPower]]).toEqual([
      0,
      false,
      ['hipwise'],
    ]);
    drop();
    expect([espruino.isClock, espruino.options, espruino.pollMs, espruino.hrmPower.size]).toEqual([true, before, 80, 0]);
    await pass(4000);
    await vi.waitFor(async () => {
      await pass(100);
      expect(states()).toEqual(['connected']);
    });
    await move(Array.from({ length: 4 }, () => [0, 0, 1] as const));
    wrist().show(FACE);
    await pass(100);
    expect([motion().length, espruino.screen.texts[0]]).toEqual([4, 'Squat']);
  });

  it('whose clock is set in the middle goes on with times that rise', async () => {
    const { connect, motion, move, clock, espruino, pass } = watch();
    await connect();
    await move(Array.from({ length: 8 }, () => [0, 0, 1] as const));
    espruino.restart();
    await pass(10_000);
    await move(Array.from({ length: 8 }, () => [0, 0, 1] as const));
    const times = motion().map(({ timeMs }) => timeMs);
    expect(times).toHaveLength(16);
    expect(times.every((each, at) => at === 0 || each > (times[at - 1] ?? 0))).toBe(true);
    expect(times.at(-1)).toBe(clock.nowMs());
  });
});

describe('another device with such a line', () => {
  it('is asked what it is, and never sent a program', async () => {
    const { add, pass, espruino, states, chunks, wearables } = watch('MICROBIT2');
    await add();
    await pass(500);
    expect([states(), espruino.isClock]).toEqual([['waiting'], true]);
    expect(wearables.list[0]?.problem?.remedy.key).toContain('Programmable');
    expect(chunks.flat().length).toBeLessThan(100);
  });

  it('that does not answer is let go after five seconds', async () => {
    const { add, pass, device, states, chunks } = watch();
    device.onWritten = (_, bytes) => void chunks.push(bytes);
    await add();
    await pass(4900);
    expect(states()).toEqual(['connecting']);
    await pass(200);
    expect(states()).toEqual(['waiting']);
    expect(chunks.flat().length).toBeLessThan(100);
  });
});
