/** Something that takes its time: a transaction, a delivery. Its name is one of a few that the code knows, and says nothing of anybody. */
export interface Happening {
  readonly what: 'transaction' | 'delivery';
  readonly name: string;
}

export type Watcher = <T>(happening: Happening, work: () => Promise<T>) => Promise<T>;

let watcher: Watcher | null = null;

/** From now on, or no longer: who measures or traces what happens. */
export const watchWith = (one: Watcher | null): void => { watcher = one; };

/** Nobody watches, unless the environment asks for it: then this is the work itself. */
export const watched = <T>(happening: Happening, work: () => Promise<T>): Promise<T> => (watcher ? watcher(happening, work) : work());
