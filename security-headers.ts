/**
 * What the app uses of the features that a browser lets a page forbid, itself only. Needs a test in a browser when it grows. A server at
 * home that the user types for sync is on the local network; which address may be asked at all is the content security policy's business.
 */
export const USED_FEATURES = [
  'autoplay',
  'bluetooth',
  'camera',
  'cross-origin-isolated',
  'local-network',
  'local-network-access',
  'loopback-network',
  'microphone',
  'on-device-speech-recognition',
  'screen-wake-lock',
] as const;

/** The rest: sensors, devices, accounts, payment, and what tells browsers apart. */
export const FORBIDDEN_FEATURES = [
  'accelerometer',
  'browsing-topics',
  'captured-surface-control',
  'clipboard-read',
  'clipboard-write',
  'compute-pressure',
  'deferred-fetch',
  'deferred-fetch-minimal',
  'digital-credentials-create',
  'digital-credentials-get',
  'display-capture',
  'encrypted-media',
  'fullscreen',
  'gamepad',
  'geolocation',
  'gyroscope',
  'hid',
  'identity-credentials-get',
  'idle-detection',
  'keyboard-map',
  'local-fonts',
  'magnetometer',
  'midi',
  'otp-credentials',
  'payment',
  'picture-in-picture',
  'private-state-token-issuance',
  'private-state-token-redemption',
  'publickey-credentials-create',
  'publickey-credentials-get',
  'serial',
  'speaker-selection',
  'storage-access',
  'sync-xhr',
  'unload',
  'usb',
  'window-management',
  'xr-spatial-tracking',
] as const;

/** The page that a phone opens which is worn as a sensor; some hosts leave the end of a page's name out. */
export const PHONE_PAGES = ['/phone.html', '/phone'] as const;

/** All that this page uses. `devicemotion` needs both sensors in Chromium; the app's own pages have neither. */
export const PHONE_FEATURES = [
  'accelerometer',
  'gyroscope',
  'local-network',
  'local-network-access',
  'loopback-network',
  'screen-wake-lock',
] as const;

const ALL_FEATURES = [...USED_FEATURES, ...FORBIDDEN_FEATURES];

/** These for the page itself, and all others for nobody. */
const permissionsPolicy = (used: readonly string[]): string =>
  [
    ...ALL_FEATURES.filter((feature) => used.includes(feature)).map((feature) => `${feature}=(self)`),
    ...ALL_FEATURES.filter((feature) => !used.includes(feature)).map((feature) => `${feature}=()`),
  ].join(', ');

/**
 * Nothing may be fetched from, or sent to, another origin, and no script or style run that is not a file of ours. Styles set by script
 * (Lit's constructable sheets, `element.style`) are not inline styles; a `style` attribute in a template is one, and is forbidden. No plain text
 * becomes markup or the address of a program either, but through the policies named here: Lit's for its templates, which are code of ours, and
 * those of `src/privacy/trusted.ts`.
 */
const contentSecurityPolicy = (connect: string): string =>
  [
    "default-src 'none'",
    // The pose detector is WebAssembly, which has to be compiled.
    "script-src 'self' 'wasm-unsafe-eval'",
    "worker-src 'self'",
    `connect-src ${connect}`,
    "style-src 'self'",
    "img-src 'self'",
    "media-src 'self'",
    "font-src 'self'",
    "manifest-src 'self'",
    "base-uri 'none'",
    "form-action 'none'",
    "frame-ancestors 'none'",
    "require-trusted-types-for 'script'",
    'trusted-types lit-html hipwise-programs hipwise-xml',
  ].join('; ');

/**
 * Where a page or a worker may connect to by any means, links and name look-ups included, which no content security policy covers. Chromium
 * knows it from 152 on (https://wicg.github.io/connection-allowlists/). Redirects are followed, to places of the list only: hosts answer
 * `/index.html` with one to `/`. A phone that is worn as a sensor is connected by WebRTC, which can be allowed or not, and nothing between.
 */
export const connectionAllowlist = (others: readonly string[] = []): string =>
  `(${['response-origin', ...others.map((pattern) => `"${pattern}"`)].join(' ')}); redirects=allow; webrtc=allow`;

/**
 * Response headers of every file that the app serves. They go on the worker's script too: a `<meta>` policy in the page would not
 * cover a worker that is loaded from an address.
 */
export const SECURITY_HEADERS: Readonly<Record<string, string>> = {
  'Content-Security-Policy': contentSecurityPolicy("'self'"),
  'Connection-Allowlist': connectionAllowlist(),
  'Permissions-Policy': permissionsPolicy(USED_FEATURES),
  // Both together: no other origin shares a process with the app. `require-corp` would hide whether a server for sync is there at all.
  'Cross-Origin-Opener-Policy': 'same-origin',
  'Cross-Origin-Embedder-Policy': 'credentialless',
  'Cross-Origin-Resource-Policy': 'same-origin',
  'Origin-Agent-Cluster': '?1',
  'Referrer-Policy': 'no-referrer',
  'X-Content-Type-Options': 'nosniff',
  // Else a browser may look up the name behind a link before anybody follows it.
  'X-DNS-Prefetch-Control': 'off',
};

/** The one header that is another on the page for a phone. */
export const PHONE_PERMISSIONS = { 'Permissions-Policy': permissionsPolicy(PHONE_FEATURES) } as const;

/** What `headers` are for the file at this path of the address. */
export const headersAt = (pathname: string, headers = SECURITY_HEADERS): Readonly<Record<string, string>> =>
  PHONE_PAGES.some((page) => page === pathname) ? { ...headers, ...PHONE_PERMISSIONS } : headers;

/** The same but for the socket through which Vite's own client talks to the development server. */
export const DEVELOPMENT_HEADERS: Readonly<Record<string, string>> = {
  ...SECURITY_HEADERS,
  'Content-Security-Policy': contentSecurityPolicy("'self' ws:"),
};
