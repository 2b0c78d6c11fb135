import { chmodSync, mkdtempSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { delimiter, join } from 'node:path';
import { afterEach, beforeEach, describe, expect, it } from 'vitest';
import { findBrowser } from '../../scripts/setup/ensure-browser.ts';

let folder: string;

function addProgram(name: string): string {
  const path = join(folder, name);
  writeFileSync(path, '#!/bin/sh\n');
  chmodSync(path, 0o755);
  return path;
}

beforeEach(() => void (folder = mkdtempSync(join(tmpdir(), 'hipwise-browser-'))));
afterEach(() => rmSync(folder, { recursive: true, force: true }));

describe('finding a browser', () => {
  it('takes CHROME_PATH before anything on the PATH', () => {
    addProgram('chromium');
    const named = addProgram('my-chrome');
    expect(findBrowser({ CHROME_PATH: named, PATH: folder })).toBe(named);
  });

  it('finds Edge on the PATH when there is nothing else', () => {
    const edge = addProgram('microsoft-edge');
    expect(findBrowser({ PATH: ['/nothing/here', folder].join(delimiter) })).toBe(edge);
  });

  it('says so when CHROME_PATH cannot be run', () => {
    expect(() => findBrowser({ CHROME_PATH: join(folder, 'gone'), PATH: folder })).toThrow(
      /CHROME_PATH is ".*gone", which cannot be run/,
    );
  });
});
