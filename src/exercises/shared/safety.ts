import { say } from '../../core/message.ts';
/** Sentences on safety that several exercises say. */

export const STOP_AT_SHARP_PAIN = say`Stop at sharp pain in hip, knee or back.`;
/** For lying exercises that do not load the knee. */
export const STOP_AT_SHARP_PAIN_LYING = say`Stop at sharp pain in hip or back.`;
export const SUPPORT_IN_REACH = say`Stand next to a wall or chair that you can reach.`;
export const COMFORTABLE_LIFT = say`Lift only as high as is comfortable: more strains the hip.`;
