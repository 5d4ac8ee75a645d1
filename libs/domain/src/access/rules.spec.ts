import { allowedMoves, type DoorFact, type DossierFacts, dossierMoves, mayDisable, mayMove, mayOpen, mayRead, mayReadPrivateNote, reachOf } from './rules.js';
import type { Actor, Role } from './roles.js';
import { roles } from './roles.js';
import { type Door, doors, type Section, sections } from './sections.js';

const actor = (role: Role, more: Partial<Actor> = {}): Actor => ({
  sessionId: 's', personId: 'nadia', membershipId: 'nadia-here', branchId: 'here', organisationId: 'ours', role, ...more });
const caseworkers: readonly Role[] = ['counsellor', 'coordinator'];
const says = (decision: { ok: boolean; code?: string }) => (decision.ok ? 'yes' : decision.code);

const now = new Date('2026-11-21T10:00:00Z');
const hour = 3_600_000;
const at = (hours: number) => new Date(now.getTime() + hours * hour).toISOString();
const dossier = (more: Partial<DossierFacts> = {}): DossierFacts => ({
  branchId: 'here', status: 'open', isRestricted: false, isAnonymous: false, leadMembershipId: 'karim-here', doors: [], now, ...more });
const fact = (door: DoorFact['door'], more: Partial<DoorFact> = {}): DoorFact => ({
  door, membershipId: 'nadia-here', branchId: null, from: at(-1), until: at(1), purpose: 'guidance', sections: [], mayWrite: true, ...more });
const seen: Section[] = ['identity', 'interviews'];
const byDoor: Readonly<Record<Door, DossierFacts>> = {
  lead: dossier({ leadMembershipId: 'nadia-here' }),
  replacement: dossier({ doors: [fact('replacement')] }),
  assigned: dossier({ doors: [fact('assigned', { until: null })] }),
  appointment: dossier({ doors: [fact('appointment', { from: at(48), until: null })] }),
  break_glass: dossier({ doors: [fact('break_glass', { sections: seen })] }),
  grant: dossier({ branchId: 'elsewhere', doors: [fact('grant', { membershipId: null, branchId: 'here', sections: seen, purpose: 'employment' })] }),
};

describe('a door', () => {
  test.each(doors.flatMap((door) => roles.map((role) => ({ door, role }))))('$door, to a $role', ({ door, role }) => {
    const isOpen = caseworkers.includes(role) || (door === 'grant' && role === 'operator_agent');
    expect(reachOf(byDoor[door], actor(role))?.door).toBe(isOpen ? door : undefined);
    expect(says(mayOpen(byDoor[door], actor(role)))).toBe(isOpen ? 'yes' : 'record.not_found');
  });

  test.each(doors)('%s is closed to whoever it does not name, under another hat too', (door) => {
    for (const other of [{ membershipId: 'anne-here' }, { branchId: 'third', membershipId: 'nadia-third' }]) {
      const isBranchsGrant = door === 'grant' && other.branchId === undefined;
      expect(says(mayOpen(byDoor[door], actor('counsellor', other)))).toBe(isBranchsGrant ? 'yes' : 'record.not_found');
    }
  });

  test.each(doors)('%s opens nothing of a restricted dossier', (door) => {
    expect(says(mayOpen({ ...byDoor[door], isRestricted: true }, actor('counsellor')))).toBe('record.not_found');
  });

  test('nobody is let in by a role, a branch or an organisation alone', () => {
    for (const role of roles) expect(reachOf(dossier(), actor(role))).toBeNull();
  });

  test('own doors open everything; a glass and a grant only what they say', () => {
    for (const door of ['lead', 'replacement', 'assigned', 'appointment'] as const) {
      expect(reachOf(byDoor[door], actor('counsellor'))).toEqual({ door, purpose: 'guidance', sections, mayWrite: true });
    }
    expect(reachOf(byDoor.break_glass, actor('counsellor'))?.sections).toEqual(seen);
    expect(reachOf(byDoor.grant, actor('counsellor'))).toEqual({ door: 'grant', purpose: 'employment', sections: seen, mayWrite: true });
    expect(says(mayRead(byDoor.grant, 'interviews', actor('counsellor')))).toBe('yes');
    expect(says(mayRead(byDoor.grant, 'special', actor('counsellor')))).toBe('record.not_found');
    expect(says(mayRead(dossier(), 'identity', actor('counsellor')))).toBe('record.not_found');
  });

  test('two grants open what either opens', () => {
    const one = fact('grant', { membershipId: null, branchId: 'here', sections: ['identity'], mayWrite: false });
    const two = fact('grant', { branchId: 'here', sections: ['identity', 'documents'] });
    expect(reachOf(dossier({ branchId: 'elsewhere', doors: [one, two] }), actor('counsellor'))).toMatchObject({ sections: ['identity', 'documents'], mayWrite: true });
    expect(reachOf(dossier({ branchId: 'elsewhere', doors: [one, { ...two, membershipId: 'anne-here' }] }), actor('counsellor')))
      .toMatchObject({ sections: ['identity'], mayWrite: false });
  });

  test.each([
    ['not begun', at(1), at(2), false], ['begins now', at(0), at(1), true], ['ends now', at(-1), at(0), false], ['just before its end', at(-1), new Date(now.getTime() + 1).toISOString(), true],
    ['without an end', at(-9000), null, true],
  ] as const)('a grant %s', (_, from, until, isOpen) => {
    const grant = fact('grant', { membershipId: null, branchId: 'here', from, until, sections: ['identity'] });
    expect(reachOf(dossier({ branchId: 'elsewhere', doors: [grant] }), actor('counsellor')) !== null).toBe(isOpen);
  });

  test.each([[-7 * 24, true], [-7 * 24 - 0.01, false], [7 * 24, true], [7 * 24 + 0.01, false]])('an appointment %d hours from now: %p', (hours, isOpen) => {
    const doorsHere = [fact('appointment', { from: at(hours), until: null })];
    expect(reachOf(dossier({ doors: doorsHere }), actor('counsellor')) !== null).toBe(isOpen);
  });
});

describe('a move', () => {
  const onlyByLead = ['hand_over', 'assign', 'export', 'close', 'reopen'];
  const whileClosed = ['revoke_grant', 'hand_over', 'record_right', 'export', 'reopen', 'follow_referral', 'do_follow_up'];

  test.each(dossierMoves)('%s: by the lead, in an open dossier and in a closed one', (move) => {
    const isFor = (isAnonymous: boolean) => (move === 'claim' ? isAnonymous : move === 'edit_identity' ? !isAnonymous : true);
    for (const isAnonymous of [true, false]) {
      const mine = { ...byDoor.lead, isAnonymous };
      expect([isAnonymous, says(mayMove(mine, move, actor('counsellor')))])
        .toEqual([isAnonymous, isFor(isAnonymous) && move !== 'reopen' ? 'yes' : 'access.denied']);
      expect(says(mayMove({ ...mine, status: 'closed' }, move, actor('counsellor')))).toBe(isFor(isAnonymous) && whileClosed.includes(move) ? 'yes' : 'access.denied');
    }
  });

  test.each(dossierMoves)('%s: by whoever is assigned, by a grant that writes, by one that reads', (move) => {
    const mayAssigned = !onlyByLead.includes(move) && move !== 'claim';
    expect(says(mayMove(byDoor.assigned, move, actor('counsellor')))).toBe(mayAssigned ? 'yes' : 'access.denied');
    const grant = (more: Partial<DoorFact>) => dossier({ branchId: 'elsewhere',
      doors: [fact('grant', { membershipId: null, branchId: 'here', sections: [...sections], ...more })] });
    const isContent = ['log_interview', 'save_situation', 'save_goal', 'save_need', 'save_special', 'add_document', 'take_preference', 'choose', 'give_sheet', 'refer', 'follow_referral', 'plan', 'hear_answer', 'give_answer_code'].includes(move);
    expect(says(mayMove(grant({}), move, actor('operator_agent')))).toBe(isContent ? 'yes' : 'access.denied');
    expect(says(mayMove(grant({ mayWrite: false }), move, actor('counsellor')))).toBe('access.denied');
    expect(says(mayMove(grant({ sections: ['identity'] }), move, actor('counsellor')))).toBe('access.denied');
    expect(says(mayMove(dossier(), move, actor('counsellor')))).toBe('record.not_found');
  });

  test.each(doors)('by %s, the screen offers exactly what would be allowed', (door) => {
    for (const status of ['open', 'closed'] as const) {
      const facts = { ...byDoor[door], status };
      expect(allowedMoves(facts, actor('counsellor'))).toEqual(dossierMoves.filter((move) => mayMove(facts, move, actor('counsellor')).ok));
    }
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
