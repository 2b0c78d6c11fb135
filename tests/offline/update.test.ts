import { describe, expect, it } from 'vitest';
import { watchUpdates } from '../../src/offline/update.ts';

class FakeWorker extends EventTarget {
  readonly heard: unknown[] = [];

  postMessage(message: unknown): void {
    this.heard.push(message);
  }

  is(): void {
    this.dispatchEvent(new Event('statechange'));
  }
}

class FakeRegistration extends EventTarget {
  active: FakeWorker | null = null;
  installing: FakeWorker | null = null;
  waiting: FakeWorker | null = null;
}

class FakeContainer extends EventTarget {
  controller: FakeWorker | null = null;

  hasNew(controller: FakeWorker): void {
    this.controller = controller;
    this.dispatchEvent(new Event('controllerchange'));
  }
}

function open({ controlled = true } = {}) {
  const first = new FakeWorker();
  const registration = new FakeRegistration();
  const container = new FakeContainer();
  if (controlled) container.controller = registration.active = first;
  let reloads = 0;
  let changes = 0;
  const watch = watchUpdates({
    // The fakes are what the browser's objects are to this code.
    registration: registration as unknown as ServiceWorkerRegistration,
    container: container as unknown as ServiceWorkerContainer,
    reload: () => (reloads += 1),
    onChange: () => (changes += 1),
  });
  const find = (): FakeWorker => {
    const next = new FakeWorker();
    registration.installing = next;
    registration.dispatchEvent(new Event('updatefound'));
    registration.installing = null;
    registration.waiting = next;
    next.is();
    return next;
  };
  return { first, registration, container, watch, find, reloads: () => reloads, changes: () => changes };
}

describe('a newer version', () => {
  it('is told when it waits, and left alone', () => {
    const { watch, find, reloads, changes } = open();
    expect(watch.ready).toBe(false);
    const next = find();
    expect(watch.ready).toBe(true);
    expect(changes()).toBe(1);
    expect(next.heard).toEqual([]);
    expect(reloads()).toBe(0);
  });

  it('takes over when it is chosen, and the page is loaded anew once', () => {
    const { watch, find, container, registration, reloads } = open();
    const next = find();
    watch.load();
    expect(next.heard).toEqual([{ type: 'take-over' }]);
    expect(reloads()).toBe(0);
    registration.waiting = null;
    container.hasNew(next);
    container.hasNew(next);
    expect(reloads()).toBe(1);
  });

  it('that was chosen in another tab never loads this one anew, and is offered here', () => {
    const { watch, find, container, registration, reloads } = open();
    const next = find();
    registration.waiting = null;
    container.hasNew(next);
    expect(reloads()).toBe(0);
    expect(watch.ready).toBe(true);
    watch.load();
    expect(next.heard).toEqual([]);
    expect(reloads()).toBe(1);
  });

  it('that waited before the page was opened is told too', () => {
    const { registration, watch } = open();
    registration.waiting = new FakeWorker();
    expect(watch.ready).toBe(true);
  });

  it('is not the first one: that takes over by itself', () => {
    const { watch, container, registration, first, reloads } = open({ controlled: false });
    registration.waiting = first;
    expect(watch.ready).toBe(false);
    registration.waiting = null;
    registration.active = first;
    container.hasNew(first);
    expect(watch.ready).toBe(false);
    expect(reloads()).toBe(0);
    container.hasNew(new FakeWorker());
    expect(watch.ready).toBe(true);
  });
});
