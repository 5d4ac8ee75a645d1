import { figureNamed, figuresOf } from '../catalogue.js';
import { figuresIn, keepsReport, kindsFor, type ReportKeeper, reportKinds, reportPeriod, reportSections, sectionsOf, type ReportUnit, writtenSections } from './report.js';

const [ours, theirs] = ['house', 'other house'];
const of = (role: ReportKeeper['actor']['role'], basins: readonly string[] = [], branchId = 'here'): ReportKeeper => ({ actor: { role, organisationId: ours, branchId }, basins });
const service: ReportUnit = { kind: 'service', organisationId: ours, branchId: 'here', basin: null };
const house: ReportUnit = { ...service, branchId: null };
const operator: ReportUnit = { ...service, kind: 'operator' };
const network = (basin: string): ReportUnit => ({ kind: 'network', organisationId: null, branchId: null, basin });

describe('who keeps a report', () => {
  test.each([
    ['a manager, of her house', house, of('manager'), true], ['of each of its branches', { ...service, branchId: 'there' }, of('manager'), true],
    ['of no other house', { ...house, organisationId: theirs }, of('manager'), false], ['a coordinator, of her branch', service, of('coordinator'), true],
    ['not of her house', house, of('coordinator'), false], ['not of the branch next door', { ...service, branchId: 'there' }, of('coordinator'), false],
    ['a counsellor, of nothing', service, of('counsellor'), false], ['an administrator, of nothing', house, of('structure_admin'), false],
    ['an agent, of what her branch received', operator, of('operator_agent'), true], ['of no other branch', { ...operator, branchId: 'there' }, of('operator_agent'), false],
    ['a manager, of what her branches received', operator, of('manager', [], 'there'), true], ['an agent, of no service', service, of('operator_agent'), false],
    ['whoever coordinates the network, of all of it', network('*'), of('coordinator', ['*']), true], ['and of each territory', network('LG'), of('coordinator', ['*']), true],
    ['whoever coordinates a territory, of that one', network('LG'), of('coordinator', ['LG']), true], ['not of the next', network('NA'), of('coordinator', ['LG']), false],
    ['not of all', network('*'), of('coordinator', ['LG']), false], ['a manager, of no network', network('*'), of('manager', ['*']), false],
  ] as const)('%s', (_, unit, keeper, may) => {
    expect(keepsReport(unit, keeper)).toBe(may);
  });
  test('is offered what she may make, and nothing else', () => {
    expect(kindsFor(of('manager'))).toEqual(['service', 'operator']);
    expect(kindsFor(of('coordinator'))).toEqual(['service', 'operator']);
    expect(kindsFor(of('coordinator', ['LG']))).toEqual(['service', 'operator', 'network']);
    expect(kindsFor(of('operator_agent'))).toEqual(['operator']);
    expect(kindsFor(of('counsellor'))).toEqual([]);
  });
});

test.each([['2026', '2027-01-06', true], ['2026', '2027-01-05', 'report.period_open'], ['2026-T3', '2026-10-06', true], ['2026-T4', '2026-10-06', 'report.period_open'],
  ['2026-09', '2027-01-01', 'report.period_invalid'], ['', '2027-01-01', 'report.period_invalid'], ['2026-T5', '2027-01-01', 'report.period_invalid']])(
  'of %p, on %p: %p', (code, today, said) => {
    const decision = reportPeriod(code, today);
    expect(decision.ok || decision.code).toBe(said);
  });

describe('what a report shows', () => {
  test.each(reportKinds)('%s: figures that its page has, each once, in parts that it has', (kind) => {
    const named = reportSections.flatMap((section) => figuresIn(kind, section));
    const page = figuresOf(kind === 'service' ? 'manager' : kind).map(({ name }) => name);
    expect([...named].sort()).toEqual(page.filter((name) => figureNamed(name)).sort());
    for (const section of reportSections) if (figuresIn(kind, section).length > 0) expect(sectionsOf(kind)).toContain(section);
    expect(writtenSections.flatMap((section) => figuresIn(kind, section))).toEqual([]);
  });
});
