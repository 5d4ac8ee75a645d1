import { randomUUID } from 'node:crypto';
import type { Visitor } from './visitor.js';

/** Documents of need to know, and what is read of their answers. */
export const openDocument = 'query ($id: Uuid!) { dossier(id: $id) { id } }';

export const doorDocument = `query ($id: Uuid!) { closedDossier(id: $id) {
  id title isAnonymous birthOn communeName status leadName replacementName isAsked isWaiting exceptionsLeft viewerCan colleagues { membershipId name } } }`;

export const teamDocument = `query ($id: Uuid!) { dossierTeam(id: $id) { id status viewerCan exceptionUntil replacementName replacedUntil
  lead { membershipId name } colleagues { membershipId name } requests { id name message }
  assignments { id membershipId name untilAt endedAt canEnd } leadChanges { fromName toName byName note }
  appointments { id membershipId name startsAt minutes channel note isWalkIn cancelledAt canChange }
  exceptions { id name category agreedByName verdict } } }`;

export interface Team {
  id: string; status: string; viewerCan: string[]; exceptionUntil: string | null; replacementName: string | null;
  lead: { membershipId: string; name: string }; colleagues: { membershipId: string; name: string }[];
  requests: { id: string; name: string; message: string | null }[];
  assignments: { id: string; membershipId: string; name: string; untilAt: string | null; endedAt: string | null; canEnd: boolean }[];
  leadChanges: { fromName: string; toName: string; byName: string; note: string | null }[];
  appointments: { id: string; membershipId: string; name: string; startsAt: string; isWalkIn: boolean; cancelledAt: string | null; canChange: boolean }[];
  exceptions: { id: string; name: string; category: string; agreedByName: string | null; verdict: string | null }[];
}

export const teamOf = async (visitor: Visitor, id: string): Promise<Team> =>
  (await visitor.must<{ dossierTeam: Team }>(teamDocument, { id })).dossierTeam;

/** Whether the dossier opens to her. */
export const opens = async (visitor: Visitor, id: string): Promise<boolean> => {
  const { codes } = await visitor.ask(openDocument, { id });
  if (codes.length > 0 && codes.join() !== 'record.not_found') throw new Error(codes.join());
  return codes.length === 0;
};

const command = (name: string, type: string, selection = '') => (input: object) => [
  `mutation ($input: ${type}!) { ${name}(input: $input) ${selection} }`, { input: { commandKey: randomUUID(), ...input } }] as const;

export const handOver = command('handOver', 'HandOverInput');
export const handOverAll = command('handOverAll', 'HandOverAllInput', '{ moved }');
export const assign = command('assignCaseworker', 'AssignCaseworkerInput', '{ id }');
export const plan = command('planAppointment', 'PlanAppointmentInput');
export const receive = command('receiveWalkIn', 'ReceiveWalkInInput');
export const askToFollow = command('askToFollow', 'AskToFollowInput');
export const recordAbsence = command('recordAbsence', 'RecordAbsenceInput', '{ absences { id name replacementName isNow canEnd } }');
export const breakGlass = command('breakGlass', 'BreakGlassInput', '{ isOpen }');

export const dayDocument = `{ myDay { caseloadTotal recentDossiers { id leadName replaces } appointments { dossierId dossierTitle startsAt isWalkIn }
  notices { id kind dossierId dossierTitle name words } } }`;

export interface Day {
  caseloadTotal: number;
  recentDossiers: { id: string; leadName: string; replaces: boolean }[];
  appointments: { dossierId: string; dossierTitle: string; startsAt: string; isWalkIn: boolean }[];
  notices: { id: string; kind: string; dossierId: string | null; dossierTitle: string | null; name: string; words: string | null }[];
}

export const dayOf = async (visitor: Visitor): Promise<Day> => (await visitor.must<{ myDay: Day }>(dayDocument)).myDay;

export const reviewsDocument = `query ($state: ReviewState!) { breakGlassReviews(state: $state) { next reviews { id reference name branchName category reason
  isVital agreedByName consulted { what count } verdict reviewNote reviewedByName canReview } } }`;

export interface Reviews {
  breakGlassReviews: { reviews: { id: string; reference: string; name: string; category: string; reason: string; agreedByName: string | null;
    consulted: { what: string; count: number }[]; verdict: string | null; reviewNote: string | null; canReview: boolean }[] };
}
