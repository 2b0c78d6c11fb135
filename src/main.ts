import { createFeedback } from './feedback/feedback.ts';
import { createSounds } from './feedback/sounds.ts';
import { createVoice } from './feedback/voice.ts';
import { createIndexedDbLog } from './log/indexeddb.ts';
import { createSession } from './session.ts';
import './ui/hip-app.ts';

const app = document.querySelector('hip-app');
if (app) {
  app.session = createSession({
    log: createIndexedDbLog(),
    feedback: createFeedback(createVoice(), createSounds()),
    loadFigure: async () => (await import('./figure/figure.ts')).createFigureView,
  });
}
