import { installDebianPackage, isExecutable, placesOnPath } from './programs.ts';

/** A private D-Bus lets a browser on Linux find Bluetooth devices that tests play. The app does without. */

/** Its path; undefined where it is not installed. */
export const findDbusDaemon = (env: NodeJS.ProcessEnv = process.env): string | undefined =>
  process.platform === 'linux' ? placesOnPath(['dbus-daemon'], env).find(isExecutable) : undefined;

/** Gets Debian's D-Bus where it is missing and that can be done; else its tests are skipped, and say why. */
export function ensureDbus(): void {
  if (process.platform === 'linux' && findDbusDaemon() === undefined)
    installDebianPackage('dbus-daemon', 'The D-Bus daemon was not found.');
}

/** For the tests that are skipped without it. */
export const DBUS_MISSING =
  'There is no dbus-daemon: straps are not tried in a real browser (on Debian and Ubuntu: "sudo apt-get install dbus-daemon"; elsewhere it cannot be done).';
