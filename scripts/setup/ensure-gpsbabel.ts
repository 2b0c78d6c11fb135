import { installDebianPackage, isExecutable, placesOnPath } from './programs.ts';

/** GPSBabel reads the exported FIT files in the tests: somebody else's program. The app does without. */

/** Its path; undefined where it is not installed. */
export const findGpsbabel = (env: NodeJS.ProcessEnv = process.env): string | undefined =>
  placesOnPath(['gpsbabel'], env).find(isExecutable);

/** Gets Debian's GPSBabel where it is missing and that can be done; else its tests are skipped, and say why. */
export function ensureGpsbabel(): void {
  if (findGpsbabel() === undefined) installDebianPackage('gpsbabel', 'GPSBabel was not found.');
}

/** For the tests that are skipped without it. */
export const GPSBABEL_MISSING =
  'GPSBabel is not installed: what it reads in the exported FIT files is not checked (on Debian and Ubuntu: "sudo apt-get install gpsbabel").';
