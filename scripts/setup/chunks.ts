import { join, resolve } from 'node:path';
import type { Rolldown } from 'vite';

/**
 * Which files the app is built into. A phone far from the next mast waits for each file longer than for what is in it, so what is needed
 * together is in one file, and what is not needed is in none of these: left to itself the bundler makes a file of each set of modules that
 * some screens share, some hundred for the first screen alone.
 */

const SRC = join(resolve(import.meta.dirname, '../..'), 'src');
const PAGE = join(SRC, 'main.ts');

/** In this order: what two of them need is in the first. Each has what these modules import, transitively and statically. */
const FILES: readonly { name: string; from: readonly string[] }[] = [
  // The first screen, and no more.
  { name: 'first', from: ['main.ts'] },
  // What it asks for next.
  { name: 'log', from: ['log/indexeddb.ts'] },
  { name: 'exercises', from: ['exercises/index.ts'] },
  // From the card of an exercise to the summary of a set.
  { name: 'set', from: ['set-parts.ts', 'ui/app/screens/set-screens.ts', 'ui/app/screens/note-screen.ts'] },
];

/** The page for a phone that is worn is small: what it shares with the first screen is a file of its own. */
const PHONE = { name: 'base', from: ['ui/phone/phone-page.ts'] };

type Graph = Rolldown.ChunkingContext;

/** Modules that import nothing of the app's, and are imported by every page that loads something later. */
const isHelper = (id: string): boolean => id.startsWith('\0');

function importedBy(roots: readonly string[], graph: Graph): Set<string> {
  const reached = new Set<string>();
  const waiting = roots.map((root) => join(SRC, root));
  for (let id = waiting.pop(); id !== undefined; id = waiting.pop()) {
    if (reached.has(id)) continue;
    reached.add(id);
    waiting.push(...(graph.getModuleInfo(id)?.importedIds ?? []));
  }
  return reached;
}

/** Says of a module in which file it is; null where the bundler decides. */
function fileOf(graph: Graph): (id: string) => string | null {
  const phone = importedBy(PHONE.from, graph);
  const files = FILES.map(({ name, from }) => ({ name, modules: importedBy(from, graph) }));
  return (id) => {
    const file = files.find(({ modules }) => modules.has(id));
    // A page is no part of a file that others load: it would begin there.
    if (id === PAGE) return null;
    if (file?.name === 'first' && (phone.has(id) || isHelper(id))) return PHONE.name;
    return file?.name ?? null;
  };
}

export function chunks(): Rolldown.CodeSplittingOptions {
  // Of one graph of modules, which is asked of each of them.
  const known = new WeakMap<Graph, ReturnType<typeof fileOf>>();
  const ask = (id: string, graph: Graph): string | null => {
    const of = known.get(graph) ?? fileOf(graph);
    known.set(graph, of);
    return of(id);
  };
  // A group takes with it what its modules import: those that others need come first.
  return {
    groups: [PHONE, ...FILES].map(({ name }, at, { length }) => ({
      debugName: name,
      priority: length - at,
      name: (id, graph) => (ask(id, graph) === name ? name : null),
    })),
  };
}
