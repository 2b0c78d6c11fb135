import { describe, expect, it } from 'vitest';
import { say } from '../../src/core/message.ts';
import type { Speech } from '../../src/feedback/speech.ts';
import { createLateVoice } from '../../src/session/late-voice.ts';
import type { CoachVoice } from '../../src/session/services.ts';

const HELLO = { type: 'advice', sentence: say`Hello` } as const;

/** A voice that comes when it is told to, and notes what it is asked. */
function someVoice() {
  const asked: string[] = [];
  let heard: ((speech: Speech) => void) | null = null;
  const voice: CoachVoice = {
    announce: ({ type }) => void asked.push(type),
    setLevel: (level) => void asked.push(level),
    voiceAvailable: () => true,
    onSaid(listener) {
      heard = listener;
      return () => undefined;
    },
  };
  const loads: { resolve: (voice: CoachVoice) => void; reject: (error: Error) => void }[] = [];
  const late = createLateVoice(
    () => new Promise((resolve, reject) => void loads.push({ resolve, reject })),
    () => false,
  );
  const settle = () => new Promise((resolve) => setTimeout(resolve));
  return {
    late,
    asked,
    loads,
    says: (speech: Speech) => heard?.(speech),
    comes: async () => {
      loads.at(-1)?.resolve(voice);
      await settle();
    },
    fails: async () => {
      loads.at(-1)?.reject(new TypeError('Failed to fetch dynamically imported module'));
      await settle();
    },
  };
}

describe('a voice that is still being loaded', () => {
  it('is not loaded to say whether the device has one', () => {
    const { late, loads } = someVoice();
    expect(late.voiceAvailable()).toBe(false);
    expect(loads).toEqual([]);
  });

  it('is as loud as it was set meanwhile, and says then what was announced', async () => {
    const { late, asked, loads, comes } = someVoice();
    late.setLevel('quiet');
    late.announce(HELLO);
    expect(loads).toHaveLength(1);
    await comes();
    expect(asked.at(0)).toBe('quiet');
    expect(asked.at(-1)).toBe('advice');
    late.setLevel('off');
    expect(asked.at(-1)).toBe('off');
  });

  it('is heard by whoever listened before it came, and by nobody who has stopped', async () => {
    const { late, says, comes } = someVoice();
    const heard: string[] = [];
    late.onSaid(({ text }) => void heard.push(`first ${text}`));
    const stop = late.onSaid(({ text }) => void heard.push(`second ${text}`));
    await comes();
    stop();
    says({ kind: 'praise', text: 'Good.' });
    expect(heard).toEqual(['first Good.']);
  });

  it('is loaded again with the next thing to say where it could not be loaded, as loud as it was set', async () => {
    const { late, asked, loads, comes, fails } = someVoice();
    late.setLevel('off');
    await fails();
    late.announce(HELLO);
    expect(loads).toHaveLength(2);
    await comes();
    expect(asked).toEqual(['off', 'advice']);
  });
});
