import { homeView } from './home-screen.ts';
import type { Screen } from './screen.ts';

/** What several screens share is loaded once. */

const set = () => import('./set-screens.ts');
const workout = async () => (await Promise.all([set(), import('../../workout/hip-workout.ts')]))[0];
const free = () => import('./free-screens.ts');
const ownExercise = () => import('./own-exercise-screens.ts');
const programme = () => import('./programme-screens.ts');
const past = () => import('./history-screens.ts');
const you = () => import('./you-screens.ts');

const HOME: Screen = { route: 'home', view: homeView, place: 'home' };

/** Every screen of the app. A new one is a row here and a folder in `src/ui`. */
export const SCREENS: readonly Screen[] = [
  HOME,
  { route: 'exercises', load: async () => (await import('./exercises-screen.ts')).exercisesView, place: 'exercises' },
  { route: 'exercise/:id', load: async () => (await set()).exerciseView, place: 'exercises' },
  { route: 'setup/:id', load: async () => (await set()).setupView, place: 'exercises' },
  { route: 'live', load: async () => (await set()).liveView, alone: true },
  { route: 'summary/:id', load: async () => (await set()).summaryView, place: 'progress' },
  { route: 'workout', load: async () => (await workout()).workoutView, alone: true },
  { route: 'free', load: async () => (await free()).freeView, alone: true },
  { route: 'find', load: async () => (await free()).findView },
  { route: 'teach', load: async () => (await ownExercise()).teachView, alone: true },
  { route: 'own-exercises', load: async () => (await ownExercise()).ownExercisesView, place: 'you' },
  { route: 'programme', load: async () => (await programme()).programmeView, place: 'you' },
  { route: 'own', load: async () => (await programme()).ownSessionsView, place: 'you' },
  { route: 'own/:id', load: async () => (await programme()).ownSessionView, place: 'you' },
  { route: 'log', load: async () => (await past()).historyView, place: 'progress' },
  { route: 'log/:id', load: async () => (await past()).recordView, place: 'progress' },
  { route: 'progress', load: async () => (await import('./progress-screen.ts')).progressView, place: 'progress' },
  { route: 'report', load: async () => (await import('./report-screen.ts')).reportView, place: 'progress' },
  { route: 'you', load: async () => (await you()).youView, place: 'you' },
  { route: 'settings', load: async () => (await you()).settingsView, place: 'you' },
  { route: 'data', load: async () => (await import('./data-screen.ts')).dataView, place: 'you' },
  { route: 'privacy', load: async () => (await import('./privacy-screen.ts')).privacyView, place: 'you' },
  { route: 'wearables', load: async () => (await import('./wearables-screen.ts')).wearablesView, place: 'you' },
  { route: 'note', load: async () => (await import('./note-screen.ts')).noteView, place: 'you' },
  { route: 'licences', load: async () => (await import('./licences-screen.ts')).licencesView, place: 'you' },
];

/** The row of an address; the first screen's where there is none. */
export const screenAt = ({ screen, id }: { screen: string; id: string }): Screen => {
  const route = id === '' ? screen : `${screen}/:id`;
  return SCREENS.find((each) => each.route === route) ?? HOME;
};
