/** What one is asked about oneself before the first session; a yes is advised to ask a professional first. Usual before exercising. */
export const SELF_CHECK = {
  injury: 'A hip or glute injury, or surgery there, lately',
  pain: 'Pain in a hip, a knee or the back now',
  pregnancy: 'Pregnancy',
  balance: 'Dizziness, or trouble keeping balance',
  heart: 'A heart or blood-pressure condition',
  told: 'I was told not to exercise',
} as const;

export type SelfCheckId = keyof typeof SELF_CHECK;

export const isSelfCheckId = (id: unknown): id is SelfCheckId => typeof id === 'string' && Object.hasOwn(SELF_CHECK, id);

export const SELF_CHECK_IDS: readonly SelfCheckId[] = Object.keys(SELF_CHECK).filter(isSelfCheckId);

/** When to stop at once. */
export const STOP_SIGNS = [
  'sharp pain',
  'numbness',
  'a joint that locks',
  'dizziness',
  'chest pain',
  'unusual breathlessness',
] as const;
