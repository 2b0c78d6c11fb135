/** The elements of a set's screens, from the details of an exercise to the summary, loaded together. */
import '../../live/hip-analysis.ts';
import '../../exercise/hip-exercise.ts';
import '../../live/hip-live.ts';
import '../../set-up/hip-set-options.ts';
import '../../summary/hip-summary.ts';
import '../../unwatched/hip-no-camera.ts';
import '../../unwatched/hip-unwatched.ts';
