import type { RepCounts } from '../../log/set-records.ts';
import { doseLeft } from '../../session/set-goal.ts';
import { UNWATCHED } from '../../session/set-runner-port.ts';
import type { SetPlan } from './plan.ts';

/** The same set without the camera: what is left of it after so many repetitions. */
export const unwatchedPlan = (plan: SetPlan, counts: Pick<RepCounts, 'full'>): SetPlan => ({
  ...plan,
  source: UNWATCHED,
  left: doseLeft(plan.choice.dose, counts),
});
