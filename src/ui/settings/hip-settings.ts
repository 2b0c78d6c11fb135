import { msg } from '@lit/localize';
import { LitElement, html, type TemplateResult } from 'lit';
import { customElement, property, state } from 'lit/decorators.js';
import type { MeasuredDevice } from '../../capture/pose/device-profile.ts';
import type { CameraChoice } from '../../capture/source.ts';
import { FEEDBACK_LEVELS, type FeedbackLevel } from '../../feedback/feedback.ts';
import { language, translated } from '../../language/language.ts';
import { defaultPreferences, THEMES, type Preferences, type Theme } from '../../settings/preferences.ts';
import '../figure/hip-figure-choice.ts';
import { fire } from '../fire.ts';
import '../parts/hip-icon.ts';
import '../parts/hip-language.ts';
import { linkTo } from '../parts/route.ts';
import { baseStyles } from '../styles/base-styles.ts';
import { optionCss } from '../styles/option-css.ts';
import type { AskForCameras } from './ask-for-cameras.ts';
import './hip-tracking.ts';
import { settingsCss } from './settings-css.ts';

/** What is chosen here, of all that is remembered. */
export type Settings = Pick<
  Preferences,
  'theme' | 'feedback' | 'spokenNumbers' | 'voiceCommands' | 'deviceId' | 'tracking' | 'mirror' | 'keepReplay'
>;

const THEME_WORDS: Readonly<Record<Theme, () => string>> = {
  system: () => msg('Device'),
  light: () => msg('Light'),
  dark: () => msg('Dark'),
};

const VOICE_WORDS: Readonly<Record<FeedbackLevel, { name: () => string; what: () => string }>> = {
  off: { name: () => msg('Off'), what: () => msg('No sound at all') },
  quiet: { name: () => msg('Quiet'), what: () => msg('Tones, and words only for safety') },
  normal: { name: () => msg('Normal'), what: () => msg('Tips, halfway, the last three') },
  talkative: { name: () => msg('Full'), what: () => msg('Counts every rep, with tips and praise') },
};

/**
 * What the app looks and sounds like, which camera it uses, and what it keeps of a set. Each choice is kept as soon as it is made.
 *
 * @fires settings-changed
 */
@customElement('hip-settings')
export class HipSettings extends LitElement {
  static override styles = [baseStyles, optionCss, settingsCss];

  @property({ attribute: false }) settings: Settings = defaultPreferences;
  /** As far as they are known; without names until a camera was allowed. */
  @property({ attribute: false }) cameras: readonly CameraChoice[] = [];
  /** How fast this device was; null where it was not measured yet. */
  @property({ attribute: false }) device: MeasuredDevice | null = null;
  /** The browser has a voice of its own on this device. */
  @property({ type: Boolean }) voiceAvailable = true;
  /** The browser recognises speech on this device. */
  @property({ type: Boolean }) hearsCommands = false;
  /** Asks for the camera, and finds out which there are; rejects with what to do. */
  @property({ attribute: false }) askForCameras: AskForCameras | null = null;

  /** Why the cameras could not be listed. */
  @state() private refused = '';

  override render() {
    return html`<div class="page stack">
      <header>
        <a class="back" href=${linkTo('you')}><hip-icon name="back"></hip-icon>${msg('You')}</a>
        <h1>${msg('Settings')}</h1>
      </header>
      <div class="cards">${this.look()} ${this.voice()} ${this.camera()} ${this.kept()}</div>
      <p class="small soft">${msg('Kept in this browser. Backups and sync take it along, but for camera and microphone.')}</p>
    </div>`;
  }

  private look() {
    const { theme } = this.settings;
    return html`<section class="card stack" aria-labelledby="look">
      <h2 id="look">${msg('Language and look')}</h2>
      <hip-language chosen=${language()}></hip-language>
      <fieldset>
        <legend>${msg('Colours')}</legend>
        <div class="three">
          ${THEMES.map((each) => this.radio('theme', each, theme === each, html`${THEME_WORDS[each]()}`, () => this.change({ theme: each })))}
        </div>
      </fieldset>
      <hip-figure-choice></hip-figure-choice>
    </section>`;
  }

  private voice() {
    const { feedback, spokenNumbers, voiceCommands } = this.settings;
    const silent = feedback === 'off' || feedback === 'quiet';
    return html`<section class="card stack" aria-labelledby="voice">
      <h2 id="voice">${msg('Voice')}</h2>
      <fieldset>
        <legend class="hidden">${msg('How much is said')}</legend>
        ${FEEDBACK_LEVELS.map((level) =>
          this.radio(
            'voice',
            level,
            level === feedback,
            html`<b>${VOICE_WORDS[level].name()}</b><span class="small what">${VOICE_WORDS[level].what()}</span>`,
            () => this.change({ feedback: level }),
          ),
        )}
      </fieldset>
      ${this.voiceAvailable ? '' : html`<p class="small soft">${msg('This browser has no voice of its own on this device, so cues are shown and not spoken.')}</p>`}
      ${
        silent
          ? ''
          : this.check(
              spokenNumbers || feedback === 'talkative',
              msg('Say every number'),
              msg('So that you can look away from the screen'),
              (on) => this.change({ spokenNumbers: on }),
              feedback === 'talkative',
            )
      }
      ${
        this.hearsCommands
          ? this.check(
              voiceCommands,
              msg('Voice commands'),
              msg(
                'In a session, say stop, pause, go on, skip, repeat or undo. Your words are recognised on this device and never stored or sent.',
              ),
              (on) => this.change({ voiceCommands: on }),
            )
          : ''
      }
    </section>`;
  }

  private camera() {
    const { mirror } = this.settings;
    return html`<section class="card stack" aria-labelledby="camera">
      <h2 id="camera">${msg('Camera')}</h2>
      ${this.which()}
      <p role="status" class="refused">${this.refused}</p>
      ${this.check(mirror, msg('Show me as in a mirror'), msg('Your left is on the left of the picture'), (on) =>
        this.change({ mirror: on }),
      )}
      <hip-tracking
        .choice=${this.settings.tracking}
        .device=${this.device}
        @tracking-chosen=${({ detail }: HTMLElementEventMap['tracking-chosen']) => this.change({ tracking: detail })}
      ></hip-tracking>
    </section>`;
  }

  private kept() {
    return html`<section class="card stack" aria-labelledby="kept">
      <h2 id="kept">${msg('After a set')}</h2>
      ${this.check(
        this.settings.keepReplay,
        msg('Keep each set’s movement for “Show me”'),
        msg('Your worst and your best rep as a stick figure, without a picture of you'),
        (on) => this.change({ keepReplay: on }),
      )}
    </section>`;
  }

  /** Browsers tell the names of cameras only to pages that were allowed one. */
  private which() {
    const { cameras } = this;
    if (!cameras.some(({ label }) => label !== ''))
      return html`<p>${msg('Your browser’s own choice, until you pick another one.')}</p>
        <div class="row">
          <button @click=${this.ask}><hip-icon name="camera"></hip-icon>${msg('Choose a camera')}</button>
        </div>`;
    return html`<label class="field">
      ${msg('Which camera')}
      <select @change=${this.pick}>
        <option value="">${msg('Browser’s choice')}</option>
        ${cameras.map(({ deviceId, label }) => html`<option value=${deviceId} ?selected=${deviceId === this.settings.deviceId}>${label}</option>`)}
      </select>
    </label>`;
  }

  private radio(name: string, value: string, checked: boolean, words: TemplateResult, pick: () => void) {
    return html`<label class="option">
      <input type="radio" name=${name} value=${value} .checked=${checked} @change=${pick} /><span>${words}</span>
    </label>`;
  }

  private check(checked: boolean, name: string, what: string, change: (on: boolean) => void, disabled = false) {
    return html`<label class="option">
      <input
        type="checkbox"
        .checked=${checked}
        ?disabled=${disabled}
        @change=${({ target }: Event) => target instanceof HTMLInputElement && change(target.checked)}
      />
      <span><b>${name}</b><span class="small what">${what}</span></span>
    </label>`;
  }

  private readonly ask = async (): Promise<void> => {
    this.refused = '';
    const answer = await this.askForCameras?.();
    if (!answer) return;
    if ('problem' in answer) this.refused = [answer.problem.message, answer.problem.remedy].map(translated).join(' ');
    else this.cameras = answer.cameras;
  };

  private pick({ target }: Event): void {
    if (target instanceof HTMLSelectElement) this.change({ deviceId: target.value });
  }

  private change(detail: Partial<Settings>): void {
    this.settings = { ...this.settings, ...detail };
    fire(this, 'settings-changed', detail);
  }
}

declare global {
  interface HTMLElementTagNameMap {
    'hip-settings': HipSettings;
  }
  interface HTMLElementEventMap {
    'settings-changed': CustomEvent<Partial<Settings>>;
  }
}
