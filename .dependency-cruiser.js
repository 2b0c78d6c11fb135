/**
 * The rooms of `src`, from the ground up, and what each may import besides itself. What is not listed is forbidden: an import that runs up
 * fails the lint, and so does a circle of imports. `docs/architecture.md` says what each room is for.
 */

const CORE = ['core'];
const MOVEMENT = [...CORE, 'exercises'];
const PLAN = [...MOVEMENT, 'programme', 'teaching'];
const PAST = [...PLAN, 'log', 'progress', 'replay'];

const BELOW_SCREENS = [
  ...PAST,
  'calendar',
  'capture',
  'data',
  'feedback',
  'figure',
  'free',
  'language',
  'motion',
  'offline',
  'phone',
  'privacy',
  'recogniser',
  'recording',
  'service-worker',
  'session',
  'settings',
  'share',
  'teaching',
  'unwatched',
  'wearables',
  'workout',
];

/** By folder below `src`. A name stands for the whole folder, and `core` for the files that lie in it directly, too. */
const ROOMS = {
  core: [],
  exercises: CORE,
  figure: CORE,
  teaching: [...CORE, 'recogniser/observation.ts'],
  language: ['core/look-up.ts', 'core/message.ts', 'locales'],
  programme: [...MOVEMENT, 'teaching'],
  privacy: [],
  feedback: [...CORE, 'language'],
  capture: [...CORE, 'language', 'privacy', 'service-worker/damaged.ts'],
  recogniser: [...CORE, 'privacy'],
  wearables: CORE,
  motion: [...CORE, 'wearables/sample.ts'],
  phone: [...CORE, 'capture/wake-lock.ts', 'wearables'],
  replay: [...CORE, 'teaching/base64.ts'],
  log: [...PLAN, 'language', 'replay'],
  progress: [...PLAN, 'log'],
  calendar: [...PLAN],
  share: [...MOVEMENT, 'progress'],
  unwatched: PLAN,
  settings: [
    ...PLAN,
    'capture/pose/model-choice.ts',
    'feedback',
    'figure/people.ts',
    'language',
    'motion',
    'unwatched',
    'wearables/heart-zones.ts',
  ],
  recording: [...PLAN, 'log', 'privacy'],
  session: [
    ...PLAN,
    'capture',
    'feedback',
    'figure/figure-port.ts',
    'log',
    'motion',
    'recogniser',
    'replay',
    'unwatched',
    'wearables/sample.ts',
  ],
  workout: [...PAST, 'capture/source.ts', 'feedback', 'language', 'session'],
  free: [...PLAN, 'capture/source.ts', 'log', 'recogniser', 'session'],
  'service-worker': ['privacy'],
  offline: ['capture/pose/can-detect.ts', 'privacy/trusted.ts', 'service-worker'],
  data: [...PAST, 'language', 'privacy', 'service-worker/sync-origin.ts', 'settings'],
  ui: BELOW_SCREENS,
  tools: [...MOVEMENT, 'capture', 'recogniser'],
  gallery: [...BELOW_SCREENS, 'ui'],
};

/** Within the core: what was seen, signals of it, how they moved, what that was worth. Counting stands below judging. */
const SEEING = ['core/seeing'];
const SIGNALS = [...SEEING, 'core/signals'];
const COUNTING = [...SIGNALS, 'core/counting'];
const CORE_ROOMS = {
  'core/seeing': [],
  'core/signals': SEEING,
  'core/counting': SIGNALS,
  'core/judging': COUNTING,
  'core/set-up': COUNTING,
  'core/gesture': SIGNALS,
};

/** What several screens share; no screen imports another one, but a workout, which shows its sets live. */
const SHARED_UI = ['ui/styles', 'ui/words', 'ui/parts', 'ui/figure', 'ui/replay'];
const UI_ROOMS = {
  'ui/styles': [],
  'ui/words': ['ui/styles'],
  'ui/figure': ['ui/styles', 'ui/words'],
  'ui/parts': ['ui/styles', 'ui/words', 'ui/figure'],
  'ui/replay': ['ui/styles', 'ui/words', 'ui/figure', 'ui/parts'],
  ...Object.fromEntries(
    [
      'data',
      'exercise',
      'history',
      'home',
      'library',
      'licences',
      'live',
      'offline',
      'phone',
      'privacy',
      'programme',
      'progress',
      'report',
      'settings',
      'set-up',
      'summary',
      'wearables',
    ].map((screen) => [`ui/${screen}`, SHARED_UI]),
  ),
  // It fills the window as a set before the camera does, and has the same state.
  'ui/unwatched': [...SHARED_UI, 'ui/live'],
  'ui/workout': [...SHARED_UI, 'ui/live', 'ui/unwatched'],
  // The lesson fills the window as a set does.
  'ui/own-exercise': [...SHARED_UI, 'ui/live'],
};

const escaped = (path) => path.replaceAll('.', '\\.');
const within = (path) => (path.endsWith('.ts') ? `^src/${escaped(path)}$` : `^src/${escaped(path)}/`);

/** A room may import itself, what it lists, and below the screens the files that lie beside the rooms of the core. */
const rule = (room, allowed, inside) => ({
  name: `${room.replaceAll('/', '-')}-imports-only-what-is-below`,
  severity: 'error',
  from: { path: within(room) },
  to: { path: inside, pathNot: [within(room), ...allowed.map(within)] },
});

export default {
  forbidden: [
    { name: 'no-circle', severity: 'error', from: {}, to: { circular: true } },
    { name: 'no-orphan-file', severity: 'error', from: { orphan: true, path: '^src/', pathNot: '\\.d\\.ts$' }, to: {} },
    ...Object.entries(ROOMS).map(([room, allowed]) => rule(room, allowed, '^src/')),
    // Files of the core that lie beside its rooms hold the types that all share, or put the rooms together.
    ...Object.entries(CORE_ROOMS).map(([room, allowed]) => rule(room, allowed, '^src/core/[^/]+/')),
    ...Object.entries(UI_ROOMS).map(([room, allowed]) => rule(room, allowed, '^src/ui/[^/]+/')),
    // Files that lie beside the rooms of the screens are what every element may use.
    {
      name: 'ui-beside-imports-no-room',
      severity: 'error',
      from: { path: '^src/ui/[^/]+\\.ts$' },
      to: { path: '^src/ui/[^/]+/' },
    },
  ],
  options: {
    tsPreCompilationDeps: true,
    tsConfig: { fileName: 'tsconfig.json' },
    doNotFollow: { path: 'node_modules' },
    // Assets that a build step turns into addresses.
    exclude: { path: '\\?' },
  },
};
