import { html } from 'lit';
import type { PickedSource } from '../../../session/set-runner-port.ts';
import '../../home/hip-home.ts';
import { backupReminder } from './data-screen.ts';
import type { Wiring } from './screen.ts';

/** The first screen, wired to the programme, the log, and a video that another app has shared. Its elements are there from the start. */
export function homeView({ app, data, offline }: Wiring) {
  const { programme } = app;
  // What is due is not known before the log has been read.
  if (programme.plan && !programme.isKnown) return '';
  return html`<hip-shared-file
      .offline=${offline}
      @video-given=${({ detail }: HTMLElementEventMap['video-given']) => app.lookInto(detail)}
    ></hip-shared-file>
    ${backupReminder(data, app.pastSets)}
    <hip-home
      .today=${programme.today}
      .morning=${programme.morning}
      notice=${programme.notice ?? ''}
      @morning-told=${({ detail }: HTMLElementEventMap['morning-told']) => void app.tellMorning(detail.workoutId, detail.worse)}
      .pastSets=${app.pastSets}
      .unfinished=${app.unfinished}
      .unfinishedWorkout=${app.unfinishedWorkout}
      @workout-resumed=${({ detail }: HTMLElementEventMap['workout-resumed']) => void app.goOn(detail)}
      @workout-given-up=${({ detail }: HTMLElementEventMap['workout-given-up']) => void app.giveUp(detail)}
      .library=${app.library}
      @library-changed=${({ detail }: HTMLElementEventMap['library-changed']) => {
        app.library = detail;
      }}
      @just-move=${() => app.watch('free')}
      @video-given=${({ detail }: HTMLElementEventMap['video-given']) => app.lookInto(detail)}
      @exercise-chosen=${({ detail }: CustomEvent<{ exercise: string; source: PickedSource }>) => app.choose(detail.exercise, detail.source)}
      @end-unfinished=${({ detail }: CustomEvent<string>) => void app.endUnfinished(detail)}
    ></hip-home>
    <hip-offline .offline=${offline}></hip-offline>`;
}
