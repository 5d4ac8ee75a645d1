import { type AuditReader, isReferent, mayReadFigures, mayReadFlow } from './audit-rules.js';
import { type Role, roles } from './roles.js';

const reader = (role: Role, more: Partial<AuditReader> = {}): AuditReader =>
  ({ actor: { personId: 'ada', organisationId: 'here', role }, basins: [], isReferent: false, ...more });
const person = { level: 'counsellor', unitId: 'ada', organisationId: null, basins: [], isShown: false } as const;
const body = { level: 'branch', unitId: 'b', organisationId: 'here', basins: ['LG'], isShown: true } as const;

describe('the figures of a person', () => {
  test.each(roles)('are her own under every hat (%s)', (role) => {
    expect(mayReadFigures(person, reader(role))).toBe(true);
  });

  test.each(roles)('are the referent\'s, who coordinates or is an auditor, and nobody else\'s (%s)', (role) => {
    const other = { ...person, unitId: 'bea', organisationId: 'here', basins: ['LG'], isShown: true };
    expect(mayReadFigures(other, reader(role, { basins: ['*', 'LG'] }))).toBe(false);
    expect(mayReadFigures(other, reader(role, { isReferent: true }))).toBe(role === 'coordinator' || role === 'auditor');
    expect(isReferent(reader(role, { isReferent: true }))).toBe(role === 'coordinator' || role === 'auditor');
  });
});

describe('the figures of a body', () => {
  const elsewhere = { ...body, organisationId: 'there' };

  test.each(roles)('are its own, to those who answer for it (%s)', (role) => {
    const answers = role === 'coordinator' || role === 'manager';
    expect(mayReadFigures(body, reader(role))).toBe(answers);
    expect(mayReadFigures({ ...body, isShown: false }, reader(role))).toBe(false);
    expect(mayReadFigures(elsewhere, reader(role))).toBe(false);
  });

  test.each(roles)('are the coordination\'s of its territory (%s)', (role) => {
    const coordinates = role === 'coordinator';
    expect(mayReadFigures(elsewhere, reader(role, { basins: ['LG'] }))).toBe(coordinates);
    expect(mayReadFigures(elsewhere, reader(role, { basins: ['*'] }))).toBe(coordinates);
    expect(mayReadFigures(elsewhere, reader(role, { basins: ['NA'] }))).toBe(false);
    expect(mayReadFigures({ ...elsewhere, isShown: false }, reader(role, { basins: ['*'] }))).toBe(false);
  });

  test('of the referent they are none', () => {
    expect(mayReadFigures(elsewhere, reader('auditor', { isReferent: true }))).toBe(false);
  });
});

test('what is said of the network is every coordination\'s, of no body alone', () => {
  const network = { level: 'network', unitId: null, organisationId: 'here', basins: [], isShown: true } as const;
  expect(mayReadFigures(network, reader('coordinator', { basins: ['NA'] }))).toBe(true);
  expect(mayReadFigures(network, reader('coordinator'))).toBe(false);
  expect(mayReadFigures(network, reader('manager'))).toBe(false);
});

test('where people go is seen by those who coordinate, and by the body that sends them', () => {
  const flow = { fromId: 'here', isShown: true };
  expect(mayReadFlow(flow, reader('manager'))).toBe(true);
  expect(mayReadFlow({ ...flow, fromId: 'there' }, reader('manager'))).toBe(false);
  expect(mayReadFlow({ ...flow, fromId: 'there' }, reader('coordinator', { basins: ['NA'] }))).toBe(true);
  expect(mayReadFlow({ ...flow, isShown: false }, reader('coordinator', { basins: ['*'] }))).toBe(false);
  expect(mayReadFlow(flow, reader('counsellor', { basins: ['*'] }))).toBe(false);
});
