import type { LoggedEvent } from './events.ts';
import { pastOf, type Past } from './past.ts';
import { bySubject, joined, keptOf, runsOf, type Kept, type Run, type Subject } from './subjects.ts';

/** So many are written together: one set that ends writes one page. [our own choice] */
const ON_A_PAGE = 200;

/** What is kept of every subject, in memory. */
export interface KeptSubjects {
  get(subject: Subject): Kept | undefined;
  /**
   * Takes in some lines, in any order, known ones too. Returns subjects of which lines were known before: those are not added up before
   * `put` has all of their lines, and `runs` says where they lie.
   */
  take(lines: readonly LoggedEvent[]): ReadonlyMap<Subject, readonly Run[]>;
  /** `lines`: all of the subject. */
  put(subject: Subject, lines: readonly LoggedEvent[]): void;
  /** How many lines are in it. */
  readonly lines: number;
  /** What all of it comes to; `instead`: of some subjects something else. */
  past(instead?: ReadonlyMap<Subject, Kept>): Past;
  readonly pages: number;
  /** What has not been written. */
  changedPages(): ReadonlyMap<number, readonly Kept[]>;
  /** All of it has been. */
  written(): void;
}

/** `pages`: as they were written. */
export function createKeptSubjects(pages: readonly (readonly Kept[])[] = []): KeptSubjects {
  const kept = new Map<Subject, Kept>();
  const pageOf = new Map<Subject, number>();
  const onPage: Set<Subject>[] = [];
  const changed = new Set<number>();
  let lines = 0;
  let past: Past | null = null;

  const place = (page: number, one: Kept): void => {
    (onPage[page] ??= new Set()).add(one.subject);
    pageOf.set(one.subject, page);
    kept.set(one.subject, one);
  };
  const set = (one: Kept): void => {
    const last = Math.max(0, onPage.length - 1);
    const open = (onPage[last]?.size ?? 0) < ON_A_PAGE ? last : last + 1;
    const page = pageOf.get(one.subject) ?? open;
    lines += one.lines - (kept.get(one.subject)?.lines ?? 0);
    past = null;
    place(page, one);
    changed.add(page);
  };

  for (const [page, subjects] of pages.entries())
    for (const one of subjects) {
      place(page, one);
      lines += one.lines;
    }

  return {
    get: (subject) => kept.get(subject),
    take(fresh) {
      const again = new Map<Subject, readonly Run[]>();
      for (const [subject, own] of bySubject(fresh)) {
        const before = kept.get(subject);
        if (before) again.set(subject, joined([...before.runs, ...runsOf(own)]));
        else set(keptOf(subject, own));
      }
      return again;
    },
    put: (subject, own) => set(keptOf(subject, own)),
    get lines() {
      return lines;
    },
    past: (instead) => (instead ? pastOf(new Map([...kept, ...instead]).values()) : (past ??= pastOf(kept.values()))),
    get pages() {
      return onPage.length;
    },
    changedPages: () =>
      new Map([...changed].map((page) => [page, [...(onPage[page] ?? [])].flatMap((one) => kept.get(one) ?? [])])),
    written: () => changed.clear(),
  };
}
