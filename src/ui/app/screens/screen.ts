import type { TemplateResult } from 'lit';
import type { DirectiveResult } from 'lit/directive.js';
import type { DataPort } from '../../../data/data-port.ts';
import type { OfflinePort } from '../../../offline/offline-port.ts';
import type { NetworkLog } from '../../../privacy/network-log.ts';
import type { Services } from '../../../session/services.ts';
import type { VoiceCommands } from '../../../workout/voice-commands.ts';
import type { AppController } from '../app-controller.ts';
import type { PlaceId } from '../main-nav.ts';

/** What a screen is wired to. */
export interface Wiring {
  app: AppController;
  services: Services;
  /** The user's own data: backups, exports, storage; null in the gallery. */
  data: DataPort | null;
  /** Every request since the page was opened; null in the gallery. */
  network: NetworkLog | null;
  /** Storing, updating, installing, sharing; null on the development server and in the gallery. */
  offline: OfflinePort | null;
  /** Null where the browser does not recognise speech on the device. */
  voiceCommands: VoiceCommands | null;
}

/** One row of the table of screens. */
export interface Screen {
  /** The address after `#/`; with `/:id` where the screen shows one thing of many. */
  route: string;
  /** Loads its elements. They are wanted when it is shown first: the first screen of the app does without. */
  load?: () => Promise<unknown>;
  /** What is shown; null where there is nothing to show at this address, so that the first screen is shown instead. */
  view(wiring: Wiring, id: string): TemplateResult | DirectiveResult | '' | null;
  /** The place of the navigation that it belongs to. */
  place?: PlaceId;
  /** It fills the window: somebody trains in front of it. */
  alone?: true;
}
