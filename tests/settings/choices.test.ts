import { describe, expect, it } from 'vitest';
import { defaultPreferences, preferencesFrom } from '../../src/settings/preferences.ts';

describe('the choices of the settings', () => {
  it('are the defaults in what earlier versions stored, which is read as before', () => {
    expect(preferencesFrom(JSON.stringify({ noteAcknowledged: true, feedback: 'cues', deviceId: 'a' }))).toEqual({
      ...defaultPreferences,
      noteAcknowledged: true,
      feedback: 'normal',
      deviceId: 'a',
    });
  });

  it('are read as they were stored', () => {
    const chosen = { ...defaultPreferences, theme: 'dark', mirror: false, spokenNumbers: true } as const;
    expect(preferencesFrom(JSON.stringify(chosen))).toEqual(chosen);
  });

  it('are the default each for itself where they are something else', () => {
    const bad = { theme: 'pink', mirror: 'no', spokenNumbers: 1, voiceCommands: true };
    expect(preferencesFrom(JSON.stringify(bad))).toEqual({ ...defaultPreferences, voiceCommands: true });
  });
});
