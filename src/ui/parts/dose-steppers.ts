import { html } from 'lit';
import { LIMITS, type Dose } from '../../programme/index.ts';
import './hip-stepper.ts';

/** What can be changed of a dose with a stepper. */
export type Amount = 'sets' | 'reps' | 'keepS' | 'pauseS';

const KEPT_STEP_S = 5;

export interface DoseSteppers {
  /** What each is called; the label says whose repetitions or seconds they are. */
  labels: Readonly<Record<Amount, string>>;
  /** Seconds; null where no pause can be asked for. */
  leastPauseS: number | null;
  change(part: Amount, value: number): void;
}

/** Steppers for sets, for repetitions or seconds, and for the pause of each repetition. */
export function doseSteppers(dose: Dose, { labels, leastPauseS, change }: DoseSteppers) {
  const stepper = (part: Amount, value: number, [least, most]: readonly [number, number], step = 1) =>
    html`<hip-stepper
      label=${labels[part]}
      .min=${least}
      .max=${most}
      .step=${step}
      .value=${value}
      @value-changed=${({ detail }: CustomEvent<number>) => change(part, detail)}
    ></hip-stepper>`;
  const sets = stepper('sets', dose.sets, LIMITS.sets);
  if (dose.kind === 'time') return html`${sets}${stepper('keepS', dose.keepS, LIMITS.keepS, KEPT_STEP_S)}`;
  return html`${sets}${stepper('reps', dose.reps, LIMITS.reps)}${
    leastPauseS === null ? '' : stepper('pauseS', dose.pauseS, [leastPauseS, LIMITS.pauseS[1]])
  }`;
}
