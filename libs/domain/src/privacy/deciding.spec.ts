import type { Actor, Role } from '../access/roles.js';
import { roles } from '../access/roles.js';
import { rightKinds, rightStates } from '../dossier/right-request.js';
import { answerBefore, type AskedRight, checkCase, checkReason, mayMoveRight, restricts, rightMoves, rightMovesOf, stateOnceGranted } from './deciding.js';

const actor = (role: Role, organisationId = 'ours'): Actor => ({
  sessionId: 's', personId: 'p', membershipId: 'm', branchId: 'b', organisationId, role });
const asked = (more: Partial<AskedRight> = {}): AskedRight => ({ organisationId: 'ours', kind: 'rectify', state: 'asked', isRestricted: false, ...more });

test.each([['2026-01-31T09:00:00Z', '2026-02-28'], ['2024-01-31T09:00:00Z', '2024-02-29'], ['2026-11-21T23:30:00Z', '2026-12-22']])(
  'asked at %s, answered on %s at the latest', (at, day) => expect(answerBefore(new Date(at))).toBe(day));

describe('who decides', () => {
  test.each(roles.filter((role) => role !== 'auditor'))('not a %s: for her there is no request', (role) => {
    for (const move of rightMoves) expect(mayMoveRight(asked(), move, actor(role))).toEqual({ ok: false, code: 'record.not_found' });
  });

  test('not the auditor of another organisation', () => {
    for (const move of rightMoves) expect(mayMoveRight(asked(), move, actor('auditor', 'theirs'))).toEqual({ ok: false, code: 'record.not_found' });
  });
});

describe('what the auditor may do', () => {
  const table = rightKinds.flatMap((kind) => rightStates.flatMap((state) => [true, false].map((isRestricted) => ({ kind, state, isRestricted }))));

  test.each(table)('$kind, $state, restricted: $isRestricted', ({ kind, state, isRestricted }) => {
    const expected = [
      ...(state === 'asked' ? ['grant', 'refuse'] : []),
      ...(state === 'granted' && kind !== 'erase' ? ['finish'] : []),
      ...(isRestricted && state !== 'asked' && kind !== 'erase' ? ['lift'] : []),
    ];
    expect(rightMovesOf(asked({ kind, state, isRestricted }), actor('auditor'))).toEqual(expected);
  });

  test('restricting is done once granted; erasing restricts until it is done', () => {
    expect(rightKinds.filter((kind) => stateOnceGranted(kind) === 'done')).toEqual(['restrict', 'object']);
    expect(rightKinds.filter(restricts)).toEqual(['restrict', 'erase', 'object']);
  });
});

test('a refusal, and opening again, are explained; a yes needs no word', () => {
  for (const move of ['refuse', 'lift'] as const) {
    for (const reason of [null, '', '  ', 'trop court']) expect(checkReason(move, reason)).toEqual({ ok: false, code: 'right.reason_missing' });
    expect(checkReason(move, ' Une phrase qui explique. ')).toEqual({ ok: true, value: 'Une phrase qui explique.' });
  }
  for (const move of ['grant', 'finish'] as const) expect(checkReason(move, ' ')).toEqual({ ok: true, value: null });
});

test('a case has a number and a reason', () => {
  const reason = 'Plainte reçue par courrier.';
  expect(checkCase({ number: ' plainte/2026-3 ', reason })).toEqual({ ok: true, value: { number: 'PLAINTE/2026-3', reason } });
  for (const number of ['', 'A', 'a b c', 'x'.repeat(31), '-12']) expect(checkCase({ number, reason })).toMatchObject({ code: 'audit.number_invalid' });
  expect(checkCase({ number: 'P-1', reason: 'curiosité' })).toMatchObject({ code: 'audit.reason_missing' });
});
