import { mkdirSync, mkdtempSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join, resolve } from 'node:path';
import { describe, expect, it, onTestFinished } from 'vitest';
import { isAllowed, licenceText, packageOf } from '../../scripts/setup/licences/licences.ts';

/** The folder of a package that is installed, with these files in it. */
function install(about: object, files: Readonly<Record<string, string>> = {}): string {
  const root = mkdtempSync(join(tmpdir(), 'hipwise-licences-'));
  onTestFinished(() => rmSync(root, { recursive: true, force: true }));
  const folder = join(root, 'node_modules', 'thing');
  mkdirSync(join(folder, 'lib'), { recursive: true });
  for (const [name, text] of Object.entries({ ...files, 'package.json': JSON.stringify(about) }))
    writeFileSync(join(folder, name), text);
  return folder;
}

const THING = { name: 'thing', version: '1.2.3', license: 'MIT', repository: { url: 'git+https://example.org/thing.git' } };

describe('a licence', () => {
  it.each(['MIT', 'ISC', 'Apache-2.0', 'BSD-3-Clause', '(MIT OR Apache-2.0)', 'MIT OR GPL-3.0', 'MIT AND ISC'])(
    'may be %s',
    (name) => {
      expect(isAllowed(name)).toBe(true);
    },
  );

  it.each(['', 'UNLICENSED', 'GPL-3.0', 'AGPL-3.0-only', 'SEE LICENSE IN LICENSE', 'MIT AND GPL-3.0', 'CC-BY-NC-4.0', 'mit'])(
    'may not be %j',
    (name) => {
      expect(isAllowed(name)).toBe(false);
    },
  );

  it('ends the build where it is none that is allowed, and says of which package', () => {
    const folder = install({ ...THING, license: 'GPL-3.0' }, { LICENSE: 'text' });
    expect(() => licenceText([folder])).toThrow('thing 1.2.3 is under "GPL-3.0"');
  });

  it('ends the build where the package has no text of it', () => {
    expect(() => licenceText([install(THING)])).toThrow('thing carries no text of its licence');
  });
});

it('names each package once, with its version, licence, source and text, after the licence of the app', () => {
  const folder = install(THING, { 'LICENSE.md': 'Do as you like.', NOTICE: 'By us.' });
  const text = licenceText([folder, folder]);
  expect(text.match(/^thing 1\.2\.3$/gm)).toHaveLength(1);
  expect(text).toContain('Licence: MIT\nSource: git+https://example.org/thing.git\n\nDo as you like.\n\nBy us.');
  expect(text.indexOf('Permission is hereby granted')).toBeLessThan(text.indexOf('thing 1.2.3'));
});

it('gives MediaPipe, which carries no text, that of its licence', () => {
  const folder = resolve(import.meta.dirname, '../../node_modules/@mediapipe/tasks-vision');
  expect(licenceText([folder])).toMatch(
    /@mediapipe\/tasks-vision 0\.10\.35\nLicence: Apache-2\.0\n[^]*Apache License[^]*END OF TERMS/,
  );
});

it('knows the package of a module by its folder, whatever is asked of the file, and none of the app’s own', () => {
  const folder = install(THING);
  // What marks a folder as of one kind of module is no package of its own.
  writeFileSync(join(folder, 'lib', 'package.json'), '{"type":"module"}');
  expect(packageOf(join(folder, 'lib', 'program.wasm?url'))).toBe(folder);
  expect(packageOf(join(folder, 'lib', 'main.js'))).toBe(folder);
  expect(packageOf(resolve(import.meta.dirname, '../../src/main.ts'))).toBeNull();
  expect(packageOf('\0vite/preload-helper.js')).toBeNull();
});
