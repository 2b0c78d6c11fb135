import { relative, resolve } from 'node:path';
import { fileURLToPath } from 'node:url';
import ts from 'typescript';

/**
 * Finds where code asks a table for a name that the compiler knows nothing of. Such a name may come out of a file or an address, and
 * `table['constructor']` is a function in every table: `lookUp` asks only for what a table has of its own.
 */

const ROOT = resolve(import.meta.dirname, '../..');
const HELPER = 'src/core/look-up.ts';

const parts = (type: ts.Type): readonly ts.Type[] => (type.isUnion() ? type.types : [type]);

/** `table[name]` where the type of the name is any string, and the table is made of names. */
function isUnsafe(node: ts.Node, checker: ts.TypeChecker): boolean {
  if (!ts.isElementAccessExpression(node)) return false;
  const names = parts(checker.getTypeAtLocation(node.argumentExpression));
  // A word that stands in the code is known.
  if (!names.some((each) => each.flags & ts.TypeFlags.String)) return false;
  return parts(checker.getTypeAtLocation(node.expression)).some((each) => checker.getIndexTypeOfType(each, ts.IndexKind.String));
}

/** "src/a.ts:12: table[name]" for each place in these files. */
export function unsafeLookUps(program: ts.Program, isOurs: (path: string) => boolean): string[] {
  const checker = program.getTypeChecker();
  const found: string[] = [];
  for (const file of program.getSourceFiles()) {
    const path = relative(ROOT, file.fileName);
    if (!isOurs(path) || path === HELPER) continue;
    const visit = (node: ts.Node): void => {
      if (isUnsafe(node, checker)) {
        const { line } = file.getLineAndCharacterOfPosition(node.getStart());
        found.push(`${path}:${line + 1}: ${node.getText()}`);
      }
      ts.forEachChild(node, visit);
    };
    visit(file);
  }
  return found;
}

function programOfSources(): ts.Program {
  const { config } = ts.readConfigFile(resolve(ROOT, 'tsconfig.json'), (path) => ts.sys.readFile(path));
  const { fileNames, options } = ts.parseJsonConfigFileContent(config, ts.sys, ROOT);
  return ts.createProgram(
    fileNames.filter((path) => path.startsWith(resolve(ROOT, 'src'))),
    options,
  );
}

if (process.argv[1] === fileURLToPath(import.meta.url)) {
  const found = unsafeLookUps(programOfSources(), (path) => path.startsWith('src/'));
  for (const each of found) console.error(`${each}: use lookUp, as the name may be that of something which every object has.`);
  process.exitCode = found.length === 0 ? 0 : 1;
}
