import fc from 'fast-check';
import { describe, it } from 'vitest';
import { writeBackup } from '../../src/data/backup/backup.ts';
import { readBackup } from '../../src/data/backup/reading.ts';
import { refusalWords } from '../../src/data/backup/refusal.ts';
import { isPlausible } from '../../src/log/plausible.ts';
import { events } from '../data/backup/arbitrary.ts';
import { content } from '../data/backup/properties.ts';
import { damage, damaged } from './damage.ts';
import { patience, tries } from './asked.ts';

describe('a backup', () => {
  it('whose bytes were flipped, cut or put in is refused in a sentence, or is fine', patience(), () =>
    fc.assert(
      fc.asyncProperty(events(), damage, fc.boolean(), async (all, done, isPacked) => {
        const { file } = await writeBackup(content(all));
        const whole = isPacked ? file : await new Response(file.stream().pipeThrough(new DecompressionStream('gzip'))).blob();
        const bytes = damaged(new Uint8Array(await whole.arrayBuffer()), done);
        const { backup, refusal } = await readBackup(new Blob([bytes]));
        if (refusal && !/^[A-Z].*\.$/s.test(refusalWords(refusal))) throw new Error(`No sentence: ${refusalWords(refusal)}`);
        if (backup && !backup.events.every(isPlausible)) throw new Error('What was taken in cannot be.');
      }),
      tries(200),
    ),
  );
});
