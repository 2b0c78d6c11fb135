import { svg, type SVGTemplateResult } from 'lit';

/** Every icon of the app, drawn on a 24 × 24 grid with strokes in the text's colour. */
export const ICONS = {
  back: svg`<path d="M15 5l-7 7 7 7" />`,
  calendar: svg`<path d="M4 6h16v14H4zM4 10.5h16M8.5 3v4M15.5 3v4" />`,
  camera: svg`<path d="M3 8.5A1.5 1.5 0 0 1 4.5 7H14a1.5 1.5 0 0 1 1.5 1.5v7A1.5 1.5 0 0 1 14 17H4.5A1.5 1.5 0 0 1 3 15.5zM15.5 11L21 8v8l-5.5-3z" />`,
  check: svg`<path d="M5 12.5l5 5L19.5 7" />`,
  chevron: svg`<path d="M9 5l7 7-7 7" />`,
  close: svg`<path d="M6 6l12 12M18 6L6 18" />`,
  data: svg`<ellipse cx="12" cy="5.5" rx="7" ry="2.5" /><path d="M5 5.5v13c0 1.4 3.1 2.5 7 2.5s7-1.1 7-2.5v-13M5 12c0 1.4 3.1 2.5 7 2.5s7-1.1 7-2.5" />`,
  file: svg`<path d="M6 3h8l4 4v14H6zM14 3v4h4M10 11.5v6l5-3z" />`,
  flag: svg`<path d="M5 21V4M5 5h13l-3 4 3 4H5" />`,
  heart: svg`<path d="M12 20.5C5 15.5 2.8 12 2.8 8.7A4.7 4.7 0 0 1 12 7a4.7 4.7 0 0 1 9.2 1.7c0 3.3-2.2 6.8-9.2 11.8z" />`,
  lock: svg`<path d="M6 11h12v9H6zM8.5 11V8a3.5 3.5 0 0 1 7 0v3" />`,
  log: svg`<path d="M5 4h14v16H5zM9 9h6M9 13h6M9 17h3" />`,
  minus: svg`<path d="M5 12h14" />`,
  note: svg`<circle cx="12" cy="12" r="9" /><path d="M12 11v6M12 7.3v.4" />`,
  pause: svg`<path d="M8.5 5v14M15.5 5v14" />`,
  play: svg`<path d="M8 5l11 7-11 7z" />`,
  plus: svg`<path d="M12 5v14M5 12h14" />`,
  sample: svg`<circle cx="12" cy="5" r="2.3" /><path d="M12 8.5v5l-4 3v4M12 13.5l4 3v4M6.5 11.5l5.5-2 5.5 2" />`,
  search: svg`<circle cx="10.5" cy="10.5" r="6.5" /><path d="M15.5 15.5L21 21" />`,
  sound: svg`<path d="M4 10v4h4l5 4V6L8 10zM16.5 9a4 4 0 0 1 0 6M18.8 6.5a8 8 0 0 1 0 11" />`,
  /* Shapes that tell the kinds of feedback apart without colour. */
  form: svg`<path d="M12 3.5L22 20.5H2z" /><path d="M12 10v5M12 17.6v.3" />`,
  partial: svg`<path d="M12 20V5M5.5 11.5L12 5l6.5 6.5" />`,
  praise: svg`<circle cx="12" cy="12" r="9.5" /><path d="M7.5 12.5l3 3 6-6.5" />`,
  hold: svg`<path d="M6 3h12M6 21h12M8 3v4l4 5 4-5V3M8 21v-4l4-5 4 5v4" />`,
  /* A hand that is held up, and what a session does. */
  hand: svg`<path d="M7 13V6.5a1.5 1.5 0 0 1 3 0V11M10 11V4.5a1.5 1.5 0 0 1 3 0V11M13 11V5.5a1.5 1.5 0 0 1 3 0V12M16 12V8.5a1.5 1.5 0 0 1 3 0V15a6.5 6.5 0 0 1-6.5 6.5A6.5 6.5 0 0 1 7 18.6L4.3 14.4a1.5 1.5 0 0 1 2.5-1.6L7 13" />`,
  star: svg`<path d="M12 3l2.7 5.8 6.3.8-4.6 4.3 1.2 6.2L12 17l-5.6 3.1 1.2-6.2L3 9.6l6.3-.8z" />`,
  skip: svg`<path d="M5 5l9 7-9 7zM18.5 5v14" />`,
  undo: svg`<path d="M8.5 5L4 9.5 8.5 14M4 9.5h10a5.5 5.5 0 0 1 0 11h-4" />`,
  repeat: svg`<path d="M19 9.5A7.5 7.5 0 1 0 19.5 13M19.5 4.5v5h-5" />`,
  hint: svg`<path d="M4 8V4h4M16 4h4v4M20 16v4h-4M8 20H4v-4" /><circle cx="12" cy="12" r="3" />`,
  warn: svg`<path d="M12 2l10 10-10 10L2 12z" /><path d="M12 8v4.5M12 15.7v.3" />`,
  void: svg`<circle cx="12" cy="12" r="9" stroke-dasharray="3.5 3" /><path d="M8 12h8" />`,
  problem: svg`<path d="M8 2.5h8L21.5 8v8L16 21.5H8L2.5 16V8z" /><path d="M12 7v6M12 16.5v.4" />`,
  save: svg`<path d="M12 4v11M7 10.5l5 5 5-5M5 20h14" />`,
  phone: svg`<path d="M7.5 3h9A1.5 1.5 0 0 1 18 4.5v15a1.5 1.5 0 0 1-1.5 1.5h-9A1.5 1.5 0 0 1 6 19.5v-15A1.5 1.5 0 0 1 7.5 3zM10.5 18h3" />`,
  /* Where to move. */
  'step-back': svg`<path d="M12 4v11M6 10l6 6 6-6M5 20h14" />`,
  'step-closer': svg`<path d="M12 20V9M6 14l6-6 6 6M5 4h14" />`,
  turn: svg`<path d="M4 12a8 8 0 1 1 3 6.2M4 12l-2-3M4 12l3-2.5" />`,
  still: svg`<circle cx="12" cy="12" r="9" /><path d="M9.5 8.5v7M14.5 8.5v7" />`,
} satisfies Record<string, SVGTemplateResult>;

export type IconName = keyof typeof ICONS;
