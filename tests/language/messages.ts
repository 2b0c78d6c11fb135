import { readdirSync, readFileSync, statSync } from 'node:fs';
import ts from 'typescript';

/** Reads the source: what is translated, and what the pure parts say. */

/** What only puts other messages in order needs no translation. */
const HAS_WORDS = /\p{L}/u;

const parsed = new Map<string, ts.SourceFile>();

function parse(path: string): ts.SourceFile {
  const known = parsed.get(path) ?? ts.createSourceFile(path, readFileSync(path, 'utf8'), ts.ScriptTarget.Latest, true);
  parsed.set(path, known);
  return known;
}

/** `from` is a file, or a folder with all that lies in it. */
const sourceFiles = (from: string): ts.SourceFile[] =>
  (statSync(from).isFile() ? [from] : readdirSync(from, { recursive: true, encoding: 'utf8' }).map((name) => `${from}/${name}`))
    .filter((path) => path.endsWith('.ts'))
    .sort()
    .map(parse);

const visit = (node: ts.Node, look: (node: ts.Node) => void): void => {
  look(node);
  ts.forEachChild(node, (child) => visit(child, look));
};

/** A string as it stands, or a template with `{0}`, `{1}` in place of its expressions; null for anything else. */
function textOf(node: ts.Node): string | null {
  if (ts.isStringLiteralLike(node)) return node.text;
  if (!ts.isTemplateExpression(node)) return null;
  return node.head.text + node.templateSpans.map(({ literal }, at) => `{${at}}${literal.text}`).join('');
}

const placeOf = (node: ts.Node): string => {
  const file = node.getSourceFile();
  return `${file.fileName}:${file.getLineAndCharacterOfPosition(node.getStart()).line + 1}`;
};

const isCallOf = (node: ts.Node, name: string): node is ts.CallExpression =>
  ts.isCallExpression(node) && ts.isIdentifier(node.expression) && node.expression.text === name;

/** Runs when the module is loaded: no function, method or accessor is around it. Initial values of an instance run later. */
function isAtModuleLoad(node: ts.Node): boolean {
  for (let around = node.parent; !ts.isSourceFile(around); around = around.parent) {
    if (ts.isFunctionLike(around)) return false;
    if (ts.isPropertyDeclaration(around) && !around.modifiers?.some(({ kind }) => kind === ts.SyntaxKind.StaticKeyword))
      return false;
  }
  return true;
}

export interface Message {
  text: string;
  place: string;
}

export interface Messages {
  messages: readonly Message[];
  /** Calls that run before the language is known. */
  tooEarly: readonly string[];
  /** Calls whose text cannot be read from the source. */
  unreadable: readonly string[];
}

/** Every ``say`…` `` of the source: its key. */
export function sayingsIn(from: string): Message[] {
  return sourceFiles(from).flatMap((file) => {
    const found: Message[] = [];
    visit(file, (node) => {
      if (!ts.isTaggedTemplateExpression(node) || node.tag.getText() !== 'say') return;
      const text = textOf(node.template);
      if (text !== null && HAS_WORDS.test(text)) found.push({ text, place: placeOf(node) });
    });
    return found;
  });
}

/** Every `msg(…)` of the source. */
export function messagesIn(from: string): Messages {
  const messages: Message[] = [];
  const tooEarly: string[] = [];
  const unreadable: string[] = [];
  for (const file of sourceFiles(from)) {
    visit(file, (node) => {
      if (!isCallOf(node, 'msg')) return;
      const [argument] = node.arguments;
      const tagged = argument && ts.isTaggedTemplateExpression(argument) ? argument.template : argument;
      const text = tagged ? textOf(tagged) : null;
      if (isAtModuleLoad(node)) tooEarly.push(placeOf(node));
      // A template without the tag is put together before it is looked up.
      if (text === null || (argument && ts.isTemplateExpression(argument))) unreadable.push(placeOf(node));
      else messages.push({ text, place: placeOf(node) });
    });
  }
  return { messages, tooEarly, unreadable };
}

/** What nobody is shown: the name of a module, a type, a message for developers. */
function isSilent(node: ts.Node): boolean {
  const { parent } = node;
  if (ts.isImportDeclaration(parent) || ts.isExportDeclaration(parent) || ts.isLiteralTypeNode(parent)) return true;
  if (ts.isTemplateLiteralTypeNode(parent) || ts.isTaggedTemplateExpression(parent)) return true;
  return ts.isNewExpression(parent) && /^(\w*Error|\w*Exception|Worker|URL)$/.test(parent.expression.getText());
}

/** Words for people: begins like a sentence, or has several words. */
const isWords = (text: string): boolean =>
  /[a-z]{2}/.test(text) && (/^[A-Z][a-z]+[^a-z]*( |$)/.test(text) || /[a-z]+ [a-z]/.test(text));

/** Sentences, and parts of sentences, that are no messages: nobody can translate them. */
export function sentencesIn(from: string): Message[] {
  return sourceFiles(from).flatMap((file) => {
    const found: Message[] = [];
    visit(file, (node) => {
      const text = textOf(node);
      if (text === null || isSilent(node)) return;
      if (isWords(text)) found.push({ text, place: placeOf(node) });
    });
    return found;
  });
}

/** Words that stand in the markup of a template, or in an attribute that is read out, and are not asked for by `msg`. */
export function bareWordsIn(from: string): Message[] {
  return sourceFiles(from).flatMap((file) => {
    const found: Message[] = [];
    visit(file, (node) => {
      if (!ts.isTaggedTemplateExpression(node) || node.tag.getText() !== 'html') return;
      for (const text of markupWords(node.template)) found.push({ text, place: placeOf(node) });
    });
    return found;
  });
}

const READ_OUT = /(?:aria-label|placeholder|alt|title|label|note)="([^"]*)"/g;

function markupWords(template: ts.TemplateLiteral): string[] {
  const pieces = ts.isNoSubstitutionTemplateLiteral(template)
    ? [template.text]
    : [template.head.text, ...template.templateSpans.map(({ literal }) => literal.text)];
  // What is filled in may stand within a tag: it is left out before the tags are.
  const markup = pieces.join('⁂');
  const between = markup.replace(/<[^>]*>/g, '\n').split(/[\n⁂]/);
  const attributes = [...markup.matchAll(READ_OUT)].map(([, value = '']) => value);
  return [...between, ...attributes].map((text) => text.trim()).filter((text) => /\p{L}{2}/u.test(text));
}
