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

/** What is shown at an address; null where there is nothing, so that the first screen is shown instead. */
export type View = (wiring: Wiring, id: string) => TemplateResult | DirectiveResult | '' | null;

/** One row of the table of screens. */
export type Screen = Row & (There | Loaded);

/** The first screen: it is there from the start. */
interface There {
  view: View;
}

/** Every other one, with its elements: the first screen does not wait for them. */
interface Loaded {
  load: () => Promise<View>;
}

interface Row {
  /** The address after `#/`; with `/:id` where the screen shows one thing of many. */
  route: string;
  /** The place of the navigation that it belongs to. */
  place?: PlaceId;
  /** It fills the window: somebody trains in front of it. */
  alone?: true;
}
