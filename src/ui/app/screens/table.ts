import { dataView } from './data-screen.ts';
import { historyView, progressView, recordView } from './history-screens.ts';
import { exercisesView } from './exercises-screen.ts';
import { homeView } from './home-screen.ts';
import { licencesView } from './licences-screen.ts';
import { noteView } from './note-screen.ts';
import { privacyView } from './privacy-screen.ts';
import { ownSessionsView, ownSessionView, programmeView } from './programme-screens.ts';
import { ownExercisesView, teachView } from './own-exercise-screens.ts';
import { reportView } from './report-screen.ts';
import type { Screen } from './screen.ts';
import { findView, freeView } from './free-screens.ts';
import { settingsView, youView } from './you-screens.ts';
import { wearablesView } from './wearables-screen.ts';
import { exerciseView, liveView, setupView, summaryView, workoutView } from './set-screens.ts';

const loadSetElements = () => import('./set-elements.ts');
const loadFreeElements = () => import('./free-elements.ts');
const loadOwnExerciseElements = () => import('./own-exercise-elements.ts');
const loadHistoryElements = () => import('./history-elements.ts');
const loadYouElements = () => import('./you-elements.ts');
const loadProgrammeElements = () => import('./programme-elements.ts');

const HOME: Screen = { route: 'home', view: homeView, place: 'home' };

/** Every screen of the app. A new one is a row here and a folder in `src/ui`. */
export const SCREENS: readonly Screen[] = [
  HOME,
  { route: 'exercises', load: () => import('../../library/hip-exercises.ts'), view: exercisesView, place: 'exercises' },
  { route: 'exercise/:id', load: loadSetElements, view: exerciseView, place: 'exercises' },
  { route: 'setup/:id', load: loadSetElements, view: setupView, place: 'exercises' },
  { route: 'live', load: loadSetElements, view: liveView, alone: true },
  { route: 'summary/:id', load: loadSetElements, view: summaryView, place: 'progress' },
  { route: 'workout', load: () => import('../../workout/hip-workout.ts'), view: workoutView, alone: true },
  { route: 'free', load: loadFreeElements, view: freeView, alone: true },
  { route: 'find', load: loadFreeElements, view: findView },
  { route: 'teach', load: loadOwnExerciseElements, view: teachView, alone: true },
  { route: 'own-exercises', load: loadOwnExerciseElements, view: ownExercisesView, place: 'you' },
  { route: 'programme', load: loadProgrammeElements, view: programmeView, place: 'you' },
  { route: 'own', load: loadProgrammeElements, view: ownSessionsView, place: 'you' },
  { route: 'own/:id', load: loadProgrammeElements, view: ownSessionView, place: 'you' },
  { route: 'log', load: loadHistoryElements, view: historyView, place: 'progress' },
  { route: 'log/:id', load: loadHistoryElements, view: recordView, place: 'progress' },
  { route: 'progress', load: () => import('../../progress/hip-progress.ts'), view: progressView, place: 'progress' },
  { route: 'report', load: () => import('../../report/hip-report.ts'), view: reportView, place: 'progress' },
  { route: 'you', load: loadYouElements, view: youView, place: 'you' },
  { route: 'settings', load: loadYouElements, view: settingsView, place: 'you' },
  { route: 'data', load: () => import('../../data/hip-data.ts'), view: dataView, place: 'you' },
  { route: 'privacy', load: () => import('../../privacy/hip-privacy.ts'), view: privacyView, place: 'you' },
  { route: 'wearables', load: () => import('../../wearables/hip-wearables.ts'), view: wearablesView, place: 'you' },
  { route: 'note', view: noteView, place: 'you' },
  { route: 'licences', load: () => import('../../licences/hip-licences.ts'), view: licencesView, place: 'you' },
];

/** The row of an address; the first screen's where there is none. */
export const screenAt = ({ screen, id }: { screen: string; id: string }): Screen => {
  const route = id === '' ? screen : `${screen}/:id`;
  return SCREENS.find((each) => each.route === route) ?? HOME;
};
