import { saysTheSame } from '@boussole/domain/dossier/changes';

/** What a form said when it was opened, and the version that it had. */
export interface Base<Form> {
  readonly version: number;
  readonly form: Form;
}

/** What is being written, and what it started from. */
export interface Editing<Form> {
  readonly base: Base<Form>;
  readonly form: Form;
}

interface Content {
  /** Which card, which project: a form of that kind may be open for one thing only. */
  part: string;
  version: number;
  before: object;
  after: object;
}

/** What a draft keeps: only what was changed, with what it said before. */
export function draftText<Form extends object>(part: string, { base, form }: Editing<Form>): string {
  const fields = Object.entries(form).filter(([field, value]) => !saysTheSame(value, base.form[field as keyof Form])); // a form's own key
  const before = Object.fromEntries(fields.map(([field]) => [field, base.form[field as keyof Form]]));
  return JSON.stringify({ part, version: base.version, before, after: Object.fromEntries(fields) } satisfies Content);
}

const isContent = (value: unknown): value is Content =>
  typeof value === 'object' && value !== null && 'part' in value && 'version' in value && 'before' in value && 'after' in value;

/** What a draft holds; null when it was written by another version of the product and cannot be read any more. */
export function readDraft(text: string): Content | null {
  try {
    const value: unknown = JSON.parse(text);
    return isContent(value) ? value : null;
  } catch {
    return null;
  }
}

/** Where the draft left off, on top of what the page says now: fields that it did not touch are today's. */
export function resume<Form extends object>(now: Base<Form>, draft: Content | null): Editing<Form> {
  if (!draft) return { base: now, form: now.form };
  return { base: { version: draft.version, form: { ...now.form, ...draft.before } }, form: { ...now.form, ...draft.after } };
}
