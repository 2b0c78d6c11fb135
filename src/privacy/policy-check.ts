/** Whether this page may talk to its own address, and those that the user asked for, only; `weak`: there is a policy, and it allows more. */
export type PolicyState = 'strict' | 'weak' | 'missing';

/** What a content security policy comes to, null for none, for a page that may talk to its own server and `allowed` origins. */
export function policyState(policy: string | null, allowed: readonly string[]): PolicyState {
  if (policy === null) return 'missing';
  const directives = policy.split(';').map((directive) => directive.trim().split(/\s+/));
  const sources = (name: string): string[] | undefined => directives.find(([first]) => first?.toLowerCase() === name)?.slice(1);
  const harmless = ["'self'", "'none'", ...allowed];
  const connect = sources('connect-src') ?? sources('default-src');
  return connect?.every((source) => harmless.includes(source)) ? 'strict' : 'weak';
}

/** Long after a browser has told of what it stopped, milliseconds, on a device that does much else. [our own choice] */
const PATIENCE_MS = 5000;

/**
 * The policy that is in force for connections of this page; null for none, empty where the browser does not tell. It asks for an address
 * in memory, which such a policy forbids: the browser then says which policy it was. Nothing goes over the network, and what counts is what
 * the page was loaded with, not what the server would send by now.
 */
export async function findPolicy(): Promise<string | null> {
  const stop = new AbortController();
  const { signal } = stop;
  const told = new Promise<string>((resolve) => {
    document.addEventListener('securitypolicyviolation', (event) => isOurs(event) && resolve(event.originalPolicy), { signal });
    setTimeout(() => resolve(''), PATIENCE_MS);
  });
  try {
    await fetch('data:,');
    return null;
  } catch {
    return await told;
  } finally {
    stop.abort();
  }
}

/**
 * Whether plain text may become a program or markup in this page: `refused` by its policy, `taken` where there is none that says otherwise, or
 * `untold` by a browser that does not know of it.
 */
export type TextGuard = 'refused' | 'taken' | 'untold';

const TRIAL = '<!-- a trial -->';

/** Tries it, with a document that is thrown away. What the browser tells of that is kept from the list of what was stopped. */
export async function findTextGuard(): Promise<TextGuard> {
  if (!('trustedTypes' in globalThis)) return 'untold';
  const stop = new AbortController();
  const told = new Promise<void>((resolve) => {
    document.addEventListener(
      'securitypolicyviolation',
      (event) => {
        if (!event.sample.endsWith(TRIAL)) return;
        event.stopPropagation();
        resolve();
      },
      { signal: stop.signal },
    );
    setTimeout(resolve, PATIENCE_MS);
  });
  try {
    new DOMParser().parseFromString(TRIAL, 'text/html');
    return 'taken';
  } catch {
    await told;
    return 'refused';
  } finally {
    stop.abort();
  }
}

const isOurs = ({ blockedURI, effectiveDirective }: SecurityPolicyViolationEvent): boolean =>
  blockedURI.startsWith('data') && effectiveDirective === 'connect-src';
