import { say } from '../../core/message.ts';
import { translated } from '../../language/language.ts';
import { msg, str } from '@lit/localize';
import { html } from 'lit';
import type { StoredHere } from '../../privacy/stored-here.ts';
import { bytesWords } from './privacy-words.ts';

/** What the browser keeps for the app on this device, by name and size. Null until it is known. */
export const storedList = (stored: StoredHere | null) => {
  if (!stored) return html`<p>${msg('Looking…')}</p>`;
  return html`<div class="stored stack">
    <p>
      ${stored.usedBytes === null ? msg('Your browser does not tell how much it is.') : msg(str`${bytesWords(stored.usedBytes)} in all.`)}
      ${
        stored.persisted
          ? msg('The browser has promised to keep it until you delete it.')
          : msg('The browser may clear it when space runs short.')
      }
    </p>
    <div class="scroll" role="region" aria-label=${msg('What is kept, by name')} tabindex="0">
      <table>
        <thead>
          <tr>
            <th scope="col">${msg('Name')}</th>
            <th scope="col">${msg('Kind')}</th>
            <th scope="col">${msg('Size')}</th>
          </tr>
        </thead>
        <tbody>
          ${rowsOf(stored).map(
            ({ name, kind, size }) =>
              html`<tr>
                <th scope="row"><code>${name}</code></th>
                <td>${kind}</td>
                <td>${size}</td>
              </tr>`,
          )}
        </tbody>
      </table>
    </div>
    ${stored.databases === null ? html`<p class="small soft">${msg('Your browser does not list its databases.')}</p>` : ''}
    <p>${stored.cookies === 0 ? msg('Cookies: none.') : msg(str`Cookies: ${stored.cookies}. Hipwise sets none.`)}</p>
  </div>`;
};

const filesWords = (files: number): string => translated(say`${files} files`);

function rowsOf({ databases, keys, caches }: StoredHere): { name: string; kind: string; size: string }[] {
  return [
    ...(databases ?? []).map((name) => ({ name, kind: msg('Database'), size: msg('in the sum above') })),
    ...keys.map(({ name, bytes }) => ({ name, kind: msg('Settings'), size: bytesWords(bytes) })),
    ...caches.map(({ name, files }) => ({ name, kind: msg('Offline store'), size: filesWords(files) })),
  ];
}
