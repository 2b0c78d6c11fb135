import { msg } from '@lit/localize';
import { svg, type TemplateResult } from 'lit';

/** Browsers differ in where they keep the permission. */
export type BrowserKind = 'chromium' | 'firefox' | 'safari' | 'unknown';

interface Agent {
  userAgent: string;
  userAgentData?: { brands: readonly { brand: string }[] };
}

export function browserKindOf({ userAgent, userAgentData }: Agent): BrowserKind {
  const brands = userAgentData?.brands.map(({ brand }) => brand) ?? [];
  if (brands.includes('Chromium') || /Chrome\/|CriOS\/|Edg/.test(userAgent)) return 'chromium';
  if (/Firefox\/|FxiOS\//.test(userAgent)) return 'firefox';
  return /Safari\//.test(userAgent) ? 'safari' : 'unknown';
}

/** What to press, in the order in which it is pressed. */
export const allowWords: Readonly<Record<BrowserKind, () => string>> = {
  chromium: () => msg('Press the sign left of the address, switch the camera on, and try again.'),
  firefox: () => msg('Press the crossed-out camera left of the address, clear “Blocked”, and try again.'),
  safari: () =>
    msg('Open the page menu beside the address, choose the settings for this website, allow the camera, and try again.'),
  unknown: () => msg('Open the settings of this page beside the address, allow the camera, and try again.'),
};

const CAMERA = 'M-9 -5h11a3 3 0 0 1 3 3v6a3 3 0 0 1-3 3h-11a3 3 0 0 1-3-3v-6a3 3 0 0 1 3-3zM5 -1l6-4v11l-6-4z';

/** The sign to press, around the middle of its ring. */
const SIGN: Readonly<Record<BrowserKind, TemplateResult<2>>> = {
  // Two sliders.
  chromium: svg`<path d="M-10 -4h8M4 -4h6M-10 5h4M0 5h10" /><circle cx="1" cy="-4" r="3" /><circle cx="-3" cy="5" r="3" />`,
  firefox: svg`<path d=${CAMERA} /><path d="M-11 9L11 -9" />`,
  // The page menu: a sheet with lines below.
  safari: svg`<path d="M-9 -9h18v10h-18zM-9 6h18M-9 10h12" />`,
  unknown: svg`<path d=${CAMERA} />`,
};

/** The upper edge of a browser's window: where to press, and the switch that comes then. Drawn in the text's colour. */
export const whereToAllow = (kind: BrowserKind): TemplateResult => svg`
  <svg viewBox="0 0 320 150" aria-hidden="true">
    <rect class="window" x="2" y="2" width="316" height="146" rx="12" />
    <path class="edge" d="M2 56h316" />
    <rect class="bar" x="20" y="14" width="280" height="30" rx="15" />
    <path class="address" d="M74 29h110" />
    <circle class="ring" cx="42" cy="29" r="21" />
    <g class="sign" transform="translate(42 29)">${SIGN[kind]}</g>
    <path class="arrow" d="M42 54v24m-6 -7l6 7 6-7" />
    <rect class="menu" x="20" y="84" width="200" height="50" rx="10" />
    <g class="sign" transform="translate(46 109)"><path d=${CAMERA} /></g>
    <path class="address" d="M72 109h60" />
    <rect class="switch" x="168" y="98" width="38" height="22" rx="11" />
    <circle class="knob" cx="195" cy="109" r="8" />
  </svg>`;
