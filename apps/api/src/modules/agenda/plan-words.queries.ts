import type { TransitionPoint, Worded } from '@boussole/domain/transition/catalogue';
import type { Ask } from '../../platform/statement.js';
import type { DueItemView } from './agenda.graphql.js';

/** A task whose plan is still in codes. */
export interface CodedItem extends Omit<DueItemView, 'words'> {
  readonly catalogueId: string | null;
  readonly step: string | null;
  readonly place: string;
}

interface PointWords { readonly label: Worded; readonly steps: ReadonlyMap<string, Worded> }
type Catalogue = ReadonlyMap<string, PointWords>;

// A published version is never changed, and there are few: each is read once in the life of the process.
const known = new Map<string, Catalogue>();

export type Wording = (item: CodedItem) => DueItemView;

/** What puts these tasks' turning points and steps into the words of the version that they were planned under. */
export async function wordingOf(ask: Ask, items: readonly CodedItem[], locale: string): Promise<Wording> {
  const unknown = [...new Set(items.flatMap(({ catalogueId }) => (catalogueId && !known.has(catalogueId) ? [catalogueId] : [])))];
  if (unknown.length > 0) {
    const rows = await ask<{ id: string; points: readonly TransitionPoint[] }>('select id, points from transition_catalogue where id = any($1)', [unknown]);
    for (const { id, points } of rows) known.set(id, wordsOf(points));
  }
  return ({ catalogueId, step, place: _, ...item }) => {
    const words = catalogueId && item.point ? known.get(catalogueId)?.get(item.point) : undefined;
    return { ...item, point: inWords(words?.label, locale) ?? item.point, words: inWords(step ? words?.steps.get(step) : undefined, locale) };
  };
}

const wordsOf = (points: readonly TransitionPoint[]): Catalogue =>
  new Map(points.map(({ code, label, steps }) => [code, { label, steps: new Map(steps.map((step) => [step.code, step.words])) }]));

const inWords = (words: Worded | undefined, locale: string): string | null =>
  (words ? { ...words }[locale as keyof Worded] ?? words.fr : null); // the database knows no other locale
