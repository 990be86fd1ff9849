// Parts the texts of both languages from what shows them: a window speaks one language, and need not load the other. In what
// is built, each pair `{ fr: …, en: … }` that a file states outside of functions becomes `$parted(id, names)`, and what
// stood there becomes functions of the names that it uses, for files of their own. Sources stay as they are.
import { createHash } from 'node:crypto';
import ts from 'typescript';
import { LANGUAGES, type Language } from '../src/core/i18n/language';

/** A pair of texts, as code. */
export interface PartedText {
  readonly id: string;
  /** What both texts use of their file. */
  readonly names: readonly string[];
  /** An expression a language. */
  readonly texts: Readonly<Record<Language, string>>;
  /** Of a rule: what only its page and reports tell, likewise; it uses nothing of its file. */
  readonly more: Readonly<Record<Language, string>> | undefined;
}

export interface Parted {
  readonly contents: string;
  readonly parted: readonly PartedText[];
}

/** A shorter text, in characters of its code, would take more room parted than it leaves. */
const SHORTEST = 60;
/** What of a rule's texts no list of problems shows. */
const MORE = new Set(['why', 'repair', 'repairInExcel']);

/** @param name tells the file from all others */
export function partTexts(source: string, name: string): Parted {
  if (!/\ben\b/.test(source)) return { contents: source, parted: [] };
  const file = new SourceNames(source, name);
  const edits: Edit[] = [];
  const parted: PartedText[] = [];
  for (const pair of pairsIn(file.root)) {
    const stated = statedTexts(pair, file);
    if (!stated || stated.en.getText().length < SHORTEST) continue;
    const id = createHash('sha256').update(`${name} ${parted.length}`).digest('hex').slice(0, 8);
    const names = [...new Set(LANGUAGES.flatMap((language) => file.namesUsedIn(stated[language])))].sort();
    const texts = { fr: stated.fr.getText(), en: stated.en.getText() };
    parted.push({ id, names, texts, more: undefined, ...(isOfRule(pair) && partedMore(id, stated, file)) });
    const handed = names.length ? `, () => [${names.join(', ')}]` : '';
    edits.push({ node: pair, text: `/* @__PURE__ */ $parted("${id}"${handed})` });
    for (const statement of stated.statements) edits.push({ node: statement, text: '' });
  }
  return { contents: edited(source, edits, file.root), parted };
}

interface Edit {
  readonly node: ts.Node;
  readonly text: string;
}

/** The source with other text in the place of nodes; every line stays where it is. */
function edited(source: string, edits: readonly Edit[], root: ts.SourceFile): string {
  let result = source;
  for (const { node, text } of [...edits].sort((a, b) => b.node.pos - a.node.pos)) {
    const lines = node.getText(root).replace(/[^\n]/g, '');
    result = result.slice(0, node.getStart(root)) + lines + text + result.slice(node.end);
  }
  return result;
}

/** Every pair outside of functions, whatever it is part of. A pair inside of a text belongs to that text. */
function pairsIn(root: ts.SourceFile): ts.ObjectLiteralExpression[] {
  const found: ts.ObjectLiteralExpression[] = [];
  const look = (node: ts.Node): void => {
    if (ts.isFunctionLike(node)) return;
    if (ts.isObjectLiteralExpression(node) && isPair(node)) found.push(node);
    else ts.forEachChild(node, look);
  };
  look(root);
  return found;
}

const nameOf = ({ name }: ts.ObjectLiteralElementLike) => (name && ts.isIdentifier(name) ? name.text : '');

function isPair({ properties }: ts.ObjectLiteralExpression): boolean {
  const names = new Set(properties.map(nameOf));
  return LANGUAGES.every((language) => names.has(language));
}

interface Stated extends Readonly<Record<Language, ts.Expression>> {
  /** Where texts are stated in statements of their own, which nobody else uses. */
  readonly statements: readonly ts.Statement[];
}

/** The texts of a pair. Throws where it has them in a form that is not known; undefined where somebody else uses them. */
function statedTexts(pair: ts.ObjectLiteralExpression, file: SourceNames): Stated | undefined {
  if (pair.properties.length > LANGUAGES.length) throw file.error(pair, 'has more than its texts');
  const statements: ts.Statement[] = [];
  const of = (language: Language): ts.Expression | undefined => {
    const property = pair.properties.find((one) => nameOf(one) === language)!;
    if (ts.isPropertyAssignment(property)) return property.initializer;
    if (!ts.isShorthandPropertyAssignment(property)) throw file.error(property, 'is no property with a value');
    const { initializer, statement, isElsewhere } = file.constantOf(property);
    if (isElsewhere) return undefined;
    statements.push(statement);
    return initializer;
  };
  const [fr, en] = [of('fr'), of('en')];
  return fr && en && { fr, en, statements };
}

/** Whether a pair is the texts of a rule. */
function isOfRule({ parent }: ts.ObjectLiteralExpression): boolean {
  if (!ts.isPropertyAssignment(parent) || nameOf(parent) !== 'texts') return false;
  const call = parent.parent.parent;
  return ts.isCallExpression(call) && ts.isIdentifier(call.expression) && call.expression.text === 'defineRule';
}

/** A rule's texts in two: what a list of problems shows, and the rest. */
function partedMore(id: string, stated: Stated, file: SourceNames): Pick<PartedText, 'texts' | 'more'> {
  const half = (language: Language) => {
    const text = stated[language];
    if (!ts.isObjectLiteralExpression(text)) throw file.error(text, 'is no object');
    const isMore = (one: ts.ObjectLiteralElementLike) => MORE.has(nameOf(one)) && !file.namesUsedIn(one).length;
    const more = text.properties.filter(isMore);
    const code = (of: readonly ts.Node[]) => `{ ${of.map((one) => one.getText()).join(', ')} }`;
    const shown = code(text.properties.filter((one) => !isMore(one)));
    return { shown: `$more(${shown}, "${id}", ${JSON.stringify(more.map(nameOf))})`, more: code(more) };
  };
  const [fr, en] = [half('fr'), half('en')];
  return { texts: { fr: fr.shown, en: en.shown }, more: { fr: fr.more, en: en.more } };
}

/** A source and what its names mean, told by TypeScript's own checker, to which each file is alone in the world. */
class SourceNames {
  readonly root: ts.SourceFile;
  private readonly checker: ts.TypeChecker;

  constructor(
    source: string,
    private readonly name: string,
  ) {
    const root = ts.createSourceFile('source.ts', source, ts.ScriptTarget.Latest, true);
    const host: ts.CompilerHost = {
      getSourceFile: (file) => (file === root.fileName ? root : undefined),
      getDefaultLibFileName: () => '',
      getCurrentDirectory: () => '',
      getCanonicalFileName: (file) => file,
      useCaseSensitiveFileNames: () => true,
      getNewLine: () => '\n',
      fileExists: (file) => file === root.fileName,
      readFile: () => undefined,
      writeFile: () => undefined,
    };
    const options = { noResolve: true, noLib: true, types: [], target: ts.ScriptTarget.Latest };
    this.root = root;
    this.checker = ts.createProgram([root.fileName], options, host).getTypeChecker();
  }

  error(node: ts.Node, what: string): Error {
    const { line } = this.root.getLineAndCharacterOfPosition(node.getStart());
    return new Error(`${this.name}:${line + 1}: a pair of texts cannot be parted: it ${what}.`);
  }

  /** Names that stand for a value of the file which is stated outside of the node. */
  namesUsedIn(node: ts.Node): string[] {
    const names = new Set<string>();
    for (const { identifier, symbol } of this.valuesIn(node)) {
      const declarations = symbol.declarations ?? [];
      if (declarations.every((one) => one.pos >= node.pos && one.end <= node.end)) continue;
      if (declarations.some(mayChange)) throw this.error(node, `uses ${identifier.text}, which may change`);
      names.add(identifier.text);
    }
    return [...names];
  }

  /** The constant that a short property names. */
  constantOf(property: ts.ShorthandPropertyAssignment): {
    readonly initializer: ts.Expression;
    readonly statement: ts.Statement;
    /** Whether something else uses it. */
    readonly isElsewhere: boolean;
  } {
    const symbol = this.checker.getShorthandAssignmentValueSymbol(property);
    const declaration = symbol?.valueDeclaration;
    if (!declaration || !ts.isVariableDeclaration(declaration) || !declaration.initializer || mayChange(declaration)) {
      throw this.error(property, 'names no constant of its file');
    }
    const statement = declaration.parent.parent;
    const isAlone = ts.isVariableStatement(statement) && statement.declarationList.declarations.length === 1;
    if (!isAlone || statement.modifiers) {
      throw this.error(property, 'names a constant that is not alone in its statement');
    }
    const uses = [...this.valuesIn(this.root)].filter((one) => one.symbol === symbol);
    const { initializer } = declaration;
    return { initializer, statement, isElsewhere: uses.length > 1 };
  }

  /** Names of values that are used in a node, each with what it means in this file; those of the language itself are none. */
  private *valuesIn(node: ts.Node): Generator<{ readonly identifier: ts.Identifier; readonly symbol: ts.Symbol }> {
    if (ts.isTypeNode(node) && !ts.isExpressionWithTypeArguments(node)) return;
    if (ts.isIdentifier(node)) {
      const symbol = this.meant(node);
      if (symbol) yield { identifier: node, symbol };
    }
    for (const child of childrenOf(node)) yield* this.valuesIn(child);
  }

  /** What a name means where it is used; undefined where it is stated, or names a part of something else. */
  private meant(identifier: ts.Identifier): ts.Symbol | undefined {
    const { parent } = identifier;
    if (ts.isShorthandPropertyAssignment(parent)) return this.checker.getShorthandAssignmentValueSymbol(parent);
    if ('name' in parent && parent.name === identifier) return undefined;
    if (ts.isBindingElement(parent) && parent.propertyName === identifier) return undefined;
    const symbol = this.checker.getSymbolAtLocation(identifier);
    return symbol?.declarations?.length ? symbol : undefined;
  }
}

function childrenOf(node: ts.Node): ts.Node[] {
  const children: ts.Node[] = [];
  ts.forEachChild(node, (child) => void children.push(child));
  return children;
}

function mayChange(declaration: ts.Declaration): boolean {
  if (!ts.isVariableDeclaration(declaration)) return false;
  return !(ts.getCombinedNodeFlags(declaration) & ts.NodeFlags.Const);
}
