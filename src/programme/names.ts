import { say, type Message, type MessageValue } from '../core/message.ts';
import { exerciseById } from '../exercises/index.ts';

/** What an exercise is called; its id where this version does not know it. */
export const exerciseName = (id: string): MessageValue => exerciseById(id)?.name ?? id;

/** "Session A", or what the user calls a session of their own. */
export const sessionName = (id: string, own: string): Message => (id === 'A' || id === 'B' ? say`Session ${id}` : say`${own}`);
