import { common } from '@boussole/shared/messages/fr-common';
import { following } from '@boussole/shared/messages/fr-following';
import { gathering as gatheringWords } from '@boussole/shared/messages/fr-gathering';
import { referralWords } from '@boussole/shared/messages/fr-referral-words';
import { sharing } from '@boussole/shared/messages/fr-sharing';
import type { DueItemView } from '../agenda/agenda.graphql.js';
import { readDue } from '../agenda/due.queries.js';
import type { DossierLineView } from '../dossier/dossier.graphql.js';
import { readPage } from '../dossier/dossier-list.queries.js';
import type { RowView } from '../figures/figures.graphql.js';
import { readRows } from '../figures/rows.queries.js';
import type { ParticipantView } from '../gathering/gathering.graphql.js';
import { readGathering } from '../gathering/gathering.queries.js';
import type { SharedDossierView } from '../grant/shares.graphql.js';
import { readShares } from '../grant/shares.queries.js';
import type { EscalationView } from '../referral-pages/escalations.graphql.js';
import { readEscalations } from '../referral-pages/escalations.queries.js';
import type { StaffPersonView } from '../staff/staff.graphql.js';
import { readStaff } from '../staff/staff.queries.js';
import { date, dayOf, exported, long, number, oneOf, text, truth, whole } from './exported.js';

const scopeOf = (view: string) => oneOf(['mine', 'branch'] as const, view);
const pageSize = 100;

const seatWords = { enrolled: 'Inscrit·e', waiting: gatheringWords.gathering.isWaiting, cancelled: 'Désinscrit·e' } as const;

/** The lists of persons. */
export const listsOfPeople = {
  caseload: exported<DossierLineView>(['Dossiers', 'dossiers'], [
    text('Référence', ({ reference }) => reference),
    text('Personne', ({ title }) => title),
    truth('Anonyme', ({ isAnonymous }) => isAnonymous),
    date('Date de naissance', ({ birthOn }) => birthOn),
    text('Commune', ({ communeName }) => communeName),
    text('Suivi par', ({ leadName }) => leadName),
    truth('En remplacement', ({ replaces }) => replaces),
    number('Entretiens', ({ interviewCount }) => interviewCount),
    date('Dernier contact', ({ lastContactAt }) => dayOf(lastContactAt)),
  ], async (ask, viewer, { view, after }) => {
    const { lines, next, total } = await readPage(ask, viewer, { scope: scopeOf(view), first: pageSize, after });
    return { rows: lines, next, known: total };
  }, ({ id }) => id),
  due: exported<DueItemView>(['Relances', 'relances'], [
    text('Personne', ({ dossierTitle }) => dossierTitle),
    text('Quoi', ({ kind }) => following.followingWords.kinds[kind]),
    date('Pour le', ({ dueOn }) => dueOn),
    truth('En retard', ({ isLate }) => isLate),
    truth('Urgent', ({ isUrgent }) => isUrgent),
    text('Point de transition', ({ point }) => point),
    long('Ce que prévoit le plan', ({ words }) => words),
    long('Remarque', ({ note }) => note),
    text('Pour qui', ({ ownerName }) => ownerName),
  ], async (ask, viewer, { view, after }) => {
    const scope = scopeOf(view);
    const { items, next, count, lateCount } = await readDue(ask, viewer, scope, after);
    const known = scope === 'mine' ? count : lateCount;
    return { rows: items, next, known: known >= 1000 ? null : known }; // counted up to a thousand
  }, ({ dossierId }) => dossierId),
  staff: exported<StaffPersonView>(['Équipe', 'equipe'], [
    text('Nom', ({ name }) => name),
    text('Courriel', ({ email }) => email),
    text('État', ({ state }) => ({ invited: 'Invité·e', active: 'Au travail', disabled: 'Accès fermé' })[state]),
    long('Rattachements', ({ memberships }) => memberships.map(({ branchName, role, from, until }) =>
      `${common.roles[role]}, ${branchName}, depuis le ${from}${until ? ` jusqu’au ${until}` : ''}`).join(' ; ') || null),
    text('Employeur', ({ memberships }) => [...new Set(memberships.flatMap(({ employerName }) => employerName ?? []))].join(' ; ') || null),
  ], async (ask, viewer) => whole((await readStaff(ask, viewer)).people)),
  shares: exported<SharedDossierView>(['Dossiers partagés', 'dossiers-partages'], [
    text('Personne', ({ title }) => title),
    truth('Anonyme', ({ isAnonymous }) => isAnonymous),
    text('Antenne', ({ branchName }) => branchName),
    text('Structure', ({ organisationName }) => organisationName),
    text('Suivi par', ({ leadName }) => leadName),
    text('But', ({ purpose }) => sharing.sharing.purposes[purpose]),
    long('Parties', ({ sections }) => sections.map((section) => sharing.sharing.sections[section]).join(' ; ')),
    truth('Peut écrire', ({ mayWrite }) => mayWrite),
    truth('Pour moi seulement', ({ isPersonal }) => isPersonal),
    date('Depuis le', ({ from }) => dayOf(from)),
    date('Jusqu’au', ({ until }) => dayOf(until)),
  ], async (ask, _viewer, { after }) => {
    const { received, next } = await readShares(ask, after);
    return { rows: received, next, known: null };
  }, ({ dossierId }) => dossierId),
  escalations: exported<EscalationView>(['Relais à regarder', 'relais-a-regarder'], [
    text('Pourquoi', ({ kind }) => ({ silent: 'Sans réponse', disagreed: 'Suite contestée' })[kind]),
    text('Référence', ({ reference }) => reference),
    text('Personne', ({ dossierTitle }) => dossierTitle),
    text('Suivi par', ({ leadName }) => leadName),
    text('Orienté par', ({ byName }) => byName),
    text('Offre', ({ offerTitle }) => offerTitle),
    text('Structure', ({ organisationName }) => organisationName),
    text('Antenne', ({ branchName }) => branchName),
    text('Téléphone', ({ branchPhone }) => branchPhone),
    text('État', ({ state }) => referralWords.referralWords.states[state]),
    date('Envoyé le', ({ sentAt }) => dayOf(sentAt)),
    date('Signalé le', ({ escalatedAt }) => dayOf(escalatedAt)),
    text('Suite', ({ outcomeCode }) => outcomeCode && referralWords.referralWords.outcomeCodes[outcomeCode]),
  ], async (ask, viewer) => {
    const { silent, disagreed } = await readEscalations(ask, viewer);
    return whole([...silent, ...disagreed]);
  }, ({ dossierId }) => dossierId),
  figure_rows: exported<RowView>(['Dossiers derrière le chiffre', 'dossiers-du-chiffre'], [
    text('Référence', ({ reference }) => reference),
    text('Suivi par', ({ reference, leadName }) => (reference === null ? null : leadName)),
    number('Fois', ({ times }) => times),
  ], async (ask, _viewer, { view, after }) => {
    const [period = '', figure = '', slice = null] = view.split(' ');
    return { ...await readRows(ask, { period, figure, slice, after }), known: null };
  }, ({ dossierId }) => dossierId),
  participants: exported<ParticipantView>(['Participants', 'participants'], [
    text('Personne', ({ title }) => title),
    truth('Anonyme', ({ isAnonymous }) => isAnonymous),
    text('Place', ({ state }) => seatWords[state]),
    text('Présence', ({ attendance }) => gatheringWords.gathering.attendances[attendance]),
    date('Suite prévue le', ({ followedOn }) => followedOn),
  ], async (ask, viewer, { view }) => whole((await readGathering(ask, viewer, view)).participants), ({ dossierId }) => dossierId),
} as const;
