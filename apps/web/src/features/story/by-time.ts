import type { StoryEntry } from './story-fields';

export interface StoryMonth {
  readonly key: string;
  /** An instant of it, to be named by; none: nothing but withheld things, whose moment is not told. */
  readonly at: string | null;
  readonly entries: readonly StoryEntry[];
}

export interface StoryYear {
  readonly year: number | null;
  readonly months: readonly StoryMonth[];
}

/** The lines of a story under their month and their year; what is withheld stands under the line before it. */
export function byTime(entries: readonly StoryEntry[], yearAndMonth: (at: string) => readonly [year: number, month: number]): StoryYear[] {
  const years: { year: number | null; months: { key: string; at: string | null; entries: StoryEntry[] }[] }[] = [];
  for (const entry of together(entries)) {
    const here = years.at(-1)?.months.at(-1);
    const [year, month] = entry.at === null ? [years.at(-1)?.year ?? null, null] : yearAndMonth(entry.at);
    const key = month === null ? here?.key ?? '' : `${year}-${month}`;
    if (here && here.key === key) here.entries.push(entry);
    else if (years.length > 0 && years.at(-1)?.year === year) years.at(-1)?.months.push({ key, at: entry.at, entries: [entry] });
    else years.push({ year, months: [{ key, at: entry.at, entries: [entry] }] });
  }
  return years;
}

// A page of the story may end between two things that are withheld: on screen they are one line.
function together(entries: readonly StoryEntry[]): StoryEntry[] {
  const lines: StoryEntry[] = [];
  for (const entry of entries) {
    const before = lines.at(-1);
    if (before?.kind === 'withheld' && entry.kind === 'withheld') lines[lines.length - 1] = { ...before, count: before.count + entry.count };
    else lines.push(entry);
  }
  return lines;
}
