const isLittle = process.argv.includes('--petit');

/** How much of a trial is done: what the environment asks for; else little of it (`--petit`), or all. */
export const size = (name: string, whole: number, little: number): number => Number(process.env[name] ?? (isLittle ? little : whole));
