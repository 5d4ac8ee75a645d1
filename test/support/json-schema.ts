import { readFileSync } from 'node:fs';

type Schema = { readonly [Key: string]: unknown };

const formats: Readonly<Record<string, RegExp>> = {
  uuid: /^[0-9a-f]{8}-[0-9a-f]{4}-[1-8][0-9a-f]{3}-[89ab][0-9a-f]{3}-[0-9a-f]{12}$/i,
  uri: /^[a-z][a-z0-9+.-]*:\/\/[^\s]+$/i,
  email: /^[^\s@]+@[^\s@]+\.[^\s@]+$/,
  date: /^\d{4}-\d{2}-\d{2}$/,
};

/** What a value breaks of a schema of test/schemas; stricter than the schemas: a property that they do not name is wrong too. */
export function breaches(folder: 'hsds' | 'data-inclusion', file: string, value: unknown): string[] {
  const document = load(folder, file);
  const found: string[] = [];
  check(value, document, file.replace('.json', ''), { folder, document, found });
  return found;
}

interface Context { readonly folder: string; readonly document: Schema; readonly found: string[] }

const load = (folder: string, file: string): Schema =>
  JSON.parse(readFileSync(new URL(`../schemas/${folder}/${file}`, import.meta.url), 'utf8')) as Schema; // the files are schemas

function check(value: unknown, schema: Schema, at: string, context: Context): void {
  const tell = (what: string): number => context.found.push(`${at}: ${what} (${JSON.stringify(value)?.slice(0, 80)})`);
  const reference = schema['$ref'];
  if (typeof reference === 'string') {
    const local = /^#\/\$defs\/(\w+)$/.exec(reference)?.[1];
    if (local) check(value, schemaOf(schemaOf(context.document['$defs'])[local]), at, context);
    else check(value, load(context.folder, reference), at, { ...context, document: load(context.folder, reference) });
    return;
  }
  const choices = schema['anyOf'];
  if (Array.isArray(choices)) {
    const attempts = choices.map((choice) => {
      const inner = { ...context, found: [] as string[] };
      check(value, schemaOf(choice), at, inner);
      return inner.found;
    });
    if (!attempts.some((attempt) => attempt.length === 0)) context.found.push(...attempts[0] ?? []);
    return;
  }
  if (schema['type'] !== undefined && !isOfType(value, String(schema['type']))) tell(`is no ${String(schema['type'])}`);
  if (Array.isArray(schema['enum']) && !schema['enum'].includes(value)) tell('is not in the list');
  if (schema['const'] !== undefined && schema['const'] !== value) tell('is not the one value');
  if (typeof value === 'string') checkText(value, schema, tell);
  if (typeof value === 'number' && typeof schema['minimum'] === 'number' && value < schema['minimum']) tell('is too small');
  if (Array.isArray(value)) {
    if (value.length < Number(schema['minItems'] ?? 0)) tell('is too short');
    if (schema['uniqueItems'] === true && new Set(value.map((one) => JSON.stringify(one))).size < value.length) tell('repeats itself');
    for (const [place, one] of value.entries()) check(one, schemaOf(schema['items'] ?? {}), `${at}[${place}]`, context);
  } else if (typeof value === 'object' && value !== null) {
    for (const name of Array.isArray(schema['required']) ? schema['required'] : []) if (!(String(name) in value)) tell(`lacks ${String(name)}`);
    const properties = schemaOf(schema['properties'] ?? {});
    for (const [name, one] of Object.entries(value)) {
      if (properties[name] === undefined) tell(`has an unknown ${name}`);
      else check(one, schemaOf(properties[name]), `${at}.${name}`, context);
    }
  }
}

function checkText(value: string, schema: Schema, tell: (what: string) => number): void {
  if (value.length < Number(schema['minLength'] ?? 0)) tell('is too short');
  if (value.length > Number(schema['maxLength'] ?? Infinity)) tell('is too long');
  if (typeof schema['pattern'] === 'string' && !new RegExp(schema['pattern']).test(value)) tell('has another shape');
  const format = formats[String(schema['format'])];
  if (format && !format.test(value)) tell(`is no ${String(schema['format'])}`);
}

const schemaOf = (value: unknown): Schema => {
  if (typeof value === 'object' && value !== null) return value as Schema; // a schema is an object
  throw new Error(`not a schema: ${String(value)}`);
};

function isOfType(value: unknown, type: string): boolean {
  if (type === 'null') return value === null;
  if (type === 'array') return Array.isArray(value);
  if (type === 'object') return typeof value === 'object' && value !== null && !Array.isArray(value);
  if (type === 'integer') return Number.isInteger(value);
  return typeof value === type;
}
