import type { ModelName } from './protocol.ts';

/** Which model looks: the device's own measure of it, or the user's word. */
export const MODEL_CHOICES = ['automatic', 'lite', 'full', 'heavy'] as const;
export type ModelChoice = 'automatic' | ModelName;
