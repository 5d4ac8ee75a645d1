const isLittle = process.argv.includes('--petit');

/** How much of a trial is done: what the environment asks for; else little of it (`--petit`), or all. */
export const size = (name: string, whole: number, little: number): number => Number(process.env[name] ?? (isLittle ? little : whole));

/** What came too late. Of little work beside other work, a time says nothing: it is told, and judged at full size alone. */
export const late = (words: readonly string[]): readonly string[] => {
  if (!isLittle) return words;
  for (const one of words) console.log(`(non jugé à cette taille : ${one})`);
  return [];
};
