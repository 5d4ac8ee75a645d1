import { type DocumentNode, type FragmentDefinitionNode, Kind, Lexer, type OperationDefinitionNode, parse, type SelectionSetNode, Source, TokenKind } from 'graphql';
import { readSources } from './sources.js';

/** What a document asks of the server. */
export interface Weight { tokens: number; depth: number; fields: number; aliases: number; directives: number; rootFields: number }

/** Every operation that the screens send, each with the fragments that it uses. */
export function webDocuments(): { name: string; text: string }[] {
  const texts = readSources().filter(({ path }) => path.startsWith('apps/web/src/'))
    .flatMap(({ text }) => [...text.matchAll(/graphql\(\s*`([^`]+)`/g)].map(([, document]) => document ?? ''));
  const documents = texts.map((text) => ({ text, document: parse(text) }));
  const fragments = new Map(documents.flatMap(({ text, document }) => fragmentsOf(document).map((fragment) => [fragment.name.value, text] as const)));
  return documents.flatMap(({ text, document }) => document.definitions
    .filter((definition): definition is OperationDefinitionNode => definition.kind === Kind.OPERATION_DEFINITION)
    .map((operation) => ({ name: operation.name?.value ?? 'nameless', text: [...withFragments(text, fragments)].join('\n') })));
}

const fragmentsOf = (document: DocumentNode): FragmentDefinitionNode[] =>
  document.definitions.filter((definition): definition is FragmentDefinitionNode => definition.kind === Kind.FRAGMENT_DEFINITION);

function withFragments(text: string, fragments: ReadonlyMap<string, string>, found = new Set<string>()): Set<string> {
  if (found.has(text)) return found;
  found.add(text);
  for (const [, name] of text.matchAll(/\.\.\.\s*(?!on\b)(\w+)/g)) {
    const used = fragments.get(name ?? '');
    if (used === undefined) throw new Error(`a screen uses the fragment ${name}, which no screen declares`);
    withFragments(used, fragments, found);
  }
  return found;
}

/** How heavy a document is, its fragments unfolded wherever they stand. */
export function weigh(text: string): Weight {
  const document = parse(text);
  const fragments = new Map(fragmentsOf(document).map((fragment) => [fragment.name.value, fragment.selectionSet]));
  const weight: Weight = { tokens: countTokens(text), depth: 0, fields: 0, aliases: 0, directives: 0, rootFields: 0 };
  const walk = (set: SelectionSetNode, depth: number): void => {
    weight.depth = Math.max(weight.depth, depth);
    for (const selection of set.selections) {
      weight.fields += 1;
      weight.directives += selection.directives?.length ?? 0;
      if (selection.kind === Kind.FIELD) {
        if (selection.alias) weight.aliases += 1;
        if (depth === 1) weight.rootFields += 1;
        if (selection.selectionSet) walk(selection.selectionSet, depth + 1);
      } else {
        const inside = selection.kind === Kind.INLINE_FRAGMENT ? selection.selectionSet : fragments.get(selection.name.value);
        if (inside) walk(inside, depth);
      }
    }
  };
  for (const definition of document.definitions) if (definition.kind === Kind.OPERATION_DEFINITION) walk(definition.selectionSet, 1);
  return weight;
}

function countTokens(text: string): number {
  const lexer = new Lexer(new Source(text));
  let count = 0;
  while (lexer.advance().kind !== TokenKind.EOF) count += 1;
  return count;
}
