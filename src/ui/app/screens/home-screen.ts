import { html } from 'lit';
import '../../home/hip-home.ts';
import { addingUp } from './adding-up.ts';
import { backupReminder } from './backup-reminder.ts';
import type { Wiring } from './screen.ts';

/** The first screen, wired to the programme, the log, and a video that another app has shared. Its elements are there from the start. */
export function homeView({ app, data, offline }: Wiring) {
  const { programme } = app;
  // What is due is not known before the log has been read, which takes a while only where all of it is added up anew.
  if (programme.plan && !programme.isKnown) return addingUp(app.past.share);
  return html`<hip-shared-file
      .offline=${offline}
      @video-given=${({ detail }: HTMLElementEventMap['video-given']) => app.lookInto(detail)}
    ></hip-shared-file>
    ${backupReminder(data, app.past.sets)}
    <hip-home
      .today=${programme.today}
      @plan-changed=${({ detail }: HTMLElementEventMap['plan-changed']) => programme.change(detail)}
      .morning=${programme.morning}
      notice=${programme.notice ?? ''}
      @morning-told=${({ detail }: HTMLElementEventMap['morning-told']) => void app.tellMorning(detail.workoutId, detail.worse)}
      .last=${app.history.entries[0] ?? null}
      .unfinished=${app.past.unfinished}
      .unfinishedWorkout=${app.leftBehind.workout}
      @workout-resumed=${({ detail }: HTMLElementEventMap['workout-resumed']) => void app.goOn(detail)}
      @workout-given-up=${({ detail }: HTMLElementEventMap['workout-given-up']) => void app.leftBehind.giveUp(detail)}
      @just-move=${() => app.watch('free')}
      @video-given=${({ detail }: HTMLElementEventMap['video-given']) => app.lookInto(detail)}
      @sample-asked=${() => app.choose('squat', { kind: 'sample' })}
      @end-unfinished=${({ detail }: CustomEvent<string>) => void app.endUnfinished(detail)}
    ></hip-home>`;
}
