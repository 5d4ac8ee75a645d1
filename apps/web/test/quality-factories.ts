import type { Action, Quality, Reading, Round, Said } from '../src/features/quality/quality-query';

const id = (digit: number) => `${String(digit).repeat(8)}-1111-4111-8111-111111111111`;

export const aSaid = (standard: Said['standard'], more: Partial<Said> = {}): Said => ({ standard, level: 'partly', words: 'Affiché à l’accueil.', version: 1, ...more });
export const fourSaid = (more: Partial<Said> = {}): Said[] => (['theory', 'person', 'society', 'information'] as const).map((standard) => aSaid(standard, more));

/** This year's round, that is being filled. */
export const aRound = (more: Partial<Round> = {}): Round => ({
  id: id(1), year: 2026, state: 'draft', version: 1, askedAt: null, readAt: null, closedAt: null, peerBranchName: null, peerOrganisationName: null, peerName: null,
  canFill: true, viewerCan: [], answers: [], remarks: [], ...more,
});

/** Last year's, read by a peer and closed. */
export const aClosedRound = (more: Partial<Round> = {}): Round => aRound({
  id: id(2), year: 2025, state: 'closed', askedAt: '2025-10-27T09:30:00Z', readAt: '2025-11-10T09:30:00Z', closedAt: '2025-11-24T09:30:00Z', canFill: false,
  peerBranchName: 'Coordination du réseau', peerOrganisationName: 'Réseau', peerName: 'Odile Marchal', answers: fourSaid({ level: 'planned' }),
  remarks: fourSaid({ level: 'under_way', words: 'Écrivez-en une page.' }), ...more,
});

export const anAction = (more: Partial<Action> = {}): Action => ({
  id: id(3), version: 1, year: 2025, standard: 'information', what: 'Dater chaque fiche', ownerMembershipId: id(4), ownerName: 'Nadia Lambert', dueOn: '2026-11-01',
  state: 'doing', result: null, isOverdue: true, ...more,
});

/** The page of a branch, to whoever coordinates it. */
export const aQualityPage = (more: Partial<Quality> = {}): Quality => ({
  branchName: 'Espace conseil de Liège', canKeep: true, canOpen: false, colleagues: [{ membershipId: id(4), name: 'Nadia Lambert' }], asked: [], rounds: [aRound()], actions: [], ...more,
});

/** What a peer is asked to read, before she accepts. */
export const aReading = (more: Partial<Reading> = {}): Reading => ({
  id: id(5), year: 2026, version: 2, branchName: 'Site de Liège', organisationName: 'CEFA', askedAt: '2026-11-20T09:30:00Z', isAccepted: false, viewerCan: ['accept', 'decline'],
  answers: [], remarks: [], ...more,
});
