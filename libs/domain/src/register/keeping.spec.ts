import { type Role, roles } from '../access/roles.js';
import { canAnswer, checkCorrection, isApplicable, mayAnswer, mayEdit, nextReview } from './keeping.js';

const actor = (role: Role, organisationId = 'ours') => ({ role, organisationId });
const says = (decision: { ok: boolean; code?: string }) => (decision.ok ? 'yes' : decision.code);
const keepers: readonly Role[] = ['structure_admin', 'coordinator', 'manager', 'operator_agent'];

describe('a sheet', () => {
  test.each(roles)('%s: is edited by the keepers of its own body; to anybody else there is nothing to edit', (role) => {
    expect(says(mayEdit({ keeperId: 'ours' }, actor(role)))).toBe(keepers.includes(role) ? 'yes' : 'record.not_found');
    expect(says(mayEdit({ keeperId: 'theirs' }, actor(role)))).toBe('record.not_found');
    expect(says(mayEdit({ keeperId: 'ours', mergedIntoId: 'x' }, actor(role)))).toBe(keepers.includes(role) ? 'sheet.merged' : 'record.not_found');
  });

  test('that is verified is looked at again a year later', () => {
    expect([nextReview('2026-11-21'), nextReview('2027-03-01')]).toEqual(['2027-11-21', '2028-02-29']);
  });
});

describe('a correction', () => {
  const nothing = { field: null, proposed: null, comment: null, email: null };

  test.each([
    ['nothing', nothing, { code: 'correction.empty' }], ['spaces', { ...nothing, proposed: ' ', comment: '\n' }, { code: 'correction.empty' }],
    ['a field that is none', { ...nothing, field: 'a b', comment: 'x' }, { code: 'input.invalid' }], ['half an address', { ...nothing, comment: 'x', email: 'a@' }, { code: 'contact.email_invalid' }],
    ['a national number', { ...nothing, proposed: '85.07.30-033.28' }, { code: 'text.national_number' }],
    ['a word', { ...nothing, comment: ' Fermé ', email: ' Moi@X.example ' }, { value: { ...nothing, comment: 'Fermé', email: 'moi@x.example' } }],
  ])('that says %s', (_, content, answer) => {
    expect(checkCorrection(content)).toMatchObject(answer);
  });

  test.each(roles)('%s: answered by the keepers alone, once; a refusal says why', (role) => {
    const isKeeper = keepers.includes(role);
    const open = { keeperId: 'ours', state: 'open' } as const;
    expect(canAnswer(open, actor(role))).toBe(isKeeper);
    expect(canAnswer(open, actor(role, 'theirs'))).toBe(false);
    expect(says(mayAnswer({ ...open, state: 'refused' }, actor(role), { isAccepted: true, answer: null }))).toBe(isKeeper ? 'correction.answered' : 'record.not_found');
    expect(says(mayAnswer(open, actor(role), { isAccepted: false, answer: ' ' }))).toBe(isKeeper ? 'correction.answer_missing' : 'record.not_found');
    expect(says(mayAnswer(open, actor(role), { isAccepted: false, answer: 'Exact.' }))).toBe(isKeeper ? 'yes' : 'record.not_found');
  });

  test.each([
    ['offer', 'title', 'Souder', true], ['offer', 'title', 'x'.repeat(251), false], ['offer', 'minAge', '16', false], ['offer', 'toString', 'x', false],
    ['offer', null, 'x', false], ['branch', 'phone', '04 1', true], ['branch', 'postcode', '4000', false], ['organisation', 'website', null, false],
  ] as const)('of %s, %s, is put in its place as it is: %s', (kind, field, proposed, answer) => {
    expect(isApplicable(kind, field, proposed)).toBe(answer);
  });
});
