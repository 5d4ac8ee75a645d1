import { movesOf } from '../referral/law.js';
import { isOver, type ReferralState, type Side, sides } from '../referral/states.js';
import { answerOf, answersOf } from './answers.js';
import { Crossing } from './crossing.js';
import { familyOf } from './families.js';
import { leastPersons } from './least-persons.js';
import { type CountedLine, type Release, type ReleaseFacts, releaseOf } from './release.js';
import { relayKinds, relayMeasures } from './relays.js';
import { toldFigures } from './telling.js';

/** The same draws for the same seed, the first of a list more often than the last. */
function drawsOf(seed: number): { below: (most: number) => number; pick: <One>(list: readonly One[]) => One } {
  let state = seed;
  const below = (most: number): number => {
    state = (Math.imul(state, 1664525) + 1013904223) >>> 0;
    return Math.floor((state / 2 ** 32) * most);
  };
  return { below, pick: (list) => {
    const one = list[Math.min(below(list.length), below(list.length))];
    if (one === undefined) throw new RangeError('Nothing to draw from.');
    return one;
  } };
}

const [body, year] = ['body', 2026];
const relayed = relayMeasures('handoff');
const declines = ['in_work', 'other', 'session_full'];
const outcomes = ['moved_on', 'unsaid', 'work_found'];

/** Where a referral stands after some moves that the law allows, and what is counted of its way. */
interface Way { readonly state: ReferralState; readonly isSeen: boolean; readonly isAccepted: boolean; readonly isDeclined: boolean }
const begun: Way = { state: 'sent', isSeen: false, isAccepted: false, isDeclined: false };
const moved = (way: Way, to: ReferralState, by: Side): Way => ({
  state: to, isSeen: way.isSeen || by === 'receiver', isAccepted: way.isAccepted || to === 'accepted' || to === 'enrolled',
  isDeclined: way.isDeclined || (by === 'receiver' && to === 'declined') });
const waysFrom = (way: Way): Way[] =>
  sides.flatMap((side) => movesOf(way.state, side).filter((to) => to !== 'entered_in_error').map((to) => moved(way, to, side)));

/** What is counted of a way under each measure, as the figures are defined: every answer that it may have. */
function answersOn({ state, isSeen, isAccepted, isDeclined }: Way): (readonly string[])[] {
  const acts = isSeen ? ['in_time', 'late'] : [isOver(state) ? 'never' : 'waiting'];
  const answer = isAccepted ? 'accepted' : isDeclined ? 'declined' : !isOver(state) ? 'waiting' : state === 'expired' ? 'expired' : 'ended';
  return [[state], acts, isAccepted || isDeclined ? [`${answer}:soon`, `${answer}:later`] : [answer],
    state === 'declined' ? declines : ['-'], state === 'closed' ? outcomes : ['-']];
}
const product = (lists: readonly (readonly string[])[]): string[][] =>
  lists.reduce<string[][]>((all, list) => all.flatMap((one) => list.map((answer) => [...one, answer])), [[]]);

/** Every kind of referral that there can be. */
const possible = ((): string[][] => {
  const known = new Map<string, Way>();
  const add = (way: Way): void => {
    if (known.has(JSON.stringify(way))) return;
    known.set(JSON.stringify(way), way);
    waysFrom(way).forEach(add);
  };
  add(begun);
  return [...new Map([...known.values()].flatMap((way) => product(answersOn(way))).map((kind) => [kind.join('/'), kind])).values()];
})();

/** Something that is counted under several measures at once; "-": not under this one. */
interface Thing { readonly branch: string; readonly month: string; readonly kind: readonly string[] }
type Is = (kind: readonly string[]) => boolean;

/** What is counted together, what can be, what is known of it in all, and what one told figure taken from another gives. */
interface World {
  readonly measures: readonly string[];
  readonly possible: readonly (readonly string[])[];
  readonly known: readonly (readonly [name: string, is: Is])[];
  readonly between: readonly (readonly [name: string, is: Is])[];
  readonly isNetwork: boolean;
}

const relays: World = {
  measures: relayed, possible, known: [['all', () => true]], isNetwork: false,
  between: [
    ['accepted, then over', ([state = '', , answer = '']) => answer.startsWith('accepted') && ['declined', 'cancelled', 'withdrawn', 'obsolete'].includes(state)],
    ['declined, not by the receiver', ([state, , answer = '']) => state === 'declined' && !answer.startsWith('declined')],
    ['seen, not answered', ([, sight, answer = '']) => ['expired', 'ended'].includes(answer) && sight !== 'never'],
  ],
};

const places = ['BW|F', 'LG|F', 'LG|J', 'NA|J'];
const needs: World = {
  measures: ['need', 'need_unmet', 'need_empty'], possible: places.flatMap((place) => product([[place], [place, '-'], [place, '-']])), isNetwork: true,
  known: [['all', () => true], ['unmet', ([, unmet]) => unmet !== '-'], ['empty', ([, , empty]) => empty !== '-']],
  between: places.flatMap((place) => [1, 2].map((lack) => [`${place} without lack ${lack}`, (kind: readonly string[]) => kind[0] === place && kind[lack] === '-'] as const)),
};

const monthOf = (month: number): string => `${year}-${String(month + 1).padStart(2, '0')}-01`;

/** Referrals that go their ways: some far, some not at all. */
function referrals(branches: readonly string[], size: number, seed: number): Thing[] {
  const { below, pick } = drawsOf(seed);
  return Array.from({ length: size }, () => {
    let way = begun;
    for (let moves = below(9); moves > 0; moves -= 1) {
      const [on, all] = [waysFrom(way).filter(({ state }) => !['withdrawn', 'cancelled', 'obsolete'].includes(state)), waysFrom(way)];
      if (all.length > 0) way = pick(below(6) > 0 && on.length > 0 ? on : all);
    }
    return { branch: pick(branches), month: monthOf(below(12)), kind: answersOn(way).map((list) => pick(list)) };
  });
}

const wishes = (size: number, seed: number): Thing[] => {
  const { below, pick } = drawsOf(seed);
  return Array.from({ length: size }, () => {
    const place = pick(places);
    return { branch: body, month: monthOf(below(12)), kind: [place, below(3) === 0 ? place : '-', below(4) === 0 ? place : '-'] };
  });
};

/** What the base counts of them, line by line. */
const linesOf = ({ measures }: World, things: readonly Thing[]): CountedLine[] =>
  things.flatMap(({ branch, month, kind }) => kind.flatMap((answer, place): CountedLine[] => {
    const [measure = '', [slice = '', time]] = [measures[place], answer.split(':')];
    if (answer === '-') return [];
    const all: CountedLine = [branch, month, measure, slice, -1, 1];
    return time === undefined ? [all] : [all, [branch, month, measure, slice, time === 'soon' ? 2 : 7, 1]];
  }));

/** A year told quarter by quarter, as the worker does it. */
function tellYear({ measures, isNetwork }: World, branches: readonly string[], lines: readonly CountedLine[]): Release['tables'] {
  const answers = measures.map((measure) => [measure, [...new Set(lines.filter((line) => line[2] === measure).map((line) => line[3]))]] as const);
  let [told, over]: [Release | null, number] = [null, 0];
  for (const monthsOver of [3, 6, 9, 12]) {
    const before = told && { monthsOver: over, ...told.counted };
    const facts: ReleaseFacts = { isNetwork, branches, answers, lines: lines.filter((line) => Number(line[1].slice(5, 7)) <= monthsOver), few: [], before };
    const next = releaseOf(body, year, monthsOver, facts);
    // What was told is told again.
    for (const { unitId, measure, shown } of told?.tables ?? []) {
      expect(next.tables.find((one) => one.unitId === unitId && one.measure === measure)?.shown).toMatchObject(shown);
    }
    [told, over] = [next, monthsOver];
  }
  return told?.tables ?? [];
}

const periods = [1, 2, 3, 4].map((quarter) => `${year}-T${quarter}`).concat(String(year));
const quarterOf = (month: string): string => periods[Math.floor((Number(month.slice(5, 7)) - 1) / 3)] ?? '';

/** The control: each measure is protected by itself, and knows nothing of the others; or each branch, and the body. */
function toldApart(world: World, branches: readonly string[], lines: readonly CountedLine[], isBranchApart = false): Release['tables'] {
  if (isBranchApart) return [...branches.map((branch) => lines.filter((line) => line[0] === branch)), lines.map(([, ...line]): CountedLine => [body, ...line])]
    .flatMap((own) => tellYear(world, [own[0]?.[0] ?? body], own).filter(({ unitId }) => unitId === own[0]?.[0]));
  return world.measures.flatMap((measure) => {
    const mine = lines.filter((line) => line[2] === measure);
    const answers = answersOf(measure, [...new Set(mine.map((line) => line[3]))]);
    const { facets, kinds, counted } = familyOf([measure], () => answers, mine.flatMap(([unit, month, , slice, bucket, events]) => {
      const answer = answerOf(measure, slice, bucket);
      return answer === null ? [] : [{ unit, quarter: periods.indexOf(quarterOf(month)), measure, answer, events }];
    }));
    const crossing = new Crossing(facets, kinds, branches, counted);
    const told = toldFigures(crossing, { least: world.isNetwork ? 10 : 5, quartersOver: 4, isFew: () => false });
    return (branches.length > 1 ? [...branches, body] : [body]).map((unitId, unit) => ({ unitId, measure, shown: Object.fromEntries(periods.map((period, at) =>
      [period, Object.fromEntries(answers.flatMap((answer, place) => {
        const figure = crossing.placeOf(unit, at) * crossing.size + place;
        return told[figure] ? [[answer, crossing.counts[figure] ?? 0]] : [];
      }))])) }));
  });
}

/** How many things of some kinds, in a branch or the body, a quarter or the year; whether an outsider knows. */
interface Question { readonly name: string; readonly unit: string; readonly period: string; readonly is: Is; readonly isKnown: boolean }

function questionsOn({ measures, possible: kinds, known, between }: World, units: readonly string[], tables: Release['tables']): Question[] {
  const answers = measures.map((measure, place) => ({ measure, place, all: [...new Set(kinds.map((kind) => kind[place] ?? '-'))].filter((answer) => answer !== '-') }));
  return units.flatMap((unit) => periods.flatMap((period) => [
    ...known.map(([name, is]) => ({ name, unit, period, is, isKnown: true })),
    ...between.map(([name, is]) => ({ name, unit, period, is, isKnown: false })),
    ...answers.flatMap(({ measure, place, all }) => {
      const shown = tables.find((one) => one.unitId === unit && one.measure === measure)?.shown[period] ?? {};
      return all.map((answer) => ({ name: `${measure}/${answer}`, unit, period, is: (kind: readonly string[]) => kind[place] === answer, isKnown: shown[answer] !== undefined }));
    }),
  ]));
}

const isSoon: Is = ([, , answer = '']) => answer.endsWith(':soon');
const isTimed: Is = ([, , answer]) => answer !== 'ended';

/** With the middle of the delays told as well; and how few a hidden figure may be narrowed to, if not as many as the smallest group. */
interface Attack { readonly isMiddleTold?: boolean; readonly doubt?: number }

/** Which hidden figures of a few are narrowed to fewer than the smallest group, or than there are, by all that is told, put together in every way. */
function found(world: World, branches: readonly string[], things: readonly Thing[], tables: Release['tables'], { isMiddleTold = false, doubt = Infinity }: Attack = {}): string[] {
  const units = branches.length > 1 ? [...branches, body] : [body];
  const least = world.isNetwork ? leastPersons.public : leastPersons.inside;
  const questions = questionsOn(world, units, tables);
  const holds = ({ unit, period }: Pick<Question, 'unit' | 'period'>, branch: string, quarter: string) => (unit === body || unit === branch) && (period === String(year) || period === quarter);
  const count = (one: Pick<Question, 'unit' | 'period' | 'is'>) => things.filter(({ branch, month, kind }) => holds(one, branch, quarterOf(month)) && one.is(kind)).length;
  const known = questions.filter(({ isKnown }) => isKnown).map((one, row) => ({ ...one, row }));
  // Half of those who were awaited were served within three days, or not.
  const middles = units.flatMap((unit) => periods.map((period) => ({ unit, period }))).filter((at) =>
    isMiddleTold && count({ ...at, is: () => true }) >= 2 * least && count({ ...at, is: isTimed }) >= least)
    .map((at, one) => ({ ...at, row: known.length + one, sign: 2 * count({ ...at, is: isSoon }) >= count({ ...at, is: isTimed }) ? -1 : 1 }));
  // Kinds that nothing which is known of a branch and quarter tells apart are one column of the equations.
  const columns = branches.flatMap((branch) => periods.slice(0, 4).flatMap((quarter) => {
    const [rows, halves] = [known.filter((one) => holds(one, branch, quarter)), middles.filter((one) => holds(one, branch, quarter))];
    const same = new Map<string, { branch: string; quarter: string; kinds: (readonly string[])[]; times: Map<number, number> }>();
    for (const kind of world.possible) {
      const times = new Map([...rows.filter(({ is }) => is(kind)).map(({ row }) => [row, 1] as const),
        ...halves.map(({ row }) => [row, (isSoon(kind) ? 1 : 0) - (isTimed(kind) ? 0.5 : 0)] as const)]);
      const key = [...times].join(' ');
      same.set(key, { branch, quarter, times, kinds: [...same.get(key)?.kinds ?? [], kind] });
    }
    return [...same.values()];
  }));
  const narrowest = new Narrowest([...known.map(count), ...middles.map(() => 0)], [...columns.map(({ times }) => times), ...middles.map(({ row, sign }) => new Map([[row, sign]]))]);
  return questions.filter(({ isKnown }) => !isKnown).flatMap((one) => {
    const truth = count(one);
    if (truth === 0 || truth >= least) return [];
    const [some, all] = [true, false].map((isSome) => columns.map(({ branch, quarter, kinds }) =>
      holds(one, branch, quarter) && (isSome ? kinds.some(one.is) : kinds.every(one.is))));
    const [fewest, most] = [-narrowest.most((column) => (all?.[column] ? -1 : 0)), narrowest.most((column) => (some?.[column] ? 1 : 0))];
    // Where few are known to be there in all, a third of them stay in doubt.
    const among = world.known.filter(([, is]) => world.possible.every((kind) => is(kind) || !one.is(kind))).map(([, is]) => count({ ...one, is }));
    const enough = Math.min(least, doubt, ...among.map((all) => Math.ceil(all / 3)));
    return most - fewest < enough - 0.001 ? [`${one.unit} ${one.period} ${one.name}: ${truth} in ${fewest}..${most}`] : [];
  });
}

const numbersTold = (tables: Release['tables']): number =>
  tables.flatMap(({ shown }) => Object.values(shown).flatMap((answers) => Object.values(answers))).filter((count) => count > 0).length;

const tiny = 1e-7;

/** All numbers of things that agree with what is known: how large a weighted sum of them can be. */
class Narrowest {
  private readonly rows: Float64Array[];
  private readonly basis: number[];
  private readonly width: number;

  constructor(sums: readonly number[], columns: readonly ReadonlyMap<number, number>[]) {
    this.width = columns.length + sums.length + 1;
    this.rows = sums.map((sum, row) => {
      const line = new Float64Array(this.width);
      [line[columns.length + row], line[this.width - 1]] = [1, sum];
      return line;
    });
    columns.forEach((rows, column) => { for (const [row, times] of rows) { const line = this.rows[row]; if (line) line[column] = times; } });
    this.basis = sums.map((_, row) => columns.length + row);
    const remainder = this.solve((column) => (column >= columns.length && column < this.width - 1 ? -1 : 0), this.width - 1);
    expect(Math.abs(remainder)).toBeLessThan(1e-5);
    for (const [place, row] of this.rows.entries()) {
      const column = (this.basis[place] ?? 0) < columns.length ? -1 : row.subarray(0, columns.length).findIndex((value) => Math.abs(value) > tiny);
      if (column !== -1) this.pivot(place, column);
    }
    this.size = columns.length;
  }

  private readonly size: number;

  most(weight: (column: number) => number): number {
    return Math.round(this.solve(weight, this.size) * 1e6) / 1e6;
  }

  private solve(weight: (column: number) => number, columns: number): number {
    const gains = Float64Array.from({ length: this.width }, (_, column) => (column < columns ? weight(column) : 0));
    this.rows.forEach((row, place) => {
      const cost = (this.basis[place] ?? 0) < columns ? weight(this.basis[place] ?? 0) : 0;
      if (cost !== 0) for (let one = 0; one < this.width; one += 1) gains[one] = (gains[one] ?? 0) - cost * (row[one] ?? 0);
    });
    for (let turn = 0; ; turn += 1) {
      let column = -1;
      for (let one = 0; one < columns && (column === -1 || turn < 500); one += 1) {
        if ((gains[one] ?? 0) > (column === -1 ? tiny : gains[column] ?? 0)) column = one;
      }
      if (column === -1) return -(gains[this.width - 1] ?? 0);
      let [leaving, tightest] = [-1, Infinity];
      this.rows.forEach((row, place) => {
        const ratio = (row[column] ?? 0) > tiny ? (row[this.width - 1] ?? 0) / (row[column] ?? 1) : Infinity;
        const isFirst = ratio < Infinity && Math.abs(ratio - tightest) < tiny && (this.basis[place] ?? 0) < (this.basis[leaving] ?? 0);
        if (ratio < tightest - tiny || isFirst) [leaving, tightest] = [place, ratio];
      });
      if (leaving === -1) return Infinity;
      this.pivot(leaving, column);
      const [gain, row] = [gains[column] ?? 0, this.rows[leaving] ?? new Float64Array()];
      for (let one = 0; one < this.width; one += 1) gains[one] = (gains[one] ?? 0) - gain * (row[one] ?? 0);
    }
  }

  private pivot(place: number, column: number): void {
    const row = this.rows[place] ?? new Float64Array();
    const by = row[column] ?? 1;
    for (let one = 0; one < this.width; one += 1) row[one] = (row[one] ?? 0) / by;
    for (const other of this.rows) {
      const times = other[column] ?? 0;
      if (other === row || Math.abs(times) < 1e-12) continue;
      for (let one = 0; one < this.width; one += 1) other[one] = (other[one] ?? 0) - times * (row[one] ?? 0);
    }
    this.basis[place] = column;
  }
}

test('what is thought possible of a referral is what the law of its states allows', () => {
  const named = relayed.map((measure, place) => answersOf(measure, possible.map((kind) => kind[place] ?? '-').filter((one) => one !== '-').map((one) => one.split(':')[0] ?? one)));
  const thought = relayKinds(named).map((kind) => kind.slice(0, 5).map((answer) => answer ?? '-').join('/'));
  expect(thought.sort()).toEqual(possible.map((kind) => kind.join('/')).sort());
});

describe.each([[['one'], 80, 1], [['one'], 200, 2], [['one'], 700, 3], [['one', 'two'], 200, 4]] as const)('referrals of %j, %i of them', (branches, size, seed) => {
  const sent = referrals(branches, size, seed);
  const lines = linesOf(relays, sent);
  const tables = tellYear(relays, branches, lines);

  test('all measures that are told, put together, betray nobody', () => {
    expect(found(relays, branches, sent, tables)).toEqual([]);
    expect(numbersTold(tables)).toBeGreaterThan(20);
  });

  test('who knows half of the delays as well finds nobody either', () => {
    expect(found(relays, branches, sent, tables, { isMiddleTold: true, doubt: 1 })).toEqual([]);
  });

  test('the control: measures that know nothing of each other betray some', () => {
    expect(found(relays, branches, sent, toldApart(relays, branches, lines)).length).toBeGreaterThan(0);
  });
});

test('the control: how many were declined or closed, told as it is counted, betrays some', () => {
  const sent = referrals(['one'], 200, 2);
  const known: World['known'] = [...relays.known, ...['declined', 'closed'].map((end) => [end, ([state]: readonly string[]) => state === end] as const)];
  expect(found({ ...relays, known }, ['one'], sent, tellYear(relays, ['one'], linesOf(relays, sent))).length).toBeGreaterThan(0);
});

test('the control: branches and a body that know nothing of each other betray some', () => {
  const [branches, sent] = [['one', 'two'], referrals(['one', 'two'], 200, 4)];
  expect(found(relays, branches, sent, toldApart(relays, branches, linesOf(relays, sent), true)).length).toBeGreaterThan(0);
});

test.each([[150, 1], [300, 2], [900, 3]])('%i needs by place, those that were not met, those for which nothing was found', (size, seed) => {
  const sought = wishes(size, seed);
  const tables = tellYear(needs, [body], linesOf(needs, sought));
  expect(found(needs, [body], sought, tables)).toEqual([]);
  expect(numbersTold(tables)).toBeGreaterThan(3);
});

test('the control: needs told without those that were met in mind betray some', () => {
  const sought = wishes(150, 1);
  expect(found(needs, [body], sought, toldApart(needs, [body], linesOf(needs, sought))).length).toBeGreaterThan(0);
});
