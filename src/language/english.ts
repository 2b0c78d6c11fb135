import type { Message } from '../core/message.ts';
import english from '../locales/en.json';
import { render } from './render.ts';

/** A message in English, whatever the language of the app: for the command line, the documentation and tests. */
export const inEnglish = (message: Message): string => render(message, english, 'en-GB');
