import { type GraphQLField, type GraphQLInputType, type GraphQLNamedType, type GraphQLSchema, getNamedType, isInputObjectType, isObjectType } from 'graphql';

/** One operation of the contract, asking for everything that it can reach. */
export interface WalkedOperation {
  readonly name: string;
  readonly kind: 'query' | 'mutation';
  readonly document: string;
  readonly args: readonly { readonly name: string; readonly type: GraphQLInputType }[];
}

const deepest = 4;

/** One operation for each root field of the schema; a field born tomorrow is walked tomorrow. */
export function operationsOf(schema: GraphQLSchema): WalkedOperation[] {
  if (schema.getSubscriptionType()) throw new Error('the walk does not know subscriptions yet');
  return (['query', 'mutation'] as const).flatMap((kind) => {
    const type = kind === 'query' ? schema.getQueryType() : schema.getMutationType();
    return Object.values(type?.getFields() ?? {}).map((field) => ({
      name: field.name, kind, document: documentOf(kind, field), args: field.args.map(({ name, type: input }) => ({ name, type: input })) }));
  });
}

function documentOf(kind: string, field: GraphQLField<unknown, unknown>): string {
  const declared = field.args.map(({ name, type }) => `$${name}: ${type}`).join(', ');
  const given = field.args.map(({ name }) => `${name}: $${name}`).join(', ');
  return `${kind} ${declared && `(${declared})`} { ${field.name}${given && `(${given})`}${selectionOf(getNamedType(field.type), 1)} }`;
}

function selectionOf(type: GraphQLNamedType, depth: number): string {
  if (!isObjectType(type)) return '';
  const fields = Object.values(type.getFields()).filter((field) => depth < deepest || !isObjectType(getNamedType(field.type)));
  return ` { ${fields.map((field) => `${field.name}${selectionOf(getNamedType(field.type), depth + 1)}`).join(' ')} }`;
}

/** Every place of an operation that wants a value: "signIn.input" leads to "SignInInput.email". */
export function placesOf({ name, args }: WalkedOperation): string[] {
  const inside = (type: GraphQLInputType): string[] => {
    const named = getNamedType(type);
    return isInputObjectType(named)
      ? Object.values(named.getFields()).flatMap((field) => leaf(`${named.name}.${field.name}`, field.type)) : [];
  };
  const leaf = (place: string, type: GraphQLInputType) => (isInputObjectType(getNamedType(type)) ? inside(type) : [place]);
  return args.flatMap((arg) => leaf(`${name}.${arg.name}`, arg.type));
}

/** The variables of an operation, each place filled by `fill`. */
export async function variablesOf(operation: WalkedOperation, fill: (place: string) => unknown): Promise<Record<string, unknown>> {
  const value = async (place: string, type: GraphQLInputType): Promise<unknown> => {
    const named = getNamedType(type);
    if (!isInputObjectType(named)) return fill(place);
    const entries = Object.values(named.getFields()).map(async (field): Promise<[string, unknown]> =>
      [field.name, await value(`${named.name}.${field.name}`, field.type)]);
    return Object.fromEntries(await Promise.all(entries));
  };
  const entries = operation.args.map(async ({ name, type }): Promise<[string, unknown]> => [name, await value(`${operation.name}.${name}`, type)]);
  return Object.fromEntries(await Promise.all(entries));
}
