/** The elements of a set's screens, from the details of an exercise to the summary, loaded together. */
import './hip-analysis.ts';
import './hip-exercise.ts';
import './hip-live.ts';
import './hip-setup.ts';
import './hip-summary.ts';
