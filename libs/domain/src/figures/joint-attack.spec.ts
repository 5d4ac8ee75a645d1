import { movesOf } from '../referral/law.js';
import { isOver, type ReferralState, type Side, sides } from '../referral/states.js';
import { answerOf, answersOf, isTelling } from './answers.js';
import { Crossing } from './crossing.js';
import { familyOf } from './families.js';
import { type CountedLine, type FewLine, type Release, type ReleaseFacts, releaseOf } from './release.js';
import { relayKinds, relayMeasures } from './relays.js';
import { toldFigures } from './telling.js';

/** The same draws for the same seed. */
function drawsOf(seed: number): (below: number) => number {
  let state = seed;
  return (below) => {
    state = (Math.imul(state, 1664525) + 1013904223) >>> 0;
    return Math.floor((state / 2 ** 32) * below);
  };
}

const [body, year] = ['body', 2026];
const measures = relayMeasures('handoff');
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

interface Referral { readonly branch: string; readonly month: string; readonly kind: readonly string[] }

/** Referrals that go their ways: some far, some not at all. */
function population(branches: readonly string[], size: number, seed: number): Referral[] {
  const draw = drawsOf(seed);
  const pick = <One>(list: readonly One[]): One => {
    const one = list[Math.min(draw(list.length), draw(list.length))];
    if (one === undefined) throw new RangeError('Nothing to draw from.');
    return one;
  };
  return Array.from({ length: size }, () => {
    let way = begun;
    for (let moves = draw(9); moves > 0; moves -= 1) {
      const [on, all] = [waysFrom(way).filter(({ state }) => !['withdrawn', 'cancelled', 'obsolete'].includes(state)), waysFrom(way)];
      if (all.length > 0) way = pick(draw(6) > 0 && on.length > 0 ? on : all);
    }
    return { branch: pick(branches), month: `${year}-${String(draw(12) + 1).padStart(2, '0')}-01`, kind: answersOn(way).map((list) => pick(list)) };
  });
}

/** What the base counts of them, line by line. */
const linesOf = (referrals: readonly Referral[]): CountedLine[] => referrals.flatMap(({ branch, month, kind }) => kind.flatMap((answer, place): CountedLine[] => {
  const [measure = '', [slice = '', time]] = [measures[place], answer.split(':')];
  if (answer === '-') return [];
  const all: CountedLine = [branch, month, measure, slice, -1, 1];
  return time === undefined ? [all] : [all, [branch, month, measure, slice, time === 'soon' ? 2 : 7, 1]];
}));

/** A year told quarter by quarter, as the worker does it. */
function tellYear(branches: readonly string[], lines: readonly CountedLine[], asked: readonly string[], few: readonly FewLine[] = []): Release {
  const answers = asked.map((measure) => [measure, [...new Set(lines.filter((line) => line[2] === measure).map((line) => line[3]))]] as const);
  let [told, over]: [Release | null, number] = [null, 0];
  for (const monthsOver of [3, 6, 9, 12]) {
    const before = told && { monthsOver: over, ...told.counted };
    const facts: ReleaseFacts = { isNetwork: false, branches, answers, lines: lines.filter((line) => Number(line[1].slice(5, 7)) <= monthsOver), few, before };
    const next = releaseOf(body, year, monthsOver, facts);
    // What was told is told again.
    for (const { unitId, measure, shown } of told?.tables ?? []) {
      const now = next.tables.find((one) => one.unitId === unitId && one.measure === measure)?.shown ?? {};
      for (const [period, answersThen] of Object.entries(shown)) expect(now[period]).toMatchObject(answersThen);
    }
    [told, over] = [next, monthsOver];
  }
  if (!told) throw new Error('Nothing was told.');
  return told;
}

/** The control: each measure is protected by itself, and knows nothing of the others. */
function toldApart(branches: readonly string[], lines: readonly CountedLine[], measure: string): Release['tables'] {
  const answers = answersOf(measure, [...new Set(lines.filter((line) => line[2] === measure).map((line) => line[3]))]);
  const counted = lines.flatMap(([unit, month, of, slice, bucket, events]) => {
    const answer = of === measure ? answerOf(measure, slice, bucket) : null;
    return answer === null ? [] : [{ unit, quarter: periods.indexOf(quarterOf(month)), measure, answer, events }];
  });
  const { facets, kinds, counted: things } = familyOf([measure], () => answers, counted);
  const crossing = new Crossing(facets, kinds, branches, things);
  const told = toldFigures(crossing, { least: 5, quartersOver: 4, isFew: () => false });
  return (branches.length > 1 ? [...branches, body] : [body]).map((unitId, unit) => ({ unitId, measure, shown: Object.fromEntries(periods.map((period, at) =>
    [period, Object.fromEntries(answers.flatMap((answer, place) => {
      const figure = crossing.placeOf(unit, at) * crossing.size + place;
      return told[figure] ? [[answer, crossing.counts[figure] ?? 0]] : [];
    }))])) }));
}

const periods = [1, 2, 3, 4].map((quarter) => `${year}-T${quarter}`).concat(String(year));
const quarterOf = (month: string): string => periods[Math.floor((Number(month.slice(5, 7)) - 1) / 3)] ?? '';

/** What an outsider asks for: how many referrals of some kinds, in a branch or the body, a quarter or the year. */
interface Question { readonly name: string; readonly unit: string; readonly period: string; readonly is: (kind: readonly string[]) => boolean; readonly told: number | null }

/** Every figure of the year, told or not; how many there are in all is known. */
function questionsOn(branches: readonly string[], tables: Release['tables'], isTotalTold: boolean): Question[] {
  const units = [...branches, body];
  return units.flatMap((unit) => periods.flatMap((period) => [
    { name: 'all', unit, period, is: () => true, told: -1 },
    ...(isTotalTold ? ['declined', 'closed'].map((state): Question => ({ name: state, unit, period, is: (kind) => kind[0] === state, told: -1 })) : []),
    ...measures.flatMap((measure, place) => {
      const shown = tables.find((one) => one.unitId === unit && one.measure === measure)?.shown[period] ?? {};
      const all = [...new Set(possible.map((kind) => kind[place] ?? '-'))].filter((answer) => answer !== '-');
      return all.map((answer): Question =>
        ({ name: `${measure}/${answer}`, unit, period, is: (kind) => kind[place] === answer, told: shown[answer] ?? null }));
    }),
  ]));
}

/** What one told figure taken from another gives: who was accepted and did not stay, and so on. */
const between: readonly (readonly [string, Question['is']])[] = [
  ['accepted, then over', ([state = '', , answer = '']) => answer.startsWith('accepted') && ['declined', 'cancelled', 'withdrawn', 'obsolete'].includes(state)],
  ['declined, not by the receiver', ([state, , answer = '']) => state === 'declined' && !answer.startsWith('declined')],
  ['seen, not answered', ([, sight, answer = '']) => ['expired', 'ended'].includes(answer) && sight !== 'never'],
];

/** Which hidden figures of a few are found to within fewer persons than the smallest group, or than there are, by all that is told together. */
function found(branches: readonly string[], referrals: readonly Referral[], tables: Release['tables'], { isTotalTold = false, least = 5 } = {}): string[] {
  const units = branches.length > 1 ? [...branches, body] : [body];
  const questions = questionsOn(branches, tables, isTotalTold).filter(({ unit }) => units.includes(unit));
  const holds = (unit: string, period: string, branch: string, quarter: string) => (unit === body || unit === branch) && (period === String(year) || period === quarter);
  const count = ({ unit, period, is }: Pick<Question, 'unit' | 'period' | 'is'>) =>
    referrals.filter(({ branch, month, kind }) => holds(unit, period, branch, quarterOf(month)) && is(kind)).length;
  const known = questions.filter(({ told }) => told !== null);
  const cells = branches.flatMap((branch) => periods.slice(0, 4).map((quarter) => ({ branch, quarter, known: known.filter(({ unit, period }) => holds(unit, period, branch, quarter)) })));
  // Kinds that no told figure of a branch and quarter tells apart are one column of the equations.
  const columns = cells.flatMap(({ branch, quarter, known: here }) => {
    const same = new Map<string, { rows: Question[]; kinds: (readonly string[])[] }>();
    for (const kind of possible) {
      const rows = here.filter(({ is }) => is(kind));
      const key = rows.map((one) => known.indexOf(one)).join(',');
      const group = same.get(key) ?? { rows, kinds: [] };
      group.kinds.push(kind);
      same.set(key, group);
    }
    return [...same.values()].map((group) => ({ branch, quarter, ...group }));
  });
  const places = new Map(known.map((one, row) => [one, row]));
  const tables2 = new Narrowest(known.map((one) => count(one)), columns.map(({ rows }) => rows.map((row) => places.get(row) ?? 0)));
  const implied = units.flatMap((unit) => periods.flatMap((period) => between.map(([name, is]): Question => ({ name, unit, period, is, told: null }))));
  return [...questions, ...implied].filter(({ told }) => told === null).flatMap((question) => {
    const truth = count(question);
    if (truth === 0 || truth >= least) return [];
    const inside = (isAll: boolean) => columns.map(({ branch, quarter, kinds }) =>
      holds(question.unit, question.period, branch, quarter) && (isAll ? kinds.every(question.is) : kinds.some(question.is)));
    const [some, all] = [inside(false), inside(true)];
    const most = tables2.most((column) => (some[column] ? 1 : 0));
    const fewest = -tables2.most((column) => (all[column] ? -1 : 0));
    const enough = Math.min(least, count({ ...question, is: () => true }));
    return most - fewest < enough - 0.001 ? [`${question.unit} ${question.period} ${question.name}: ${truth} in ${fewest}..${most}`] : [];
  });
}

const tiny = 1e-7;

/** All numbers of things that agree with what is known: how large a weighted sum of them can be. */
class Narrowest {
  private readonly rows: Float64Array[];
  private readonly basis: number[];
  private readonly width: number;

  constructor(sums: readonly number[], columns: readonly (readonly number[])[]) {
    this.width = columns.length + sums.length + 1;
    this.rows = sums.map((sum, row) => {
      const line = new Float64Array(this.width);
      [line[columns.length + row], line[this.width - 1]] = [1, sum];
      return line;
    });
    columns.forEach((rows, column) => { for (const row of rows) { const line = this.rows[row]; if (line) line[column] = 1; } });
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
  const named = measures.map((measure, place) => answersOf(measure, possible.map((kind) => kind[place] ?? '-').filter((one) => one !== '-').map((one) => one.split(':')[0] ?? one)));
  const thought = relayKinds(named).map((kind) => kind.slice(0, 5).map((answer) => answer ?? '-').join('/'));
  expect(thought.sort()).toEqual(possible.map((kind) => kind.join('/')).sort());
});

test.each([[['one'], 80, 1], [['one'], 200, 2], [['one'], 700, 2], [['one', 'two'], 160, 4]] as const)('%j, %i referrals: what is told of all measures together finds nobody', (branches, size, seed) => {
  const referrals = population(branches, size, seed);
  const lines = linesOf(referrals);
  const t0 = Date.now();
  const told = tellYear(branches, lines, measures);
  const t1 = Date.now();
  const cells = told.tables.flatMap(({ shown }) => Object.values(shown).flatMap((answers) => Object.values(answers))).filter((value) => value > 0);
  const f = found(branches, referrals, told.tables);
  const t2 = Date.now();
  const apart = measures.flatMap((measure) => toldApart(branches, lines, measure));
  const fa = found(branches, referrals, apart);
  const ft = found(branches, referrals, told.tables, { isTotalTold: true });
  const t3 = Date.now();
  console.log(branches, size, 'told', cells.length, 'apart', apart.flatMap(({ shown }) => Object.values(shown).flatMap((answers) => Object.values(answers))).filter((value) => value > 0).length,
    t1 - t0, t2 - t1, t3 - t2, f, fa.length, fa.slice(0, 5), ft.length, ft.slice(0, 4), isTelling('x'));
});
