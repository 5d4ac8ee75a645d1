import { addDays, brusselsDay } from '@boussole/domain/calendar-date';
import { aDossierLedBy, aFollowRequest, aGlass } from '../factories/team-traces.js';
import { aWorker } from '../factories/world.js';
import { type Asking, each, type Entry, key, type Value } from './asking.js';

const branchOf = ({ alpha, isSibling }: Asking) => (isSibling ? alpha.siblingBranch : alpha.branch);
const own = ({ alpha, isSibling }: Asking) => (isSibling ? alpha.siblingDossierId : alpha.dossierId);
const dossier = each((world) => world.dossierId, own);
const later = (days: number) => addDays(brusselsDay(new Date()), days);

/** A caseworker of the asker's branch whom nothing binds yet. */
const aColleague = async (asking: Asking): Promise<string> =>
  (await aWorker(asking.owner, asking.alpha.mark, branchOf(asking), 'counsellor')).membershipId;
const colleague = each((world) => world.people.colleague.membershipId, aColleague);

/** A dossier of the asker's branch that somebody else leads, new each time. */
const aStranger = async (asking: Asking) => aDossierLedBy(asking.owner, asking.alpha.mark, branchOf(asking), await aColleague(asking));
const stranger = each((world) => world.dossierId, async (asking) => (await aStranger(asking)).id);

// What the person gives is her own dossier's: the two are made together, the dossier first.
let received: ReturnType<typeof aStranger>;
const walkIn = each((world) => world.dossierId, async (asking) => (received = aStranger(asking)).then(({ id }) => id));

const anAppointment: Value = async (asking) => (await asking.owner.query(`
  insert into appointment (dossier_id, branch_id, membership_id, starts_at, by_membership_id)
  select d.id, d.branch_id, $2, now() + interval '20 days', $2 from dossier d where d.id = $1 returning id`,
[own(asking), await aColleague(asking)])).rows[0].id;
const anAssignment: Value = async (asking) => (await asking.owner.query(`
  insert into assignment (dossier_id, branch_id, membership_id, by_membership_id)
  select d.id, d.branch_id, $2, $2 from dossier d where d.id = $1 returning id`, [own(asking), await aColleague(asking)])).rows[0].id;

// Each absence of the walk is on a day of its own.
let day = 30;
const anAbsence: Value = async (asking) => (await asking.owner.query(`
  insert into absence (branch_id, membership_id, replacement_membership_id, from_on, until_on, by_membership_id)
  values ($1, $2, $3, $4, $4, $2) returning id`,
[branchOf(asking).id, asking.who.membershipId, await aColleague(asking), later(day += 1)])).rows[0].id;

/** What the arguments of need to know are given. */
export const teamValues: Readonly<Record<string, Entry>> = {
  'closedDossier.id': dossier,
  'dossierTeam.id': dossier,
  'ReceiveWalkInInput.commandKey': key,
  'ReceiveWalkInInput.dossierId': walkIn,
  'ReceiveWalkInInput.given': { own: async () => (await received).reference, beta: () => 'ABC-234', missing: () => 'ABC-234', neighbour: () => 'ABC-234' },
  'AskToFollowInput.commandKey': key,
  'AskToFollowInput.dossierId': stranger,
  'AskToFollowInput.message': () => 'Je la vois à l’atelier.',
  'AnswerFollowRequestInput.dossierId': dossier,
  'AnswerFollowRequestInput.requestId': each((world) => world.followRequestId,
    async (asking) => aFollowRequest(asking.owner, asking.alpha.mark, own(asking), await aColleague(asking))),
  'AnswerFollowRequestInput.isAccepted': () => true,
  'AnswerFollowRequestInput.untilOn': () => later(40),
  'HandOverInput.commandKey': key,
  'HandOverInput.dossierId': each((world) => world.dossierId,
    async (asking) => (await aDossierLedBy(asking.owner, asking.alpha.mark, branchOf(asking), asking.who.membershipId)).id),
  'HandOverInput.toMembershipId': colleague,
  'HandOverInput.note': () => 'Il préfère le matin.',
  'HandOverInput.takesAppointments': () => true,
  'HandOverAllInput.commandKey': key,
  'HandOverAllInput.fromMembershipId': each((world) => world.people.counsellor.membershipId, async (asking) => {
    const leaver = await aColleague(asking);
    await aDossierLedBy(asking.owner, asking.alpha.mark, branchOf(asking), leaver);
    return leaver;
  }),
  'HandOverAllInput.toMembershipId': colleague,
  'HandOverAllInput.note': () => 'Départ.',
  'HandOverAllInput.takesAppointments': () => false,
  'AssignCaseworkerInput.commandKey': key,
  'AssignCaseworkerInput.dossierId': dossier,
  'AssignCaseworkerInput.membershipId': colleague,
  'AssignCaseworkerInput.untilOn': () => later(40),
  'endAssignment.dossierId': dossier,
  'endAssignment.assignmentId': each((world) => world.assignmentId, anAssignment),
  'PlanAppointmentInput.commandKey': key,
  'PlanAppointmentInput.dossierId': dossier,
  'PlanAppointmentInput.membershipId': colleague,
  'PlanAppointmentInput.day': () => later(40),
  'PlanAppointmentInput.time': () => '09:30',
  'PlanAppointmentInput.minutes': () => 45,
  'PlanAppointmentInput.channel': () => 'phone',
  'PlanAppointmentInput.note': () => 'Salle 3',
  'MoveAppointmentInput.dossierId': dossier,
  'MoveAppointmentInput.appointmentId': each((world) => world.appointmentId, anAppointment),
  'MoveAppointmentInput.membershipId': colleague,
  'MoveAppointmentInput.day': () => later(41),
  'MoveAppointmentInput.time': () => '10:30',
  'MoveAppointmentInput.minutes': () => 30,
  'MoveAppointmentInput.channel': () => 'video',
  'MoveAppointmentInput.note': () => null,
  'cancelAppointment.dossierId': dossier,
  'cancelAppointment.appointmentId': each((world) => world.appointmentId, anAppointment),
  'RecordAbsenceInput.commandKey': key,
  'RecordAbsenceInput.membershipId': each((world) => world.people.counsellor.membershipId, ({ who }) => who.membershipId),
  'RecordAbsenceInput.replacementMembershipId': colleague,
  'RecordAbsenceInput.fromOn': () => later(day += 1),
  'RecordAbsenceInput.untilOn': () => later(day),
  'endAbsence.id': each((world) => world.absenceId, anAbsence),
  'BreakGlassInput.commandKey': key,
  'BreakGlassInput.dossierId': stranger,
  'BreakGlassInput.category': () => 'person_asks',
  'BreakGlassInput.reason': () => 'La personne appelle et attend une réponse.',
  'BreakGlassInput.isVital': () => false,
  'agreeBreakGlass.id': each((world) => world.breakGlassId,
    async (asking) => aGlass(asking.owner, asking.alpha.mark, (await aStranger(asking)).id, await aColleague(asking), 'waiting')),
  'breakGlassReviews.state': () => 'to_review',
  'breakGlassReviews.after': () => null,
  'ReviewBreakGlassInput.id': each((world) => world.breakGlassId,
    async (asking) => aGlass(asking.owner, asking.alpha.mark, (await aStranger(asking)).id, await aColleague(asking), 'over')),
  'ReviewBreakGlassInput.verdict': () => 'justified',
  'ReviewBreakGlassInput.note': () => null,
};
