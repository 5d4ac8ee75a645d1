import { roles } from '../access/roles.js';
import type { Actor, Role } from '../access/roles.js';
import { type ImportMove, importStates, mayMoveImport, maySeeImport } from './import-run.js';

const actor = (role: Role, organisationId = 'ours'): Actor =>
  ({ sessionId: 's', personId: 'denise', membershipId: 'm', branchId: 'b', organisationId, role });
const says = (decision: { ok: boolean; code?: string }) => (decision.ok ? 'yes' : decision.code);

describe('an import', () => {
  test.each(roles)('and a %s: seen by those who import, for their own organisation', (role) => {
    const isImporter = role === 'structure_admin' || role === 'coordinator';
    expect(says(maySeeImport({ organisationId: 'ours' }, actor(role)))).toBe(isImporter ? 'yes' : 'record.not_found');
    expect(says(maySeeImport({ organisationId: 'ours' }, actor(role, 'theirs')))).toBe('record.not_found');
  });

  const open: Readonly<Record<ImportMove, string>> = {
    receive: 'uploading', map: 'checked failed', repair: 'checked applied', apply: 'checked failed',
    abandon: 'uploading checking checked failed',
  };

  test.each(Object.entries(open) as [ImportMove, string][])('may be moved (%s) when it is %s, and at no other time', (move, states) => {
    const allowed = importStates.filter((state) => mayMoveImport({ organisationId: 'ours', state }, move, actor('coordinator')).ok);
    expect(allowed.join(' ')).toBe(states);
    expect(says(mayMoveImport({ organisationId: 'ours', state: 'abandoned' }, move, actor('coordinator')))).toBe('import.wrong_state');
    expect(says(mayMoveImport({ organisationId: 'theirs', state: 'abandoned' }, move, actor('coordinator')))).toBe('record.not_found');
  });
});
