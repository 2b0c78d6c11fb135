import { changeDemo, type Demo, type DemoChange } from '../core/demo.ts';
import * as bent from './donkey-bent.demo.ts';

/** The donkey kick with the leg straightening on the way up, until it is one line with the trunk, and bending again on the way down. */
export const demo: Demo = changeDemo(bent.demo, { peak: { right: { hipFlexion: -8, kneeFlexion: 6, ankleDorsiflexion: -10 } } });

/** The knee stays half bent. */
export const kneeStaysBent: DemoChange = { peak: { right: { kneeFlexion: 58 } } };

/** The chest sinks as the leg rises. */
export const chestSinks: DemoChange = { peak: { trunk: { pelvisLean: 95 }, left: { hipFlexion: 95 } } };

/** The leg goes far above the trunk and the back arches. */
export const tooHigh: DemoChange = { peak: { trunk: { spineFlexion: -8 }, right: { hipFlexion: -36 } } };
