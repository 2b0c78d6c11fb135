import type { ReactiveController, ReactiveControllerHost } from 'lit';
import { lookUp } from '../../core/look-up.ts';
import type { VideoSource } from '../../capture/source.ts';
import type { Exercise } from '../../core/exercise.ts';
import type { Placement } from '../../core/set-up/placement-memory.ts';
import type { FeedbackLevel } from '../../feedback/feedback.ts';
import type { Language } from '../../language/language.ts';
import { doseOf, type AskedDose } from '../../programme/asked-dose.ts';
import { placementStore, withPlacement, type Placements } from '../../settings/placement-store.ts';
import { preferencesStore, ruleKey, type Preferences } from '../../settings/preferences.ts';
import type { Settings } from '../settings/hip-settings.ts';
import type { SetSource } from '../../session/set-runner-port.ts';
import type { SelfCheckId } from '../../settings/self-check.ts';

/** What the user has chosen on this device, and where they stood last. What another tab chooses is known here too. */
export class OwnChoices implements ReactiveController {
  placements: Placements = placementStore.load();
  private preferences: Preferences = preferencesStore.load();

  constructor(private readonly host: ReactiveControllerHost) {
    host.addController(this);
  }

  hostConnected(): void {
    window.addEventListener('storage', this.hearOtherTab);
  }

  hostDisconnected(): void {
    window.removeEventListener('storage', this.hearOtherTab);
  }

  /** The user's own dose of an exercise, else the prescribed one. */
  doseOf(exercise: Exercise): AskedDose {
    return doseOf(exercise, lookUp(this.preferences.targets, exercise.id));
  }

  keepDose({ id }: Exercise, dose: AskedDose): void {
    this.keep((stored) => ({ ...stored, targets: { ...stored.targets, [id]: dose } }));
  }

  get feedback(): FeedbackLevel {
    return this.preferences.feedback;
  }

  keepFeedback(feedback: FeedbackLevel): void {
    this.keep((stored) => ({ ...stored, feedback }));
  }

  /** Empty: the camera that the browser prefers. */
  get deviceId(): string {
    return this.preferences.deviceId;
  }

  keepCamera(deviceId: string): void {
    this.keep((stored) => ({ ...stored, deviceId }));
  }

  /** The chosen camera, where the source is one. */
  fromChosenCamera<Source extends SetSource>(source: Source): Source | VideoSource {
    const { deviceId } = this;
    return source.kind === 'camera' && deviceId ? { kind: 'camera', deviceId } : source;
  }

  /** Points of form of an exercise that are not looked at. */
  rulesOff({ id, rules }: Exercise): string[] {
    const off = new Set(this.preferences.rulesOff);
    return rules.map((rule) => rule.id).filter((rule) => off.has(ruleKey(id, rule)));
  }

  checkRule({ id }: Exercise, rule: string, isOn: boolean): void {
    const key = ruleKey(id, rule);
    this.keep((stored) => ({
      ...stored,
      rulesOff: [...stored.rulesOff.filter((each) => each !== key), ...(isOn ? [] : [key])],
    }));
  }

  get noteAcknowledged(): boolean {
    return this.preferences.noteAcknowledged;
  }

  acknowledgeNote(): void {
    this.keep((stored) => ({ ...stored, noteAcknowledged: true }));
  }

  get selfCheck(): readonly SelfCheckId[] {
    return this.preferences.selfCheck;
  }

  keepSelfCheck(selfCheck: readonly SelfCheckId[]): void {
    this.keep((stored) => ({ ...stored, selfCheck }));
  }

  /** What is chosen on the screen of the settings. Some of it is chosen elsewhere on this page too, so it is read anew. */
  get settings(): Settings {
    const { theme, feedback, spokenNumbers, voiceCommands, deviceId, tracking, mirror, keepReplay } = preferencesStore.load();
    return { theme, feedback, spokenNumbers, voiceCommands, deviceId, tracking, mirror, keepReplay };
  }

  changeSettings(change: Partial<Settings>): void {
    this.keep((stored) => ({ ...stored, ...change }));
    if (change.theme) window.dispatchEvent(new Event('theme-chosen'));
  }

  get usesVoiceCommands(): boolean {
    return this.preferences.voiceCommands;
  }

  useVoiceCommands(voiceCommands: boolean): void {
    this.keep((stored) => ({ ...stored, voiceCommands }));
  }

  /** Words are put where they are shown once: another language begins anew. */
  setLanguage(language: Language): void {
    this.keep((stored) => ({ ...stored, language }));
    location.reload();
  }

  keepPlacement(exercise: string, placement: Placement): void {
    this.placements = placementStore.change((placements) => withPlacement(placements, exercise, placement));
    this.host.requestUpdate();
  }

  private keep(change: (stored: Preferences) => Preferences): void {
    this.preferences = preferencesStore.change(change);
    this.host.requestUpdate();
  }

  private readonly hearOtherTab = ({ key }: StorageEvent): void => {
    if (key === preferencesStore.key || key === null) this.preferences = preferencesStore.load();
    if (key === placementStore.key || key === null) this.placements = placementStore.load();
    this.host.requestUpdate();
  };
}
