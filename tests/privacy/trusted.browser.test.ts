import { describe, expect, it } from 'vitest';
import { ownProgram, parseXml } from '../../src/privacy/trusted.ts';

describe('the address of a program', () => {
  it.each(['/sw.js', '/assets/worker-1.js#2', new URL('/a.js', location.href).href])('may be one of this app: %s', (address) => {
    expect(String(ownProgram(address))).toBe(address);
  });

  it.each([
    'https://elsewhere.example/a.js',
    '//elsewhere.example/a.js',
    `blob:${location.origin}/6d6a`,
    'data:text/javascript,1',
    'javascript:1',
  ])('may be no other: %s', (address) => {
    expect(() => ownProgram(address)).toThrow(TypeError);
  });
});

it('reads XML', () => {
  expect(parseXml('<a xmlns="DAV:"><b>1</b></a>').getElementsByTagNameNS('DAV:', 'b')).toHaveLength(1);
});
