import {
  type ASTVisitor, type DocumentNode, type FragmentDefinitionNode, GraphQLError, Kind, type SelectionSetNode,
  type ValidationContext,
} from 'graphql';
import type { RefusalCode } from '@boussole/domain/refusals';
import { Refusal } from './errors.js';

/** What a document may ask for at most. Our own documents use less than half of it. */
export const limits = { tokens: 1000, depth: 12, fields: 360, aliases: 10, directives: 10, rootFields: 5 } as const;

interface Cost { fields: number; aliases: number; directives: number; depth: number }

/** Refuses documents that are too deep, too wide, or that repeat a mutation under other names. */
export function documentLimits(context: ValidationContext): ASTVisitor {
  return {
    Document(document) {
      if (asksToSubscribe(document)) context.reportError(refusing('input.invalid'));
      else if (isTooMuch(document)) context.reportError(refusing('request.too_complex'));
      return false;
    },
  };
}

// There is nothing to subscribe to, and GraphQL finds out too late to say so.
const asksToSubscribe = ({ definitions }: DocumentNode): boolean =>
  definitions.some((definition) => definition.kind === Kind.OPERATION_DEFINITION && definition.operation === 'subscription');

function refusing(code: RefusalCode): GraphQLError {
  const refusal = new Refusal(code);
  return new GraphQLError(refusal.message, { originalError: refusal, extensions: refusal.extensions });
}

function isTooMuch(document: DocumentNode): boolean {
  const fragments = new Map(document.definitions
    .filter((definition): definition is FragmentDefinitionNode => definition.kind === Kind.FRAGMENT_DEFINITION)
    .map((fragment) => [fragment.name.value, fragment]));
  return document.definitions.some((definition) => {
    if (definition.kind !== Kind.OPERATION_DEFINITION) return false;
    const cost: Cost = { fields: 0, aliases: 0, directives: 0, depth: 0 };
    const isOver = walk(definition.selectionSet, 1, cost, fragments, []);
    const roots = countRoots(definition.selectionSet, fragments, []);
    return isOver || roots > (definition.operation === 'mutation' ? 1 : limits.rootFields);
  });
}

// Stops as soon as a limit is passed: a bomb costs no more than an honest document.
function walk(
  set: SelectionSetNode, depth: number, cost: Cost, fragments: Map<string, FragmentDefinitionNode>, path: readonly string[],
): boolean {
  if (depth > limits.depth) return true;
  for (const selection of set.selections) {
    cost.directives += selection.directives?.length ?? 0;
    if (selection.kind === Kind.FIELD) {
      cost.fields += 1;
      if (selection.alias) cost.aliases += 1;
      if (isOver(cost)) return true;
      if (selection.selectionSet && walk(selection.selectionSet, depth + 1, cost, fragments, path)) return true;
      continue;
    }
    cost.fields += 1;
    if (isOver(cost)) return true;
    if (selection.kind === Kind.INLINE_FRAGMENT) {
      if (walk(selection.selectionSet, depth, cost, fragments, path)) return true;
      continue;
    }
    const name = selection.name.value;
    const fragment = fragments.get(name);
    if (path.includes(name)) return true;
    if (fragment && walk(fragment.selectionSet, depth, cost, fragments, [...path, name])) return true;
  }
  return false;
}

const isOver = (cost: Cost): boolean =>
  cost.fields > limits.fields || cost.aliases > limits.aliases || cost.directives > limits.directives;

function countRoots(
  set: SelectionSetNode, fragments: Map<string, FragmentDefinitionNode>, path: readonly string[],
): number {
  return set.selections.reduce((count, selection) => {
    if (selection.kind === Kind.FIELD) return count + 1;
    if (selection.kind === Kind.INLINE_FRAGMENT) return count + countRoots(selection.selectionSet, fragments, path);
    const fragment = fragments.get(selection.name.value);
    if (!fragment || path.includes(selection.name.value)) return count;
    return count + countRoots(fragment.selectionSet, fragments, [...path, selection.name.value]);
  }, 0);
}
