import type { Actor } from './roles.js';
import { type DoorFact, doorShutsAt, type DossierFacts } from './rules.js';

const now = new Date('2026-11-21T12:00:00Z');
const actor: Actor = { sessionId: 's', personId: 'p', membershipId: 'me', organisationId: 'o', branchId: 'here', role: 'counsellor' };
const fact = (over: Partial<DoorFact>): DoorFact => ({
  door: 'grant', membershipId: 'me', branchId: 'here', from: '2026-11-01T00:00:00Z', until: null, purpose: 'guidance',
  sections: ['identity'], mayWrite: false, ...over,
});
const dossier = (over: Partial<DossierFacts>): DossierFacts => ({
  branchId: 'here', status: 'open', isRestricted: false, isAnonymous: false, leadMembershipId: 'another', doors: [], now, ...over,
});

test('the lead is in for as long as she leads', () => {
  expect(doorShutsAt(dossier({ leadMembershipId: 'me' }), actor)).toBeNull();
});

test('who has no door has none that shuts', () => {
  expect(doorShutsAt(dossier({}), actor)).toBeNull();
});

test('a share shuts with the last that is open: one that is over, or another\'s, does not count', () => {
  const doors = [
    fact({ until: '2026-12-01T00:00:00Z' }), fact({ until: '2026-12-24T00:00:00Z' }), fact({ until: '2026-11-20T00:00:00Z' }),
    fact({ membershipId: 'other', until: '2027-06-01T00:00:00Z' }),
  ];
  expect(doorShutsAt(dossier({ branchId: 'there', doors }), actor)).toEqual(new Date('2026-12-24T00:00:00Z'));
});

test('an appointment holds the door for seven days after it', () => {
  const doors = [fact({ door: 'appointment', from: '2026-11-20T09:00:00Z' })];
  expect(doorShutsAt(dossier({ doors }), actor)).toEqual(new Date('2026-11-27T09:00:00Z'));
});

test('whoever follows without an end has no end', () => {
  const doors = [fact({ door: 'assigned' }), fact({ door: 'assigned', until: '2026-12-01T00:00:00Z' })];
  expect(doorShutsAt(dossier({ doors }), actor)).toBeNull();
});
