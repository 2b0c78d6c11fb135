import { readdirSync, readFileSync, statSync } from 'node:fs';
import { join } from 'node:path';
import { beforeAll, expect, it } from 'vitest';
import { ensureBuild } from '../../scripts/setup/build.ts';

/** An address that the built app has in it and never asks for anything. */
interface Harmless {
  address: RegExp;
  why: string;
}

const HARMLESS: readonly Harmless[] = [
  { address: /^http:\/\/www\.w3\.org\/(1998|1999|2000)\//, why: 'names of the XML languages XHTML, SVG, MathML and XLink' },
  {
    address: /^http:\/\/www\.w3\.org\/TR\/2013\/WD-cssom-view-20131217\/$/,
    why: 'a comment in the loader of the WebAssembly, on sizes of elements',
  },
  {
    address:
      /^https?:\/\/(kripken\.github\.io|emscripten\.org|github\.com\/(emscripten-core|libsdl-org|nodejs|github|google|opencv)|webkit\.org|bugzil\.la|developer\.mozilla\.org)\//,
    why: 'comments and messages of Emscripten and OpenCV in the loaders and the WebAssembly of the pose detector and of TensorFlow.js',
  },
  {
    address:
      /^https?:\/\/(tools\.ietf\.org\/html\/rfc3629|www\.ietf\.org\/rfc\/rfc2279\.txt|en\.wikipedia\.org\/wiki\/UTF-8|unicode\.org\/faq\/utf_bom\.html|pubs\.opengroup\.org|www\.khronos\.org\/registry)/,
    why: 'sources that the WebAssembly and its loader quote in messages and comments',
  },
  {
    address: /^http:\/\/(go|goto)\//,
    why: 'addresses within the company that the WebAssembly comes from, in messages of Protocol Buffers',
  },
  { address: /^https:\/\/www\.tensorflow\.org\/lite\/guide\//, why: 'messages of TensorFlow Lite for developers' },
  {
    address: /^http:\/\/www\.apache\.org\/licenses\/LICENSE-2\.0$/,
    why: 'the licence that stands above every part of TensorFlow.js',
  },
  { address: /^https:\/\/github\.com\/tensorflow\/tfjs\/blob\//, why: 'a message of TensorFlow.js for developers' },
  { address: /^https:\/\/sebbo2002\.github\.io\/ical-generator\//, why: 'messages of ical-generator for developers' },
  { address: /^http:\/\/server\.com:4324:12$/, why: 'an example in a comment of the loader of the WebAssembly' },
  { address: /^https:\/\/bit\.ly\/wb-precache$/, why: 'a message of Workbox for developers' },
  { address: /^https:\/\/[a-z]+\.example(\.org)?(\/|$)/, why: 'made up for texts and the gallery; kept for that by RFC 2606' },
  { address: /^https?:\/\/$/, why: 'sentences on how an address begins; that none is built is asked below' },
];

/** Where later versions of MediaPipe send how they are used, every minute. The one that is built in must not know it. */
const UPLOADS = /odml\.pa\.googleapis\.com|play\.googleapis\.com\/log|clearcut|google-analytics/i;

/** Ways to send something that are no requests for files, and that the policy does not, or not everywhere, cover. */
const OTHER_WAYS = /\bRTCPeerConnection\b|\bWebTransport\b|\bsendBeacon\b|\bfetchLater\b|\bEventSource\b|new WebSocket\b/;

/** Address and the file that it is in. */
type Found = readonly [file: string, address: string];

let texts: readonly (readonly [file: string, text: string])[];
beforeAll(async () => {
  const folder = await ensureBuild();
  texts = readdirSync(folder, { recursive: true, encoding: 'utf8' })
    // What tells whose work is in it names addresses, and nothing runs it.
    .filter((file) => statSync(join(folder, file)).isFile() && !/\.(webm|webp|png|task)$|^(licenses\.txt|sbom\.json)$/.test(file))
    // One character per byte: WebAssembly is looked through too.
    .map((file) => [file, readFileSync(join(folder, file), 'latin1')]);
});

const addresses = (): Found[] =>
  texts.flatMap(([file, text]) =>
    [...text.matchAll(/\b(?:https?|wss?):\/\/[\w\-.~:/?#[\]@!$&*+,;=%]*/g)].map(([address]): Found => [
      file,
      address.replace(/[.,;:]+$/, ''),
    ]),
  );

it('looks at programs, pages and WebAssembly', () => {
  const kinds = new Set(texts.map(([file]) => file.split('.').at(-1)));
  expect([...kinds]).toEqual(expect.arrayContaining(['js', 'html', 'css', 'wasm']));
  expect(addresses().length).toBeGreaterThan(0);
});

it('has no address elsewhere in the built app but those that are known to be only words', () => {
  const unknown = addresses().filter(([, found]) => !HARMLESS.some(({ address }) => address.test(found)));
  expect(unknown).toEqual([]);
});

it('builds no address of parts', () => {
  expect(texts.filter(([, text]) => /["'`](https?|wss?):\/\/(["'`]|\$\{)/.test(text)).map(([file]) => file)).toEqual([]);
});

it('excuses no address that is not there any more', () => {
  const found = addresses();
  expect(HARMLESS.filter(({ address }) => !found.some(([, each]) => address.test(each))).map(({ why }) => why)).toEqual([]);
});

it('knows no address to which usage is reported', () => {
  expect(texts.filter(([, text]) => UPLOADS.test(text)).map(([file]) => file)).toEqual([]);
});

it('knows no other way to send something than asking for an address, but the one to a phone that is worn', () => {
  const ways = texts.flatMap(([, text]) => [...text.matchAll(new RegExp(OTHER_WAYS, 'g'))].map(([way]) => way));
  expect([...new Set(ways)]).toEqual(['RTCPeerConnection']);
});

it('makes direct connections in one place, and asks no server for them', () => {
  const making = texts.filter(([, text]) => /\bRTCPeerConnection\b/.test(text));
  expect(making).toHaveLength(1);
  const [, text = ''] = making[0] ?? [];
  expect(text.match(/iceServers:[^,;}]*/g)).toEqual(['iceServers:[]']);
});
