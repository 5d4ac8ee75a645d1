/** The published doubling (33 % of the options, 65 % of the pupils) against the margin of tolerance, on the scale of logarithms. */
const distance = Math.log(3.77 / 1.25);
/** To notice it 8 times out of 10 with one false alarm out of 20: 1.645 + 0.842 deviations. */
const wantedInformation = (2.487 / distance) ** 2;

/** About how many more decisions like these it takes to notice a doubling 8 times out of 10; 0: enough, or nobody can say. */
export function missingDecisions({ n, variance, power }: { n: number; variance: number; power: number | null }): number {
  if (n === 0 || variance <= 0 || power === null || power >= 0.8) return 0;
  return Math.max(0, Math.ceil((n * wantedInformation) / variance) - n);
}
