import { brusselsDay } from '@boussole/domain/calendar-date';
import { inboxViews } from '@boussole/domain/handoff/told';
import { gathering as gatheringWords } from '@boussole/shared/messages/fr-gathering';
import { keeping } from '@boussole/shared/messages/fr-keeping';
import { quality as qualityWords } from '@boussole/shared/messages/fr-quality';
import { referralWords } from '@boussole/shared/messages/fr-referral-words';
import { vocabulary } from '@boussole/shared/messages/fr-vocabulary';
import type { GatheringLineView } from '../gathering/gathering.graphql.js';
import { readGatherings } from '../gathering/gathering-list.queries.js';
import type { InboxLineView } from '../handoff/inbox.graphql.js';
import { readInbox } from '../handoff/inbox.queries.js';
import type { QualityActionView } from '../quality/quality.graphql.js';
import { readQuality } from '../quality/quality.queries.js';
import type { CorrectionView } from '../register-keeping/correction.graphql.js';
import { readCorrections } from '../register-keeping/corrections.queries.js';
import { keptFilters, type KeptSheetView } from '../register-keeping/keeping.graphql.js';
import { readKept } from '../register-keeping/kept-sheets.queries.js';
import { date, dayOf, exported, hourOf, long, number, oneOf, text, truth, whole } from './exported.js';

const { kinds, states } = gatheringWords.gathering;
const fieldWords: Readonly<Record<string, string>> = keeping.keeping.fields;
const answers = { open: 'Sans réponse', accepted: 'Acceptée', refused: 'Refusée' } as const;

/** The lists of what a service does and keeps. */
export const listsOfWork = {
  inbox: exported<InboxLineView>(['Relais reçus', 'relais'], [
    text('Offre', ({ offerTitle }) => offerTitle),
    date('Session du', ({ sessionStartsOn }) => sessionStartsOn),
    text('Envoyé par', ({ senderBranchName }) => senderBranchName),
    text('Structure', ({ senderOrganisationName }) => senderOrganisationName),
    text('État', ({ state }) => referralWords.referralWords.states[state]),
    date('À répondre avant le', ({ dueAt }) => dayOf(dueAt)),
    truth('En pause', ({ isPaused }) => isPaused),
    number('Messages non lus', ({ unread }) => unread),
    date('Envoyé le', ({ sentAt }) => dayOf(sentAt)),
  ], async (ask, viewer, { view, after }) => {
    const chosen = oneOf(inboxViews, view);
    const { lines, next, totals } = await readInbox(ask, viewer, chosen, after);
    return { rows: lines, next, known: totals[chosen] };
  }),
  gatherings: exported<GatheringLineView>(['Moments collectifs', 'moments'], [
    date('Jour', ({ startsAt }) => dayOf(startsAt)),
    text('Heure', ({ startsAt }) => hourOf(startsAt)),
    number('Minutes', ({ minutes }) => minutes),
    text('Quoi', ({ kind }) => kinds[kind]),
    text('Intitulé', ({ title }) => title),
    text('Lieu', ({ place }) => place),
    text('Animé par', ({ leaders }) => leaders.map(({ name }) => name).join(' ; ')),
    text('État', ({ state }) => states[state]),
    number('Places', ({ counts }) => counts.seats),
    number('Inscrits', ({ counts }) => counts.enrolled),
    number('En attente', ({ counts }) => counts.waiting),
    number('Sans nom', ({ counts }) => counts.unnamed),
    number('Présents', ({ counts }) => counts.present),
    number('Absents', ({ counts }) => counts.absent),
    number('Excusés', ({ counts }) => counts.excused),
    number('Présents sans nom', ({ counts }) => counts.unnamedPresent),
  ], async (ask, viewer, { view, now }) => whole((await readGatherings(ask, viewer, view, now)).gatherings)),
  quality_actions: exported<QualityActionView>(['Actions de qualité', 'actions-qualite'], [
    number('Année', ({ year }) => year),
    text('Standard', ({ standard }) => standard && qualityWords.qualityGrid.standards[standard].name),
    long('Action', ({ what }) => what),
    text('Qui en répond', ({ ownerName }) => ownerName),
    date('Échéance', ({ dueOn }) => dueOn),
    truth('En retard', ({ isOverdue }) => isOverdue),
    text('État', ({ state }) => qualityWords.qualityActions.states[state]),
    long('Ce que ça a donné', ({ result }) => result),
  ], async (ask, viewer, { now }) => whole((await readQuality(ask, viewer, brusselsDay(now))).actions)),
  corrections: exported<CorrectionView>(['Corrections', 'corrections'], [
    text('Fiche', ({ sheetTitle }) => sheetTitle),
    text('Nature', ({ sheetKind }) => vocabulary.vocabulary.sheetKinds[sheetKind]),
    text('Donnée', ({ field }) => field && (fieldWords[field] ?? field)),
    long('Proposé', ({ proposed }) => proposed),
    long('Commentaire', ({ comment }) => comment),
    text('Proposé par', ({ authorName }) => authorName),
    date('Le', ({ createdAt }) => dayOf(createdAt)),
    text('État', ({ state }) => answers[state]),
    long('Réponse', ({ answer }) => answer),
    date('Répondu le', ({ answeredAt }) => dayOf(answeredAt)),
  ], async (ask, viewer, { view, after }) => {
    const { lines, next } = await readCorrections(ask, viewer, oneOf(['received', 'sent'] as const, view), after);
    return { rows: lines, next, known: null };
  }),
  sheets: exported<KeptSheetView>(['Fiches tenues', 'fiches'], [
    text('Fiche', ({ title }) => title),
    text('Nature', ({ kind }) => vocabulary.vocabulary.sheetKinds[kind]),
    text('Antenne', ({ branchName }) => branchName),
    text('Fraîcheur', ({ freshness }) => vocabulary.vocabulary.freshnesses[freshness]),
    date('À revoir le', ({ reviewOn }) => reviewOn),
    date('Vérifiée le', ({ verifiedOn }) => verifiedOn),
    number('Qualité', ({ quality }) => quality),
    number('Corrections sans réponse', ({ openCorrections }) => openCorrections),
    truth('Disparue de sa source', ({ isMissingFromSource }) => isMissingFromSource),
  ], async (ask, viewer, { view, after, now }) => {
    const filter = oneOf(keptFilters, view);
    const { lines, next, counts } = await readKept(ask, viewer, { filter, first: 100, after, today: brusselsDay(now) });
    return { rows: lines, next, known: counts[filter] };
  }),
} as const;
