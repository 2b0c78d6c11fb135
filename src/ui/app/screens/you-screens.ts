import '../../settings/hip-settings.ts';
import '../../settings/hip-you.ts';
import { html } from 'lit';
import { rememberedDevice } from '../../../capture/pose/device-profile.ts';
import { askForCameras } from '../../settings/ask-for-cameras.ts';
import type { Wiring } from './screen.ts';

/** What is the user's own: the way to all of it, and the settings. */

export const youView = ({ offline }: Wiring) =>
  html`<hip-you></hip-you> <hip-offline class="after" .offline=${offline}></hip-offline>`;

export const settingsView = ({ app, services, voiceCommands }: Wiring) =>
  html`<hip-settings
    .settings=${app.choices.settings}
    .cameras=${app.cameras.all}
    .device=${rememberedDevice() ?? null}
    .voiceAvailable=${services.voice.voiceAvailable()}
    .hearsCommands=${voiceCommands !== null}
    .askForCameras=${askForCameras(() => services.listCameras())}
    @settings-changed=${({ detail }: HTMLElementEventMap['settings-changed']) => app.choices.changeSettings(detail)}
  ></hip-settings>`;
