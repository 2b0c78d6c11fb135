import { msg, str } from '@lit/localize';
import type { KeyFacts } from '../encryption/header.ts';

/** Why a file is not taken in. Whatever the reason: nothing was changed. */
export type Refusal =
  | { kind: 'broken' | 'no-json' | 'not-ours' | 'newer' }
  /** As it lies, or once it is unpacked: megabytes that it may have. */
  | { kind: 'too-large' | 'unpacks-too-large'; megabytes: number }
  /** Encrypted, and no longer as it was written; with a right name of another file; not encrypted where all have to be. */
  | { kind: 'changed' | 'elsewhere' | 'not-encrypted' }
  /** Encrypted with a passphrase that is not known here. */
  | ({ kind: 'locked' } & KeyFacts)
  /** What reads files has stopped, or says nothing any more. */
  | { kind: 'gave-up' }
  /** Longer, or with more lists within lists, than anything that the app writes. `entry` as below. */
  | { kind: 'overgrown'; entry: number | null; field: string }
  /** `entry` counts from 1; null: what stands around the entries. `field`: "rep › findings › 3 › value". */
  | { kind: 'wrong'; entry: number | null; type: string; field: string; found: string }
  /** Two lines with the same id that differ. */
  | { kind: 'contradiction'; entry: number; type: string }
  /** So late in the log that nothing fits behind it. */
  | { kind: 'out-of-place'; entry: number; type: string };

const nothingChanged = (sentence: string): string => `${sentence} ${msg('Nothing was changed.')}`;

function reason(refusal: Refusal): string {
  switch (refusal.kind) {
    case 'too-large':
      return msg(str`This file is larger than anybody’s training: at most ${refusal.megabytes} MB are opened.`);
    case 'unpacks-too-large':
      return msg(
        str`This file holds more than anybody can train: at most ${refusal.megabytes} MB of it are read. Delete it where it lies, if you do not know where it is from.`,
      );
    case 'changed':
      return msg('This encrypted file was damaged or changed since it was written. Save or copy it again.');
    case 'elsewhere':
      return msg('This encrypted file lies under a name that is not its own: somebody has moved or exchanged it.');
    case 'not-encrypted':
      return msg('This file is not encrypted, and your files have to be. Turn on encryption on the device that writes it.');
    case 'locked':
      return msg('This file is encrypted with a passphrase that this device does not know. Enter it, and the file is opened.');
    case 'gave-up':
      return msg(
        'Reading this file broke off: this device may be short of memory. Close other tabs and programs, then try again.',
      );
    case 'overgrown':
      return refusal.entry === null
        ? msg(str`In this file ${refusal.field} is larger than anything that Hipwise writes.`)
        : msg(str`Entry ${refusal.entry} of this file is larger than anything that Hipwise writes.`);
    case 'broken':
      return msg('This file is damaged or was cut off on its way. Save or copy it again.');
    case 'no-json':
      return msg('This file is no backup, or it was cut off on its way.');
    case 'not-ours':
      return msg('This file is not a backup of Hipwise.');
    case 'newer':
      return msg('This backup was made by a newer Hipwise. Update this one first: close all its tabs and open it again.');
    case 'contradiction':
      return msg(str`Entry ${refusal.entry} (${refusal.type}) is in this file twice and says two different things.`);
    case 'out-of-place':
      return msg(str`Entry ${refusal.entry} (${refusal.type}) claims a place in the log that it cannot have.`);
    case 'wrong':
      return refusal.entry === null
        ? msg(str`In this file ${refusal.field} cannot be right: ${refusal.found}.`)
        : msg(str`Entry ${refusal.entry} (${refusal.type}) cannot be right: ${refusal.field} is ${refusal.found}.`);
  }
}

export const refusalWords = (refusal: Refusal): string => nothingChanged(reason(refusal));
