/**
 * What the app uses of the features that a browser lets a page forbid, itself only. Needs a test in a browser when it grows. A server at
 * home that the user types for sync is on the local network; which address may be asked at all is the content security policy's business.
 */
export const USED_FEATURES = [
  'autoplay',
  'bluetooth',
  'camera',
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
  'cross-origin-isolated',
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

/**
 * Nothing may be fetched from, or sent to, another origin, and no script or style run that is not a file of ours. Styles set by script
 * (Lit's constructable sheets, `element.style`) are not inline styles; a `style` attribute in a template is one, and is forbidden.
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
  ].join('; ');

/**
 * Response headers of every file that the app serves. They go on the worker's script too: a `<meta>` policy in the page would not
 * cover a worker that is loaded from an address.
 */
export const SECURITY_HEADERS: Readonly<Record<string, string>> = {
  'Content-Security-Policy': contentSecurityPolicy("'self'"),
  'Permissions-Policy': [
    ...USED_FEATURES.map((feature) => `${feature}=(self)`),
    ...FORBIDDEN_FEATURES.map((feature) => `${feature}=()`),
  ].join(', '),
  'Cross-Origin-Opener-Policy': 'same-origin',
  'Cross-Origin-Resource-Policy': 'same-origin',
  'Origin-Agent-Cluster': '?1',
  'Referrer-Policy': 'no-referrer',
  'X-Content-Type-Options': 'nosniff',
  // Else a browser may look up the name behind a link before anybody follows it.
  'X-DNS-Prefetch-Control': 'off',
};

/** The same but for the socket through which Vite's own client talks to the development server. */
export const DEVELOPMENT_HEADERS: Readonly<Record<string, string>> = {
  ...SECURITY_HEADERS,
  'Content-Security-Policy': contentSecurityPolicy("'self' ws:"),
};
