import { takeOver } from './service-worker-client.ts';

export interface UpdateWatch {
  /** A newer version waits; or another page has had it take over, and this page still shows the one before. */
  readonly ready: boolean;
  /** Has the newer version take over and loads the page anew, once. */
  load(): void;
}

export interface UpdateParts {
  registration: Pick<ServiceWorkerRegistration, 'active' | 'installing' | 'waiting' | 'addEventListener'>;
  container: Pick<ServiceWorkerContainer, 'controller' | 'addEventListener'>;
  reload: () => void;
  onChange: () => void;
}

/** Watches for a newer version. It never takes over by itself: a page that shows a set is not to be exchanged under it. */
export function watchUpdates({ registration, container, reload, onChange }: UpdateParts): UpdateWatch {
  /** Whose files this page was loaded from; null at the first visit, which came from the server. */
  let own = container.controller;
  let replaced = false;
  let chosen = false;

  const follow = (): void => {
    const { installing } = registration;
    installing?.addEventListener('statechange', onChange);
  };
  registration.addEventListener('updatefound', follow);
  // It may have been found before anybody looked.
  follow();

  container.addEventListener('controllerchange', () => {
    if (chosen) {
      chosen = false;
      reload();
    } else if (own === null) own = container.controller;
    else if (own !== container.controller) {
      replaced = true;
      onChange();
    }
  });

  return {
    get ready() {
      return replaced || (registration.waiting !== null && registration.active !== null);
    },
    load() {
      if (registration.waiting === null) return reload();
      chosen = true;
      takeOver(registration.waiting);
    },
  };
}
