import { msg } from '@lit/localize';

/** What one is asked about oneself before the first session; a yes is advised to ask a professional first. Usual before exercising. */
export const SELF_CHECK = {
  injury: () => msg('Recent hip or glute injury or surgery'),
  pain: () => msg('Pain in a hip, a knee or the back now'),
  pregnancy: () => msg('Pregnancy'),
  balance: () => msg('Dizziness, or trouble keeping balance'),
  heart: () => msg('A heart or blood-pressure condition'),
  told: () => msg('I was told not to exercise'),
} as const;

export type SelfCheckId = keyof typeof SELF_CHECK;

export const isSelfCheckId = (id: unknown): id is SelfCheckId => typeof id === 'string' && Object.hasOwn(SELF_CHECK, id);

export const SELF_CHECK_IDS: readonly SelfCheckId[] = Object.keys(SELF_CHECK).filter(isSelfCheckId);

/** When to stop at once. */
export const stopSigns = (): string[] => [
  msg('sharp pain'),
  msg('numbness'),
  msg('a joint that locks'),
  msg('dizziness'),
  msg('chest pain'),
  msg('unusual breathlessness'),
];
