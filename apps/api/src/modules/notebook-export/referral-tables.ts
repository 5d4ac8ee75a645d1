import { branch, day, type ExportedTable, moment, staff, table, text, words, yes } from './exported-table.js';

const offerTitle = (of: string) => `(select f.title from offer f where f.id = x.${of})`;
const referralTitle = '(select f.title from referral r join offer f on f.id = r.offer_id where r.id = x.referral_id)';
const operator = '(select o.name from organisation o where o.id = x.organisation_id)';

const pointName = (catalogue: string, point: string) => `(select p -> 'label' ->> 'fr' from transition_catalogue c, jsonb_array_elements(c.points) p
  where c.id = ${catalogue} and p ->> 'code' = ${point})`;

/** Where the person was sent, with which words, and what was answered: hers by right, those of the services to each other included. */
export const referralTables: readonly ExportedTable[] = [
  table('prior_preference', 'Ce que vous aviez en tête', 'x.said_at, x.id', [
    text('organisation', 'Organisme', operator), text('offer', 'Offre', offerTitle('offer_id')), text('words', 'Vos mots'),
    yes('is_none', 'Rien en tête'), words('source', 'Dit'), staff('author', 'Noté par', 'by_membership_id'), moment('said_at', 'Le'),
  ]),
  table('choice_made', 'Les offres retenues ou mentionnées', 'x.made_at, x.id', [
    words('kind', 'Quoi'), text('offer', 'Offre', offerTitle('offer_id')), words('reason_code', 'Motif'), text('reason_text', 'Précision'),
    text('among', 'Parmi (nombre d’offres)', '(select z.option_count from choice_set z where z.id = x.choice_set_id)'),
    staff('author', 'Avec', 'by_membership_id'), moment('made_at', 'Le'),
  ], 'x.choice_set_id in (select z.id from choice_set z where z.dossier_id = $1)'),
  table('referral', 'Vos orientations', 'x.created_at, x.id', [
    text('offer', 'Offre', offerTitle('offer_id')), branch('to', 'Vers', 'to_branch_id'), words('state', 'État'),
    text('goal', 'Projet', '(select g.title from goal g where g.id = x.goal_id)'), staff('author', 'Par', 'by_membership_id'),
    moment('created_at', 'Depuis le'), moment('sent_at', 'Envoyée le'), moment('over_at', 'Terminée le'), words('decline_code', 'Motif du refus'),
    words('outcome_code', 'Résultat'), day('outcome_on', 'Résultat le'), words('learner_answer', 'Votre avis'),
  ]),
  table('packet', 'Ce qui a été envoyé', 'x.made_at, x.id', [
    text('offer', 'Offre', referralTitle), text('content', 'Contenu, tel que l’opérateur le lit'),
    text('hash', 'Empreinte', `encode(x.hash, 'hex')`), words('grant_sections', 'Ce qui s’ouvre à l’acceptation'),
    staff('author', 'Préparé par', 'made_by_membership_id'), moment('made_at', 'Préparé le'), moment('approved_at', 'Approuvé le'),
    words('approved_by', 'Approuvé'), text('approval_note', 'Remarque'), staff('witness', 'Devant', 'witness_membership_id'),
  ]),
  table('referral_event', 'Ce qui s’est passé dans vos orientations', 'x.at, x.id', [
    text('offer', 'Offre', referralTitle), words('to_state', 'Quoi'), words('side', 'De quel côté'), words('code', 'Motif'),
    text('learner_text', 'Ce qui vous a été écrit'), text('text', 'Ce que les services se sont dit'), day('on_date', 'Pour le'),
    staff('author', 'Par', 'membership_id'), moment('at', 'Le'),
  ]),
  table('handoff_message', 'Messages entre les services', 'x.at, x.id', [
    text('offer', 'Offre', referralTitle), words('side', 'De quel côté'), text('text', 'Message'), staff('author', 'Par', 'membership_id'),
    moment('at', 'Le'),
  ]),
  table('handoff_appointment', 'Vos rendez-vous chez un opérateur', 'x.starts_at, x.id', [
    text('offer', 'Offre', referralTitle), moment('starts_at', 'Le'), text('minutes', 'Durée (minutes)'), words('state', 'État'),
    text('place', 'Lieu'), text('link', 'Lien'), text('contact', 'Personne à demander'), words('by_side', 'Proposé par'),
  ]),
  table('transition', 'Vos points de transition', 'x.declared_at, x.id', [
    text('point', 'Quoi', pointName('x.catalogue_id', 'x.point')), day('on_date', 'Le'), words('source', 'Dit par'), words('state', 'État'), day('paused_until', 'En pause jusqu’au'),
    text('note', 'Remarque'), staff('author', 'Noté par', 'declared_by_membership_id'), moment('declared_at', 'Noté le'), moment('over_at', 'Terminé le'),
    words('end_reason', 'Pourquoi'), text('end_note', 'Précision'),
  ]),
  table('follow_up', 'Ce qui était à faire, et quand', 'x.due_at, x.id', [
    text('offer', 'Offre', referralTitle), text('point', 'Point de transition', `(select ${pointName('t.catalogue_id', 't.point')} from transition t where t.id = x.transition_id)`),
    words('kind', 'Quoi'), words('for_side', 'Pour qui'), moment('due_at', 'Pour le'), words('state', 'État'), text('note', 'Remarque'),
    moment('ended_at', 'Terminé le'), words('end_reason', 'Pourquoi'), text('end_note', 'Précision'),
  ]),
  table('check_in', 'Où vous avez dit en être', 'x.answered_at, x.id', [
    moment('asked_at', 'Demandé le'), words('whereabouts', 'Votre réponse'), day('since_on', 'Depuis le'), words('call_wish', 'Appel souhaité'),
    text('comment', 'Vos mots'), yes('agrees_outcome', 'D’accord avec le résultat'), words('via', 'Dit'), staff('heard', 'Noté par', 'answered_by_membership_id'),
    moment('answered_at', 'Répondu le'), moment('changed_at', 'Changé le'),
  ]),
];

/** Tables of referrals that are not written out, each with the reason. */
export const referralTablesLeftOut: Readonly<Record<string, string>> = {
  choice_set: 'a frozen list of public offers, which names nobody; how many there were, and what was retained, is written out with each choice',
  preference_code: 'a code of thirty minutes: its hash and its times; what was said with it is written out',
  handoff_link: 'who holds a mailed link, until when: an operator\'s mailbox and the hash of a secret; each use is a line of the journal',
  handoff_read: 'until when each service has read the other: about those who work',
};
