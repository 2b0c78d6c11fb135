import { msg, str } from '@lit/localize';
import { worded } from '../../language/language.ts';
import { ROOT, type SyncError } from './sync-store.ts';
import type { Finding } from './trust.ts';

/** What stopped a round, and what to do about it. */
export function syncProblemWords({ problem, detail: what }: SyncError): string {
  const detail = worded(what);
  switch (problem) {
    case 'offline':
      return msg('This device is offline. Sync goes on by itself when the network is back.');
    case 'unreachable':
      return msg(
        str`${detail} does not answer. Check the address, whether the server runs, and whether its certificate is valid: open the address in a tab to see. It is tried again later.`,
      );
    case 'cross-origin':
      return msg(
        str`${detail} is there, but does not let this page in: it has to allow it (CORS). docs/sync.md says how for Nextcloud, Apache and rclone.`,
      );
    case 'policy':
      return msg(
        str`The security policy of this page does not allow ${detail}. Load the page again; if that does not help, whoever hosts it has to allow the address.`,
      );
    case 'wrong-password':
      return msg('User name or password is wrong. Nothing is tried again until you have changed it.');
    case 'forbidden':
      return msg('The server does not let this user write there. Choose another folder, or change its rights.');
    case 'not-found':
      return msg('There is no WebDAV folder at this address. Check it: it has to be a folder that exists.');
    case 'no-room':
      return msg('There is no room left where your files lie. Make room there, then sync again.');
    case 'server':
      return msg(str`The place did not do what it was asked (${detail}). It is tried again later.`);
    case 'permission':
      return msg('The browser asks you again before it lets Hipwise into the folder.');
    case 'folder-gone':
      return msg(str`The folder is not there any more. Choose it again, or where its “${ROOT}” folder is now.`);
    case 'log':
      return `${msg('What came could not be saved on this device.')} ${detail}`;
  }
}

/** What does not fit, and what it may come from. */
export function alertWords({ kind, subject }: Finding): string {
  switch (kind) {
    case 'device-gone':
      return msg(str`The files of the device ${subject} are gone.`);
    case 'device-older':
      return msg(str`The files of the device ${subject} are older than they were before.`);
    case 'file-gone':
      return msg(str`The file ${subject} is gone.`);
    case 'file-older':
      return msg(str`The file ${subject} is older than the one that was there before.`);
    case 'file-added':
      return msg(str`The file ${subject} is there again, although its device no longer has it in its list.`);
  }
}
