import { createFeedback } from './feedback/feedback.ts';
import { createSounds } from './feedback/sounds.ts';
import { createVoice } from './feedback/voice.ts';
import { formatLocales, language, languageFor, useLanguage } from './language/language.ts';
import { createIndexedDbLog } from './log/indexeddb.ts';
import { createSession } from './session.ts';
import { loadPreferences } from './ui/preferences.ts';
import './ui/hip-app.ts';
import { findVoiceCommands } from './voice-commands.ts';

await useLanguage(languageFor(loadPreferences().language, navigator.languages));

const app = document.querySelector('hip-app');
if (app) {
  app.session = createSession({
    log: createIndexedDbLog(),
    feedback: createFeedback(createVoice(globalThis.speechSynthesis, language()), createSounds()),
    loadFigure: async () => (await import('./figure/figure.ts')).createFigureView,
  });
  app.voiceCommands = await findVoiceCommands(language(), formatLocales());
}
