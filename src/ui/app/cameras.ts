import type { ReactiveControllerHost } from 'lit';
import type { CameraChoice } from '../../capture/source.ts';
import type { Services } from '../../session/services.ts';

/** The cameras of this device, as far as the browser names them. */
export class Cameras {
  all: readonly CameraChoice[] = [];

  constructor(private readonly host: ReactiveControllerHost) {}

  /** Looks anew: one may have been plugged in, or named since it was allowed. */
  look(services: Pick<Services, 'listCameras'> | null): void {
    void services?.listCameras().then((cameras) => {
      this.all = cameras;
      this.host.requestUpdate();
    });
  }
}
