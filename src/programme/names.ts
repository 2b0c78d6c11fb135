import { say, type Message, type MessageValue } from '../core/message.ts';
import { outlineById } from '../exercises/known.ts';

/** What an exercise is called; its id where this version does not know it. */
export const exerciseName = (id: string): MessageValue => outlineById(id)?.name ?? id;

/** The session of which nothing is planned, in the log. */
export const FREE_SESSION = 'free';

/** "Session A", or what the user calls a session of their own. */
export function sessionName(id: string, own: string): Message {
  if (id === FREE_SESSION) return say`Free training`;
  return id === 'A' || id === 'B' ? say`Session ${id}` : say`${own}`;
}
