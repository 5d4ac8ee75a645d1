export interface Flow {
  from: { key: string; name: string };
  to: { key: string; name: string };
  count: number;
  /** How many there would have been if every offer had had the same chance. */
  expected: number | null;
}

/** What stands for many small ones, on either side. */
export const others = '…';

/** The bodies that exchange most keep their name; the others become one, so that the drawing stays readable. */
export function gatherFlows(flows: readonly Flow[], most: number, othersName: string): Flow[] {
  const largest = (side: 'from' | 'to') => {
    const totals = new Map<string, number>();
    for (const flow of flows) totals.set(flow[side].key, (totals.get(flow[side].key) ?? 0) + flow.count);
    const kept = [...totals].sort(([a, one], [b, other]) => other - one || (a < b ? -1 : 1));
    // One body alone is not worth hiding behind "others".
    return new Set((kept.length <= most + 1 ? kept : kept.slice(0, most)).map(([key]) => key));
  };
  const [senders, receivers] = [largest('from'), largest('to')];
  const gathered = new Map<string, Flow>();
  for (const flow of flows) {
    const from = senders.has(flow.from.key) ? flow.from : { key: others, name: othersName };
    const to = receivers.has(flow.to.key) ? flow.to : { key: others, name: othersName };
    const key = `${from.key} ${to.key}`;
    const before = gathered.get(key);
    const expected = before ? addIfBoth(before.expected, flow.expected) : flow.expected;
    gathered.set(key, { from, to, count: (before?.count ?? 0) + flow.count, expected });
  }
  return [...gathered.values()].filter(({ count }) => count > 0);
}

const addIfBoth = (one: number | null, other: number | null) => (one === null || other === null ? null : one + other);
