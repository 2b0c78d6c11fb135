/** Sentences on safety that several exercises say. */

export const STOP_AT_SHARP_PAIN = 'Stop at sharp pain in hip, knee or back.';
/** For lying exercises that do not load the knee. */
export const STOP_AT_SHARP_PAIN_LYING = 'Stop at sharp pain in hip or back.';
export const SUPPORT_IN_REACH = 'Stand next to a wall or chair that you can reach.';
export const COMFORTABLE_LIFT = 'Lift only as high as is comfortable: more strains the hip.';
