export interface Bar {
  /** Where the bar begins and how long it is, in hundredths of the width. */
  start: number;
  length: number;
  /** Towards fewer than expected. */
  isLess: boolean;
}

export interface FactorBars {
  shown: Bar;
  choice: Bar;
  together: Bar;
  /** Where « as expected » stands. */
  once: number;
}

/** Equal factors are equal lengths, so that two bars put end to end are their product. */
export function factorBars({ shown, choice }: { shown: number; choice: number }): FactorBars {
  // Nothing shown, or nothing chosen: a bar that leaves the frame would say no more than one that reaches its edge.
  const [ofShown, ofChoice] = [logOf(shown), logOf(choice)];
  const together = ofShown + ofChoice;
  const least = Math.min(-narrowest, ofShown, together);
  const most = Math.max(widest, ofShown, together);
  const at = (value: number) => ((value - least) / (most - least)) * 100;
  const bar = (from: number, to: number): Bar => {
    const [start, end] = [at(Math.min(from, to)), at(Math.max(from, to))];
    return { start, length: end - start, isLess: to < from };
  };
  return { shown: bar(0, ofShown), choice: bar(ofShown, together), together: bar(0, together), once: at(0) };
}

const [narrowest, widest] = [Math.log(1.25), Math.log(2)];
const furthest = Math.log(8);
const logOf = (factor: number) => (factor > 0 ? Math.min(furthest, Math.max(-furthest, Math.log(factor))) : -furthest);
