import { beforeEach, describe, expect, it, vi } from 'vitest';
import type { Wearable, WearablesNews } from '../../src/wearables/wearable.ts';
import type { Wrist, WristFace } from '../../src/wearables/wrist.ts';
import { createWrists } from '../../src/wearables/wrists.ts';

const FACE: WristFace = { title: 'Squat', line: '', count: 1, target: 10, ring: null };

function fakeWrist() {
  const got: (WristFace | string)[] = [];
  const wrist: Wrist = { show: (face) => void got.push(face), buzz: (buzz) => void got.push(buzz) };
  return { wrist, got };
}

function worn(...wrists: (Wrist | null)[]) {
  const listeners = new Set<(news: WearablesNews) => void>();
  let list = wrists.map((wrist) => ({ wrist }) as Wearable);
  const wearables = {
    get list() {
      return list;
    },
    subscribe(listener: (news: WearablesNews) => void) {
      listeners.add(listener);
      return () => listeners.delete(listener);
    },
  };
  return {
    wearables,
    listeners,
    become(...next: (Wrist | null)[]) {
      list = next.map((wrist) => ({ wrist }) as Wearable);
      for (const listener of listeners) listener({ type: 'changed' });
    },
  };
}

beforeEach(() => void vi.spyOn(console, 'warn').mockImplementation(() => undefined));

describe('all wrists together', () => {
  it('are each shown a face once, and felt each time; a strap has none', () => {
    const [one, other] = [fakeWrist(), fakeWrist()];
    const wrists = createWrists(worn(one.wrist, null, other.wrist).wearables);
    wrists.show(FACE);
    wrists.show({ ...FACE });
    wrists.buzz('rep');
    wrists.buzz('rep');
    expect(one.got).toEqual([FACE, 'rep', 'rep']);
    expect(other.got).toEqual(one.got);
  });

  it('show the newest face on a watch that is connected later, or again, and not twice on the others', () => {
    const [one, other] = [fakeWrist(), fakeWrist()];
    const { wearables, become } = worn(one.wrist);
    const wrists = createWrists(wearables);
    become(one.wrist);
    expect(one.got).toEqual([]);
    wrists.show(FACE);
    wrists.show({ ...FACE, count: 2 });
    become(one.wrist, other.wrist);
    become(one.wrist, other.wrist);
    expect([one.got.length, other.got]).toEqual([2, [{ ...FACE, count: 2 }]]);
  });

  it('are written to though one of them fails', () => {
    const fails = (): never => {
      throw new Error('Gone.');
    };
    const other = fakeWrist();
    const wrists = createWrists(worn({ show: fails, buzz: fails }, other.wrist).wearables);
    wrists.show(FACE);
    wrists.buzz('done');
    expect(other.got).toEqual([FACE, 'done']);
  });

  it('are left alone once that is over', () => {
    const one = fakeWrist();
    const { wearables, become, listeners } = worn();
    const wrists = createWrists(wearables);
    wrists.show(FACE);
    wrists.close();
    become(one.wrist);
    expect([one.got, listeners.size]).toEqual([[], 0]);
  });
});
