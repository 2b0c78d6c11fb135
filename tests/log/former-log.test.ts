import { afterAll, beforeAll, describe, expect, it, vi } from 'vitest';
import { cueOf, reasonOf } from '../../src/core/judging/words.ts';
import { backupFrom } from '../../src/data/backup/reading.ts';
import { repetitionsCsv } from '../../src/data/export/csv.ts';
import { squat } from '../../src/exercises/squat.ts';
import { translated, useLanguage } from '../../src/language/language.ts';
import de from '../../src/locales/de.json';
import { workoutsFrom } from '../../src/log/session-log.ts';
import { setsFrom } from '../../src/log/set-records.ts';
import { sessionName } from '../../src/programme/index.ts';
import former from '../fixtures/former-log.json' with { type: 'json' };

/** A log as it was written when cues and reasons were stored as English text, and names were looked up in the language files. */

const read = async () => {
  const text = JSON.stringify({ format: 'hipwise-backup', version: 1, app: '0.1.0', exportedMs: 1, events: former });
  const { backup, refusal } = await backupFrom(text);
  expect(refusal).toBeNull();
  const events = backup?.events ?? [];
  return { sets: setsFrom(events), workouts: workoutsFrom(events), events };
};

describe('a log of an earlier version', () => {
  // The localisation library tells the page that it loads.
  beforeAll(() => {
    vi.stubGlobal('window', new EventTarget());
    return useLanguage('de');
  });
  afterAll(() => useLanguage('en'));

  it('is taken in whole', async () => {
    const { events, sets } = await read();
    expect(events).toHaveLength(former.length);
    expect(sets.map(({ counts }) => counts)).toMatchObject([{ full: 1, partial: 1, void: 1 }]);
  });

  it('says its cues in the language of today, by the side that the value lies on', async () => {
    const [set] = (await read()).sets;
    const cues = set?.reps[0]?.findings.flatMap((finding) => {
      const rule = squat.rules.find(({ id }) => id === finding.rule);
      const cue = rule && cueOf(rule, finding);
      return cue ? [translated(cue)] : [];
    });
    expect(cues).toEqual([de['Heels down'], de['Hips back first']]);
  });

  it('says in the language of today why repetitions were not full', async () => {
    const [set] = (await read()).sets;
    const reasons = set?.reps.map((rep) => reasonOf(rep, squat)).map((reason) => reason && translated(reason));
    expect(reasons).toEqual([null, de['A bit lower'], de['You were out of sight']]);
  });

  it('keeps the name that its user gave, though a language file has such a word', async () => {
    const { workouts, sets } = await read();
    expect(workouts.map(({ session, name }) => translated(sessionName(session, name)))).toEqual(['Squat']);
    const [, row] = repetitionsCsv({ workouts, sets, exercises: [squat] }).split('\r\n');
    expect(row?.split(',').slice(1, 4)).toEqual(['Squat', 'squat', de['Squat']]);
  });
});
