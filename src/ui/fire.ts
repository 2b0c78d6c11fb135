/** Events that elements of ours fire: declared beside the element, in `HTMLElementEventMap`. */
type OwnEvents = {
  [Name in keyof HTMLElementEventMap as HTMLElementEventMap[Name] extends CustomEvent ? Name : never]: HTMLElementEventMap[Name];
};

export type OwnEventName = keyof OwnEvents;

type DetailOf<Name extends OwnEventName> = OwnEvents[Name] extends CustomEvent<infer Detail> ? Detail : never;

/**
 * Fires an event of ours, as its declaration says. It is heard by whoever holds the element; `'up'`: by everybody above it, through the
 * shadow roots, too.
 */
export function fire<Name extends OwnEventName>(from: HTMLElement, name: Name, detail: DetailOf<Name>, far?: 'up'): void {
  from.dispatchEvent(new CustomEvent(name, { detail, bubbles: far === 'up', composed: far === 'up' }));
}
