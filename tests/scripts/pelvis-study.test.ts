import { describe, expect, it } from 'vitest';
import { STUDY_CASES, timesOf, type StudyCase } from '../../scripts/pelvis-cases.ts';
import { coachSet, measureChanges, trueChangeDeg } from '../../scripts/pelvis-measure.ts';
import { pelvisTables } from '../../scripts/pelvis-tables.ts';
import { Coach } from '../../src/core/coach.ts';
import type { PoseFrame } from '../../src/core/pose.ts';
import { hipDrop } from '../../src/exercises/hip-drop.ts';
import { landmarkSeries } from '../../src/figure/pinhole.ts';

/** What a faultless detector would have said of a case. */
function faultless({ job }: StudyCase): PoseFrame[] {
  const { demo, reps, fps, leadInMs, tailMs, picture } = job;
  return [...landmarkSeries(demo, { reps, fps, leadInMs, tailMs, ...(picture && { picture }) })];
}

function studied(name: string): StudyCase {
  const found = STUDY_CASES.find((study) => study.name === name);
  if (!found) throw new Error(`There is no case ${name}.`);
  return found;
}

const moving = STUDY_CASES.filter(({ trueReps }) => trueReps > 0);

describe('the cases of the pelvis study', () => {
  it('have names that tell them apart, for each exercise', () => {
    const names = STUDY_CASES.flatMap(({ name, exercises }) => exercises.map(({ id }) => `${id} ${name}`));
    expect(new Set(names).size).toBe(names.length);
  });

  it.each(moving.map((study) => [`${study.exercises[0]?.id} ${study.name}`, study] as const))(
    'show a faultless detector all of the tilt: %s',
    (_name, study) => {
      const trueDeg = trueChangeDeg(study.job);
      const changes = measureChanges(faultless(study), timesOf(study.job));
      expect(Math.abs(trueDeg)).toBeGreaterThanOrEqual(4.9);
      expect(Math.abs((changes?.hipLineDeg.change ?? 0) - trueDeg)).toBeLessThan(0.6);
      expect(changes?.hipLineDeg.noise).toBeLessThan(0.1);
    },
  );

  it.each(STUDY_CASES.filter(({ trueReps }) => trueReps === 0).map((study) => [study.name, study] as const))(
    'hold no repetition of either exercise: somebody who %s',
    (_name, study) => {
      for (const exercise of study.exercises) {
        const { full, partial } = coachSet(exercise, faultless(study));
        expect([exercise.id, full, partial]).toEqual([exercise.id, 0, 0]);
      }
    },
  );
});

describe('the coach', () => {
  it.each(['arms hanging', 'arms crossed'])('counts nothing with the %s, and asks for the hands on the hips', (name) => {
    const { full, partial, hints } = coachSet(hipDrop, faultless(studied(name)));
    expect({ full, partial }).toEqual({ full: 0, partial: 0 });
    expect(hints).toContain('Hands on your hips: they show me the movement');
  });

  it('asks to step back where the head is outside the picture', () => {
    expect(coachSet(hipDrop, faultless(studied('2.0 m'))).hints).toEqual(['Step back: I cannot see your head']);
  });

  it('pauses when the hands leave the hips, and asks for them', () => {
    const before = faultless(studied('elbows out'));
    const lastMs = before.at(-1)?.timeMs ?? 0;
    const after = faultless(studied('arms hanging')).map((frame) => ({ ...frame, timeMs: lastMs + 50 + frame.timeMs }));
    const { full, hints } = coachSet(hipDrop, [...before, ...after]);
    expect(full).toBe(3);
    expect(hints.at(-1)).toBe('Hands on your hips: they show me the movement');
  });

  it('says that it cannot see the hips clearly when a hand sinks and the hips do not', () => {
    const { job, ...slides } = studied('one hand slides down');
    const far = { ...job, demo: { ...job.demo, peak: { right: { elbowFlexion: 62 } } } };
    const coach = new Coach(hipDrop, { gate: true });
    const events = faultless({ ...slides, job: far }).flatMap((frame) => coach.push(frame));
    const reps = events.flatMap((event) => (event.type === 'rep' ? [event.rep] : []));
    expect(reps.map(({ outcome, voidReason }) => [outcome, voidReason])).toEqual(Array(3).fill(['void', 'unclear']));
    const cues = events.flatMap((event) => (event.type === 'cue' ? [event.cue.text] : []));
    expect(cues[0]).toBe('I cannot see your hips clearly');
  });
});

describe('the table of the pelvis study', () => {
  it('has a line for each case of each exercise, with what was shown of the tilt', () => {
    const study = studied('base');
    const frames = faultless(study);
    const tables = pelvisTables([
      {
        exercise: hipDrop,
        name: study.name,
        trueReps: study.trueReps,
        trueDeg: trueChangeDeg(study.job),
        changes: measureChanges(frames, timesOf(study.job)),
        coached: coachSet(hipDrop, frames),
      },
    ]);
    expect(tables).toMatch(/\| base \| 12\.0° \| 12\.\d° \(10\d %\) \|/);
    expect(tables).toContain('| 3 | 0 | 0 | none |');
  });
});
