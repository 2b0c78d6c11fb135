/** A rule, or something that cannot be seen, of the exercise that another one is a variation of. */
export function byId<T extends { id: string }>(list: readonly T[], id: string): T {
  const found = list.find((one) => one.id === id);
  if (!found) throw new Error(`Nothing here has the id ${id}.`);
  return found;
}
