import { referralTables, referralTablesLeftOut } from './referral-tables.js';
import { branch, day, type ExportedTable, list, moment, staff, table, text, words, yes } from './exported-table.js';

/** Everything of a dossier that is written out, in the order in which one reads it. */
export const exportedTables: readonly ExportedTable[] = [
  table('learner', 'Qui vous êtes', 'x.id', [
    text('code', 'Code'), text('given_name', 'Prénom'), text('family_name', 'Nom'), day('birth_on', 'Date de naissance'),
    words('age_band', 'Âge'), text('commune', 'Commune', '(select c.name_fr from commune c where c.nis = x.commune_nis)'),
    text('email', 'Adresse e-mail'), text('phone', 'Téléphone'), yes('by_mail', 'On peut vous écrire'),
    yes('by_sms', 'On peut vous envoyer un SMS'),
    yes('by_phone', 'On peut vous téléphoner'), yes('hide_service', 'Ne pas dire quel service appelle'),
    text('not_before_hour', 'Pas avant (heure)'), text('not_after_hour', 'Pas après (heure)'), text('contact_note', 'Consigne de contact'),
    moment('created_at', 'Depuis le'),
  ], 'x.id = (select d.learner_id from dossier d where d.id = $1)'),
  table('dossier', 'Votre dossier', 'x.id', [
    text('reference', 'Référence'), words('status', 'État'), branch('branch', 'Antenne', 'branch_id'),
    staff('lead', 'Personne qui vous suit', 'lead_membership_id'),
    moment('opened_at', 'Ouvert le'), moment('last_contact_at', 'Dernier contact'), text('interview_count', 'Nombre d’entretiens'),
  ], 'x.id = $1'),
  table('situation', 'Votre situation', 'x.updated_at', [
    words('status', 'Situation'), text('status_since', 'Depuis'), words('highest_diploma', 'Diplôme le plus élevé'),
    list('studies', 'Études'),
    list('languages', 'Langues'), list('experience', 'Expérience'), words('licence', 'Permis'), words('transports', 'Déplacements'),
    text('max_minutes', 'Trajet maximum (minutes)'), words('childcare', 'Garde d’enfants'), words('times', 'Moments possibles'),
    day('available_from', 'Disponible dès le'), text('note', 'Remarque'), staff('author', 'Écrit par', 'author_membership_id'),
    moment('updated_at', 'Écrit le'),
  ]),
  table('special_note', 'Ce qui est très personnel', 'x.category', [
    text('id', 'Numéro'), words('category', 'Sujet'), text('text', 'Texte', `encode(x.sealed, 'base64')`),
    staff('author', 'Écrit par', 'author_membership_id'), moment('updated_at', 'Écrit le'),
  ]),
  table('goal', 'Vos projets', 'x.created_at, x.id', [
    words('kind', 'Projet'), text('title', 'Intitulé'), text('trade', 'Métier', '(select t.name from trade t where t.code = x.trade)'),
    text('why', 'Pourquoi'),
    words('state', 'État'), staff('author', 'Écrit par', 'author_membership_id'), moment('created_at', 'Depuis le'),
    moment('updated_at', 'Modifié le'),
  ]),
  table('goal_step', 'Comment vos projets ont avancé', 'x.at, x.id', [
    text('goal', 'Projet', '(select g.title from goal g where g.id = x.goal_id)'), words('state', 'État'), text('note', 'Remarque'),
    staff('author', 'Écrit par', 'author_membership_id'), moment('at', 'Le'),
  ]),
  table('need', 'Ce que vous cherchez', 'x.created_at, x.id', [
    words('kind', 'Nature'), text('field', 'Domaine', '(select t.name from trade_domain t where t.code = x.field)'),
    text('trade', 'Métier', '(select t.name from trade t where t.code = x.trade)'), text('level', 'Niveau'),
    text('commune', 'Commune', '(select c.name_fr from commune c where c.nis = x.commune_nis)'), text('basin', 'Bassin'),
    text('constraints', 'Contraintes'),
    day('wanted_before', 'Souhaité avant le'), words('state', 'État'), text('reason', 'Raison'),
    staff('author', 'Écrit par', 'author_membership_id'),
    moment('created_at', 'Depuis le'),
  ]),
  table('interview', 'Vos entretiens', 'x.held_at, x.id', [
    moment('held_at', 'Le'), words('channel', 'Comment'), text('minutes', 'Durée (minutes)'), words('topics', 'Sujets'),
    text('summary', 'Résumé partagé'),
    list('results', 'Résultats'), yes('is_special', 'Très personnel'), yes('for_representative', 'Visible par votre représentant·e'),
    staff('author', 'Avec', 'author_membership_id'),
  ]),
  table('appointment', 'Vos rendez-vous', 'x.starts_at, x.id', [
    moment('starts_at', 'Le'), text('minutes', 'Durée (minutes)'), words('channel', 'Comment'),
    yes('is_walk_in', 'Venu·e sans rendez-vous'), text('note', 'Remarque'),
    staff('with', 'Avec', 'membership_id'), moment('cancelled_at', 'Annulé le'),
  ]),
  table('document', 'Vos documents', 'x.added_at, x.id', [
    text('id', 'Numéro'), words('kind', 'Nature'), text('title', 'Titre'), text('file_name', 'Fichier'),
    text('sealed_names', 'Titre et fichier', `encode(x.sealed_names, 'base64')`), yes('is_special', 'Très personnel'),
    words('state', 'État'),
    text('format', 'Format'), text('byte_count', 'Taille (octets)'), staff('author', 'Ajouté par', 'author_membership_id'),
    moment('added_at', 'Ajouté le'),
    moment('removed_at', 'Retiré le'), text('removal_reason', 'Raison du retrait'),
  ]),
  ...referralTables,
  table('dossier_change', 'Ce qui a été corrigé', 'x.at, x.id', [
    words('thing', 'Où'), text('field', 'Champ'), list('old_value', 'Avant'), list('new_value', 'Après'),
    text('sealed', 'Avant et après', `encode(x.sealed, 'base64')`),
    text('id', 'Numéro'), text('reason', 'Raison'), yes('by_learner', 'Par vous'), staff('author', 'Par', 'author_membership_id'),
    moment('at', 'Le'),
  ]),
  table('lead_change', 'Qui vous a suivi, l’un après l’autre', 'x.at, x.id', [
    staff('from', 'De', 'from_membership_id'), staff('to', 'À', 'to_membership_id'), text('note', 'Mot de passage'), moment('at', 'Le'),
  ]),
  table('reminder', 'Les messages qui vous ont été adressés', 'x.promised_at, x.id', [
    text('what', 'À propos de', `(select case f.kind when 'remind' then 'un rendez-vous' when 'survey' then 'où vous en étiez, après une orientation' else 'où vous en étiez' end
      from follow_up f where f.id = x.follow_up_id)`),
    text('channel', 'Par', `case x.channel when 'mail' then 'courriel' else 'SMS' end`),
    text('state', 'État', `case x.state when 'promised' then 'pas encore parti' when 'sent' then 'parti' when 'returned' then 'revenu' when 'unsure' then 'parti peut-être'
      when 'given_up' then 'pas parti' else 'retiré avant de partir' end`),
    moment('promised_at', 'Préparé le'), moment('left_at', 'Parti le'),
  ]),
  table('gathering_seat', 'Vos rendez-vous à plusieurs', 'x.starts_at, x.id', [
    text('title', 'Quoi', '(select g.title from gathering g where g.id = x.gathering_id)'), text('place', 'Où', '(select g.place from gathering g where g.id = x.gathering_id)'),
    moment('starts_at', 'Quand'), words('state', 'Inscription'), words('attendance', 'Présence'), staff('by', 'Inscrit par', 'by_membership_id'), moment('enrolled_at', 'Inscrit le'),
  ]),
  table('gathering_follow_up', 'Ce qui est prévu après un rendez-vous à plusieurs', 'x.at, x.id', [
    words('kind', 'Quoi'), day('on_day', 'Le'), staff('by', 'Prévu par', 'by_membership_id'), moment('at', 'Prévu le'),
  ]),
  table('assignment', 'Qui d’autre vous suit', 'x.from_at, x.id', [
    staff('who', 'Qui', 'membership_id'), moment('from_at', 'Depuis'), moment('until_at', 'Jusqu’au'), moment('ended_at', 'Terminé le'),
  ]),
  table('follow_request', 'Qui a demandé à vous suivre', 'x.asked_at, x.id', [
    staff('who', 'Qui', 'membership_id'), text('message', 'Message'), moment('asked_at', 'Le'), yes('is_accepted', 'Accepté'),
    moment('answered_at', 'Répondu le'),
  ]),
  table('dossier_closing', 'Fermetures et réouvertures', 'x.at, x.id', [
    words('move', 'Quoi'), words('reason', 'Raison'), text('note', 'Remarque'), staff('author', 'Par', 'author_membership_id'),
    moment('at', 'Le'),
  ]),
  table('dossier_grant', 'Vos partages', 'x.from_at, x.id', [
    branch('to', 'Avec', 'to_branch_id'), staff('who', 'Personne', 'to_membership_id'), words('purpose', 'Pourquoi'),
    words('sections', 'Quoi'),
    yes('may_write', 'Peut écrire'), words('basis', 'Sur quelle base'), words('evidence', 'Preuve'),
    text('evidence_text', 'Détail de la preuve'),
    text('evidence_hash', 'Empreinte du papier signé', `encode(x.evidence_hash, 'hex')`), text('text_version', 'Texte lu (version)'),
    words('given_by', 'Donné par'),
    moment('from_at', 'Depuis'), moment('until_at', 'Jusqu’au'), moment('revoked_at', 'Retiré le'), words('revoked_by', 'Retiré par'),
  ]),
  table('grant_request', 'Qui a demandé à voir votre dossier', 'x.created_at, x.id', [
    branch('by', 'Qui', 'by_branch_id'), words('purpose', 'Pourquoi'), words('sections', 'Quoi'), day('until_on', 'Jusqu’au'),
    text('message', 'Message'),
    words('state', 'Réponse'), moment('created_at', 'Demandé le'), moment('decided_at', 'Répondu le'), words('decided_by', 'Répondu par'),
  ]),
  table('share_code', 'Vos codes de partage', 'x.created_at, x.id', [
    moment('created_at', 'Donné le'), moment('expires_at', 'Valable jusqu’au'), moment('used_at', 'Utilisé le'),
    moment('ended_at', 'Annulé le'),
  ]),
  table('break_glass', 'Ouvertures exceptionnelles', 'x.asked_at, x.id', [
    words('category', 'Motif'), text('reason', 'Raison'), yes('is_vital', 'Intérêt vital'), moment('asked_at', 'Demandé le'),
    moment('opened_at', 'Ouvert le'),
    moment('ends_at', 'Fermé le'), words('verdict', 'Avis après coup'), text('review_note', 'Remarque'),
  ]),
  table('representative', 'Qui vous représente', 'x.created_at, x.id', [
    text('name', 'Nom'), words('relation', 'Lien'), text('proof', 'Preuve'), day('from_on', 'Depuis'), day('until_on', 'Jusqu’au'),
    moment('ended_at', 'Terminé le'),
  ]),
  table('right_request', 'Vos demandes sur vos données', 'x.asked_at, x.id', [
    words('kind', 'Demande'), text('text', 'Texte'), moment('asked_at', 'Le'),
    yes('is_own', 'Écrite par vous', 'x.recorded_by_membership_id is null'),
    words('state', 'État'), text('reason', 'Réponse'), moment('decided_at', 'Décidé le'), moment('done_at', 'Fait le'),
  ]),
  table('dossier_export', 'Copies de vos données', 'x.at, x.id', [
    moment('at', 'Le'), yes('is_own', 'Par vous', 'x.by_membership_id is null'), text('reason', 'Raison'),
  ]),
];

/** Tables of the dossier that are not written out, each with the reason. */
export const leftOut: Readonly<Record<string, string>> = {
  ...referralTablesLeftOut,
  journal: 'written out apart: every line, without names (app.looks_of_opened)',
  learner_session: 'each visit is a line of the journal already; the rest is the hash of a token',
  interview_draft: 'not yet said: its author\'s unfinished words, sealed for her alone; the interview itself is written out',
  form_draft: 'not yet said: its author\'s unfinished form, sealed for her alone',
  audit_case: 'the work of whoever protects the data; answered by that person',
  dossier_figure: 'what the rest was counted as: nothing that is not written out already',
  figure_mark: 'that something is still to be counted, for seconds',
  erasure_ledger: 'stands only where nothing else does any more',
};
