import type { Setting, Version } from './method-query';

export interface Change {
  name: string;
  before: string;
  after: string;
}

/** What a version changes; a parameter that was not there before, or is no more, is a change too. */
export function changesBetween(before: readonly Setting[], after: readonly Setting[]): Change[] {
  const [old, young] = [valuesOf(before), valuesOf(after)];
  const names = [...new Set([...old.keys(), ...young.keys()])];
  return names
    .map((name) => ({ name, before: old.get(name) ?? '–', after: young.get(name) ?? '–' }))
    .filter((change) => change.before !== change.after);
}

const valuesOf = (settings: readonly Setting[]) =>
  new Map(settings.filter(({ name }) => name !== 'version').map(({ name, value }) => [name, value]));

/** The name of the version that would come after these. */
export function nextVersion(versions: readonly Pick<Version, 'version'>[]): string {
  const numbers = versions.map(({ version }) => Number(/-(\d+)$/.exec(version)?.[1] ?? 0));
  return `neutrality-${Math.max(0, ...numbers) + 1}`;
}

/** The first days of the quarters that have not begun: when parameters may begin to hold. */
export function comingQuarters(today: string, count = 6): string[] {
  const [year, month] = [Number(today.slice(0, 4)), Number(today.slice(5, 7))];
  const first = Math.floor((month - 1) / 3) + 1;
  return Array.from({ length: count }, (_, place) => {
    const quarter = first + place;
    return `${year + Math.floor(quarter / 4)}-${String((quarter % 4) * 3 + 1).padStart(2, '0')}-01`;
  });
}

const numberIn = (value: string): number => (value.trim() === '' ? Number.NaN : Number(value.trim().replace(',', '.')));

export const isNumber = ({ value }: Pick<Setting, 'value'>): boolean => Number.isFinite(numberIn(value));

interface Tree { [name: string]: number | string | Tree }

/** Settings as they are sent: "pairs.leastExcess" is the excess of the pairs. */
export function settingsText(settings: readonly Setting[], version: string): string {
  const tree: Tree = { version };
  for (const { name, value } of settings) {
    const path = name.split('.');
    const leaf = path.pop() ?? name;
    let place = tree;
    for (const part of path) {
      const next = place[part];
      const branch: Tree = typeof next === 'object' ? next : {};
      place[part] = branch;
      place = branch;
    }
    place[leaf] = numberIn(value);
  }
  return JSON.stringify(tree);
}
