/**
 * The two ways in which this app hands a text to the browser that could become a program. The content security policy forbids all others
 * (Trusted Types): a script that got in cannot make a worker, a script element or markup of a plain text.
 */

interface Rules {
  createScriptURL?: (address: string) => string;
  createHTML?: (text: string) => string;
}

/** Not in the DOM's types, where what comes out is no string. The browser takes it where it takes one. */
interface TrustedTypes {
  createPolicy(name: string, rules: Rules): Required<Rules>;
}

/** Absent in browsers that do not know Trusted Types; there the policy is not in force either. */
const { trustedTypes } = globalThis as { trustedTypes?: TrustedTypes };

/** @throws TypeError for an address elsewhere, or in memory (`blob:`, `data:`), where a program could be put. */
function onlyOwn(address: string): string {
  const { origin, protocol } = new URL(address, location.href);
  if (origin !== location.origin || !/^https?:$/.test(protocol)) throw new TypeError(`No program of this app: ${address}`);
  return address;
}

const programs = trustedTypes?.createPolicy('hipwise-programs', { createScriptURL: onlyOwn });

/** What comes of it is never put into a page. */
const markup = trustedTypes?.createPolicy('hipwise-xml', { createHTML: (text) => text });

/**
 * The address of a program of this app, for a worker, a service worker or a script element.
 *
 * @throws TypeError for any other address.
 */
export const ownProgram = (address: string): string => programs?.createScriptURL(address) ?? onlyOwn(address);

/** Reads XML, in which nothing is ever run. */
export const parseXml = (text: string): Document =>
  new DOMParser().parseFromString(markup?.createHTML(text) ?? text, 'application/xml');
