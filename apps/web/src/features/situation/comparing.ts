import { saysTheSame } from '@boussole/domain/dossier/changes';

export type Side = 'mine' | 'theirs';

/** A field that two people left different. Whoever alone changed it is proposed; when both did, one must choose. */
export interface Difference<Form> {
  readonly field: keyof Form & string;
  readonly proposed: Side | null;
}

/** The fields in which what I typed and what was kept meanwhile differ. */
export function differencesBetween<Form extends object>(base: Form, mine: Form, theirs: Form): Difference<Form>[] {
  const fields = Object.keys(mine) as (keyof Form & string)[]; // the keys of a form are its fields
  return fields
    .filter((field) => !saysTheSame(mine[field], theirs[field]))
    .map((field) => {
      if (saysTheSame(base[field], mine[field])) return { field, proposed: 'theirs' };
      return { field, proposed: saysTheSame(base[field], theirs[field]) ? 'mine' : null };
    });
}

/** Theirs, with the fields that I keep as I typed them. */
export function chosenFrom<Form extends object>(mine: Form, theirs: Form, choices: Partial<Record<string, Side>>): Form {
  const kept = Object.entries(mine).filter(([field]) => choices[field] === 'mine');
  return { ...theirs, ...Object.fromEntries(kept) };
}
