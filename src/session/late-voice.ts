import type { FeedbackLevel, Speech } from '../feedback/speech.ts';
import type { CoachVoice } from './services.ts';

/**
 * Stands in for the voice until what speaks is loaded: the first screen is silent. A level that is set meanwhile and whoever listens are
 * handed on; what is announced is said as soon as it can be, and lost where it cannot be loaded.
 *
 * @param available whether this device has a voice; known without what speaks
 */
export function createLateVoice(load: () => Promise<CoachVoice>, available: () => boolean): CoachVoice {
  const listeners = new Set<(speech: Speech) => void>();
  let voice: CoachVoice | null = null;
  let level: FeedbackLevel | null = null;
  let loading: Promise<void> | null = null;

  const then = (act: (voice: CoachVoice) => void): void => {
    if (voice) return act(voice);
    loading ??= load().then((loaded) => {
      voice = loaded;
      if (level !== null) loaded.setLevel(level);
      loaded.onSaid((speech) => listeners.forEach((listener) => listener(speech)));
    });
    loading.then(
      () => voice && act(voice),
      () => (loading = null),
    );
  };

  return {
    announce: (announcement) => then((loaded) => loaded.announce(announcement)),
    setLevel(next) {
      level = next;
      then((loaded) => loaded.setLevel(next));
    },
    voiceAvailable: available,
    onSaid(listener) {
      listeners.add(listener);
      then(() => undefined);
      return () => listeners.delete(listener);
    },
  };
}
