import { msg } from '@lit/localize';
import { LitElement, css, html } from 'lit';
import { customElement } from 'lit/decorators.js';
import '../parts/hip-icon.ts';
import type { IconName } from '../parts/icons.ts';
import { linkTo } from '../parts/route.ts';
import { baseStyles } from '../styles/base-styles.ts';

interface Row {
  /** The first segment of its address. */
  screen: string;
  icon: IconName;
  name: () => string;
  what: () => string;
}

const GROUPS: readonly { title: () => string; rows: readonly Row[] }[] = [
  {
    title: () => msg('Your training'),
    rows: [
      { screen: 'programme', icon: 'flag', name: () => msg('Programme'), what: () => msg('Six weeks: days, level, start') },
      { screen: 'own', icon: 'log', name: () => msg('Your own sessions'), what: () => msg('Build your own from any exercises') },
      {
        screen: 'own-exercises',
        icon: 'sample',
        name: () => msg('Your own exercises'),
        what: () => msg('Show the camera a movement and it learns to count it'),
      },
    ],
  },
  {
    title: () => msg('Your app'),
    rows: [
      { screen: 'settings', icon: 'settings', name: () => msg('Settings'), what: () => msg('Language, look, voice, camera') },
      {
        screen: 'wearables',
        icon: 'watch',
        name: () => msg('Straps and watches'),
        what: () => msg('Heart rate and motion while you train'),
      },
      {
        screen: 'data',
        icon: 'data',
        name: () => msg('Data and backup'),
        what: () => msg('Save, move or delete what you have recorded'),
      },
    ],
  },
  {
    title: () => msg('Good to know'),
    rows: [
      {
        screen: 'privacy',
        icon: 'shield',
        name: () => msg('Privacy check'),
        what: () => msg('See every request this page has made'),
      },
      {
        screen: 'note',
        icon: 'note',
        name: () => msg('Safety'),
        what: () => msg('Who these exercises are for, and when to stop'),
      },
      {
        screen: 'licences',
        icon: 'note',
        name: () => msg('Licences'),
        what: () => msg('Whose work Hipwise is built with'),
      },
    ],
  },
];

/** Everything that is the user's own, as one list: programme, settings, data, and what one should know. */
@customElement('hip-you')
export class HipYou extends LitElement {
  static override styles = [
    baseStyles,
    css`
      .groups {
        display: grid;
        grid-template-columns: repeat(auto-fit, minmax(min(100%, 22rem), 1fr));
        gap: var(--space-5);
        align-items: start;
      }
      h2 {
        font-size: var(--text-l);
        color: var(--ink-soft);
        margin-block-end: var(--space-2);
      }
      ul {
        list-style: none;
        border: 1px solid var(--line);
        border-radius: var(--radius-l);
        background: var(--card);
        overflow: hidden;
      }
      li + li {
        border-block-start: 1px solid var(--line);
      }
      a {
        display: grid;
        grid-template-columns: auto minmax(0, 1fr) auto;
        gap: 0 var(--space-4);
        align-items: center;
        padding: var(--space-3) var(--space-4);
        color: var(--ink);
        text-decoration: none;
      }
      a:hover {
        background: var(--sunken);
      }
      a:focus-visible {
        outline-offset: -4px;
        border-radius: var(--radius-l);
      }
      .mark {
        font-size: var(--text-2xl);
        color: var(--track);
      }
      .end {
        color: var(--ink-soft);
      }
      b {
        display: block;
      }
    `,
  ];

  override render() {
    return html`<div class="stack">
      <h1>${msg('You')}</h1>
      <div class="groups">
        ${GROUPS.map(
          ({ title, rows }, at) =>
            html`<section aria-labelledby="group-${at}">
              <h2 id="group-${at}">${title()}</h2>
              <ul>
                ${rows.map(
                  ({ screen, icon, name, what }) =>
                    html`<li>
                      <a href=${linkTo(screen)}>
                        <hip-icon class="mark" name=${icon}></hip-icon>
                        <span><b>${name()}</b> <span class="small soft">${what()}</span></span>
                        <hip-icon class="end" name="chevron"></hip-icon>
                      </a>
                    </li>`,
                )}
              </ul>
            </section>`,
        )}
      </div>
    </div>`;
  }
}

declare global {
  interface HTMLElementTagNameMap {
    'hip-you': HipYou;
  }
}
