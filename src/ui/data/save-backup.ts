import { msg, str } from '@lit/localize';
import { html } from 'lit';
import { handOver } from '../../data/export/download.ts';
import { goodLine, noteLine } from './data-line.ts';
import { say } from '../../core/message.ts';
import { translated } from '../../language/language.ts';
import type { DataPort } from '../../data/data-port.ts';

const leftOutWords = (count: number): string =>
  translated(say`${count} entries in it cannot be right. They stand apart in the file, so nothing is lost; no device adds them.`);

/** Makes a backup and hands it over, after a tap. Returns what became of it, or nothing where the user gave it up. */
export async function saveBackup(data: Pick<DataPort, 'backUp'>) {
  const { name, file, leftOut } = await data.backUp();
  const became = await handOver(new File([file], name, { type: 'application/gzip' }));
  if (became === 'given-up') return '';
  return html`${goodLine(became === 'saved' ? msg(str`Saved as ${name}.`) : msg('Handed over.'))}
  ${leftOut > 0 ? noteLine(leftOutWords(leftOut)) : ''}`;
}
