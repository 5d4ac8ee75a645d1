import type { FrozenWish, OutsideAlternative } from '../../choice/snapshot.js';
import { type ReasonCode, reasonCodes } from '../../referral/states.js';
import { AffiliationImport } from '../import/affiliations.js';
import { AlternativeImport } from '../import/alternatives.js';
import { DecisionImport } from '../import/decisions.js';
import { Issues } from '../import/issues.js';
import { TableRow } from '../import/table.js';
import { OwnSets } from '../own-set.js';
import { alternativeLines, decisionLine } from './decision-lines.js';
import type { FrozenDecision } from './frozen-decision.js';
import { linkLine, type ProductLink } from './link-lines.js';
import { ownGap } from './own-gap.js';
import { cellsOf, type Line, type ProductTable, productTables } from './tables.js';

const course = (operator: string, more: Partial<OutsideAlternative> = {}): OutsideAlternative => ({
  operator, option: `training/F1602/-/${operator}`, site: `site of ${operator}`, minutes: 25, seats: null, start: null, weight: 1,
  own: false, path: 'work_study', offers: [{ id: `offer of ${operator}`, version: 1, hash: '00' }], ...more });

type More = Partial<Omit<FrozenDecision, 'snapshot'>>;

const decision = (more: More = {}, wish: FrozenWish | null = null, own: readonly string[] = ['A']): FrozenDecision => ({
  counsellor: 'c1', structure: 'A', learner: 'p1', isNeedEdited: false, shown: [1, 0],
  made: [{ alternative: 1, outside: null, reason: 'near' }],
  snapshot: { decision: 'D', at: '2026-03-31T22:30:00.000Z', need: { diploma: null }, wish, own: own.map((operator) => ({ operator, link: 'structure' as const })),
    alternatives: [course('A', { own: true }), course('B'), course('C', { minutes: null, path: null })].map((one, n) => ({ ...one, n })) },
  ...more });

/** A line as the import meets it. */
function rowOf<Table extends ProductTable>(table: Table, line: Line<Table>): TableRow {
  const row = new TableRow(new Map(productTables[table].map((column, place) => [column, place])));
  row.moveTo({ line: 2, lineCount: 1, cells: cellsOf(table, line), damage: null });
  return row;
}

function imported(frozen: FrozenDecision) {
  const issues = new Issues();
  const decisions = new DecisionImport(issues);
  const alternatives = new AlternativeImport(decisions, issues);
  decisions.take(rowOf('decisions', decisionLine(frozen)));
  for (const line of alternativeLines(frozen)) alternatives.take(rowOf('alternatives', line));
  expect(issues.counted()).toEqual({});
  return { facts: decisions.at(0), sessions: alternatives.byDecision()(0) };
}

const day = (text: string): number => Date.parse(`${text}T00:00:00Z`) / 86_400_000;

it('says a frozen set in the words that the import reads', () => {
  const { facts, sessions } = imported(decision());
  expect(facts).toMatchObject(
    { id: 'D', day: day('2026-04-01'), counsellor: 'c1', structure: 'A', learner: 'p1', reason: 'proximite', isNeedEdited: false });
  expect(sessions).toMatchObject([
    { operator: 'A', site: 'site of A', path: 'alternance', minutes: 25, weight: 1, status: 'open', isRetained: false, isInReference: true,
      isShown: true, rank: 2 },
    { operator: 'B', isRetained: true, isInReference: true, isShown: true, rank: 1 },
    { operator: 'C', path: null, minutes: null, isRetained: false, isShown: false, rank: null }]);
});

it('adds once what was retained from outside, and knows nothing of a display that nobody wrote down', () => {
  const outside = { alternative: null, outside: course('Z', { seats: 0 }), reason: null };
  const { facts, sessions } = imported(decision({ shown: null, learner: null, isNeedEdited: true, made: [outside, outside] }));
  expect(facts).toMatchObject({ learner: '', reason: '', isNeedEdited: true });
  expect(sessions).toMatchObject([
    ...['A', 'B', 'C'].map((operator) => ({ operator, isRetained: false, isInReference: true, isShown: null, status: 'open' })),
    { operator: 'Z', isRetained: true, isInReference: false, isShown: null, status: 'full' }]);
  expect(sessions).toHaveLength(4);
});

it('gives every reason a word, and a wish before any other', () => {
  const of = (...codes: ReasonCode[]) =>
    decisionLine(decision({ made: codes.map((reason) => ({ alternative: 0, outside: null, reason })) })).motif;
  expect(new Set(reasonCodes.map((code) => of(code))).size).toBe(reasonCodes.length);
  expect([of('soon', 'near'), of('soon', 'learner_wish')]).toEqual(['delai', 'souhait']);
});

it.each<[string, Partial<FrozenWish>, boolean]>([
  ['said by herself before the freeze', {}, true],
  ['on a form that she signed', { source: 'signed_form' }, true],
  ['heard by who advises', { source: 'counsellor' }, false],
  ['said after the freeze', { saidAt: '2026-03-31T22:30:00.001Z' }, false],
  ['of no body', { operator: null }, false],
  ['of nothing', { operator: null, isNone: true }, false],
])('a wish %s', (_, more, isVerified) => {
  const wish = { source: 'kiosk', saidAt: '2026-03-31T22:00:00.000Z', operator: 'B', offer: null, isNone: false, ...more };
  expect(imported(decision({}, wish)).facts.isWishVerified).toBe(isVerified);
});

it.each([[null, ''], ['none', 'sans CESS'], ['ce2d', 'sans CESS'], ['cess', 'CESS ou plus'], ['master', 'CESS ou plus']] as const)(
  'says of the diploma %s no more than %j', (diploma, said) => {
    const set = decision();
    expect(imported({ ...set, snapshot: { ...set.snapshot, need: { diploma } } }).facts.attainment).toBe(said);
  });

it.each(['=1+1', '+32', '-1', '@SUM(A1)', '\tx'])('keeps %j a text', (option) => {
  const set = decision();
  const [line] = alternativeLines({ ...set, snapshot: { ...set.snapshot, alternatives: [{ ...course('A', { option }), n: 0 }] } });
  if (!line) throw new RangeError('a set of one has a line');
  expect(cellsOf('alternatives', line)).toContain(`'${option}`);
});

describe('own operators', () => {
  const links: ProductLink[] = [
    { tie: 'structure', holder: 'A', operator: 'A', from: null, until: null },
    { tie: 'declared', holder: 'c1', operator: 'B', from: '2026-04-01', until: '2026-04-30' },
    { tie: 'group', holder: 'B', operator: 'G', from: null, until: '2026-04-01' },
    { tie: 'network', holder: 'A', operator: 'N', from: null, until: null },
    { tie: 'merged', holder: 'old', operator: 'A', from: null, until: null },
  ];
  const issues = new Issues();
  const reading = new AffiliationImport(issues);
  for (const link of links) reading.take(rowOf('affiliations', linkLine(link)));
  const sets = new OwnSets(reading.links);
  const gap = (own: readonly string[], at = '2026-03-31T22:30:00.000Z') => {
    const set = decision({}, null, own);
    return ownGap({ ...set, snapshot: { ...set.snapshot, at } }, sets, (operator) => (operator === 'old' ? 'A' : operator));
  };

  it('are those of the links of the day, whatever sheet of a body was frozen', () => {
    expect(issues.counted()).toEqual({});
    expect([gap(['A', 'B', 'G']), gap(['old', 'B', 'G']), gap(['A'], '2026-03-31T21:30:00.000Z')]).toEqual([null, null, null]);
  });

  it('are told apart where they are not', () => {
    expect(gap(['A', 'X'])).toEqual({ decision: 'D', day: '2026-04-01', withoutLink: ['X'], notFrozen: ['B', 'G'] });
    expect(gap(['A', 'B', 'G'], '2026-04-02T10:00:00.000Z')).toMatchObject({ day: '2026-04-02', withoutLink: ['G'], notFrozen: [] });
  });
});
