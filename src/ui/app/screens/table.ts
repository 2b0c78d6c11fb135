import { dataView } from './data-screen.ts';
import { historyView, progressView, recordView } from './history-screens.ts';
import { homeView } from './home-screen.ts';
import { noteView } from './note-screen.ts';
import { privacyView } from './privacy-screen.ts';
import { ownSessionsView, ownSessionView, programmeView } from './programme-screens.ts';
import { ownExercisesView, teachView } from './own-exercise-screens.ts';
import { reportView } from './report-screen.ts';
import type { Screen } from './screen.ts';
import { findView, freeView } from './free-screens.ts';
import { wearablesView } from './wearables-screen.ts';
import { exerciseView, liveView, setupView, summaryView, workoutView } from './set-screens.ts';

const loadSetElements = () => import('./set-elements.ts');
const loadFreeElements = () => import('./free-elements.ts');
const loadOwnExerciseElements = () => import('./own-exercise-elements.ts');
const loadHistoryElements = () => import('./history-elements.ts');
const loadProgrammeElements = () => import('./programme-elements.ts');

const HOME: Screen = { route: 'home', view: homeView };

/** Every screen of the app. A new one is a row here and a folder in `src/ui`. */
export const SCREENS: readonly Screen[] = [
  HOME,
  { route: 'exercise/:id', load: loadSetElements, view: exerciseView },
  { route: 'setup/:id', load: loadSetElements, view: setupView },
  { route: 'live', load: loadSetElements, view: liveView, alone: true },
  { route: 'summary/:id', load: loadSetElements, view: summaryView },
  { route: 'workout', load: () => import('../../workout/hip-workout.ts'), view: workoutView, alone: true },
  { route: 'free', load: loadFreeElements, view: freeView, alone: true },
  { route: 'find', load: loadFreeElements, view: findView },
  { route: 'teach', load: loadOwnExerciseElements, view: teachView, alone: true },
  { route: 'own-exercises', load: loadOwnExerciseElements, view: ownExercisesView },
  { route: 'programme', load: loadProgrammeElements, view: programmeView, place: 'programme' },
  { route: 'own', load: loadProgrammeElements, view: ownSessionsView, place: 'programme' },
  { route: 'own/:id', load: loadProgrammeElements, view: ownSessionView, place: 'programme' },
  { route: 'log', load: loadHistoryElements, view: historyView, place: 'log' },
  { route: 'log/:id', load: loadHistoryElements, view: recordView, place: 'log' },
  { route: 'progress', load: () => import('../../progress/hip-progress.ts'), view: progressView, place: 'log' },
  { route: 'report', load: () => import('../../report/hip-report.ts'), view: reportView, place: 'log' },
  { route: 'data', load: () => import('../../data/hip-data.ts'), view: dataView, place: 'data' },
  { route: 'privacy', load: () => import('../../privacy/hip-privacy.ts'), view: privacyView },
  { route: 'wearables', load: () => import('../../wearables/hip-wearables.ts'), view: wearablesView, place: 'data' },
  { route: 'note', view: noteView, place: 'note' },
];

/** The row of an address; the first screen's where there is none. */
export const screenAt = ({ screen, id }: { screen: string; id: string }): Screen => {
  const route = id === '' ? screen : `${screen}/:id`;
  return SCREENS.find((each) => each.route === route) ?? HOME;
};
