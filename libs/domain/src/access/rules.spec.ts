import type { Actor, Role } from './roles.js';
import { roles } from './roles.js';
import { allowedMoves, type DossierFacts, dossierMoves, mayDisable, mayMove, mayOpen, mayReadPrivateNote } from './rules.js';

const actor = (role: Role, more: Partial<Actor> = {}): Actor => ({
  sessionId: 's', personId: 'nadia', membershipId: 'nadia-here', branchId: 'here', organisationId: 'ours', role, ...more });
const caseworkers: readonly Role[] = ['counsellor', 'coordinator'];
const says = (decision: { ok: boolean; code?: string }) => (decision.ok ? 'yes' : decision.code);

const table = roles.flatMap((role) => (['here', 'elsewhere'] as const).flatMap((branchId) =>
  (['open', 'closed'] as const).map((status) => {
    const isHers = caseworkers.includes(role) && branchId === 'here';
    return { role, branchId, status, opens: isHers ? 'yes' : 'record.not_found',
      logs: !isHers ? 'record.not_found' : status === 'open' ? 'yes' : 'access.denied' };
  })));

describe('a dossier', () => {
  test.each(table)('$role, $branchId, $status: opening $opens, logging $logs', ({ role, branchId, status, opens, logs }) => {
    const dossier: DossierFacts = { branchId, status };
    expect(says(mayOpen(dossier, actor(role)))).toBe(opens);
    expect(says(mayMove(dossier, 'log_interview', actor(role)))).toBe(logs);
  });

  test.each(table)('$role, $branchId, $status: the screen offers exactly what would be allowed', ({ role, branchId, status }) => {
    const dossier: DossierFacts = { branchId, status };
    expect(allowedMoves(dossier, actor(role))).toEqual(dossierMoves.filter((move) => mayMove(dossier, move, actor(role)).ok));
  });
});

describe('a private note', () => {
  test.each(roles)('is closed to any other %s, whatever her role, and to its author under another hat', (role) => {
    const note = { authorMembershipId: 'nadia-here' };
    expect(mayReadPrivateNote(note, actor(role, { membershipId: 'karim-here' }))).toBe(false);
    expect(mayReadPrivateNote(note, actor(role, { membershipId: 'nadia-elsewhere' }))).toBe(false);
    expect(mayReadPrivateNote(note, actor(role))).toBe(true);
  });
});

describe('closing somebody out', () => {
  const karim = { id: 'karim', organisationIds: ['ours'] };

  test.each(roles.filter((role) => role !== 'structure_admin'))('a %s may not', (role) => {
    expect(says(mayDisable(karim, actor(role)))).toBe('access.denied');
  });

  test.each([
    ['nobody', { id: 'ghost', organisationIds: [] }, 'record.not_found'],
    ['somebody of another organisation', { id: 'anne', organisationIds: ['theirs'] }, 'record.not_found'],
    ['herself', { id: 'nadia', organisationIds: ['ours'] }, 'person.is_self'],
    ['a colleague', karim, 'yes'],
    ['a colleague who also works elsewhere', { id: 'karim', organisationIds: ['theirs', 'ours'] }, 'yes'],
  ])('an administrator and %s', (_, person, answer) => {
    expect(says(mayDisable(person, actor('structure_admin')))).toBe(answer);
  });
});
