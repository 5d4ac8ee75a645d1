import type { Said } from './said.js';

/** The sentences of finding a person, of not doubling her, of merging. */
export const finding = {
  finding: {
    similarCount:
      '{count, plural, =0 {Aucun dossier proche pour le moment.} one {Un dossier proche : vérifiez avant de créer.} other {# dossiers proches : vérifiez avant de créer.}}',
    seeSimilar: '{count, plural, one {Voir le dossier proche} other {Voir les # dossiers proches}}',
    similarWaiting: 'Recherche des dossiers proches…', similarFailed: 'La recherche des dossiers proches n’a pas abouti.',
    why: 'Pourquoi : {reasons}', opensBeside: 's’ouvre dans un autre onglet',
    reasons: {
      name: 'même nom', near_name: 'nom proche', birth: 'même date de naissance', birth_swapped: 'jour et mois inversés',
      mail: 'même adresse e-mail', phone: 'même numéro de téléphone', commune: 'même commune',
    },
  },
  merge: {
    title: 'Doublons',
    intro:
      'Deux dossiers pour une même personne : quelqu’un propose, quelqu’un d’autre de l’antenne décide. Rien n’est perdu, et une fusion se défait.',
    count:
      '{count, plural, =0 {Aucune proposition n’attend.} one {# proposition attend une décision.} other {# propositions attendent une décision.}}',
    state: 'État', loadError: 'Les propositions n’ont pas pu être chargées.',
    states: {
      proposed: 'À décider', merged: 'Fusionnés', refused: 'Refusés', withdrawn: 'Retirés', undone: 'Défaits',
    },
    empty: {
      proposed: 'Aucune proposition n’attend', merged: 'Aucun dossier fusionné', refused: 'Aucune proposition refusée',
      withdrawn: 'Aucune proposition retirée', undone: 'Aucune fusion défaite',
    },
    emptyText: 'Un doublon se signale depuis l’un des deux dossiers, à l’onglet Suivi.', quoted: '« {text} »', pair: '{first} et {second}',
    proposedBy: 'Proposé par {name} le {day}', oneGone: 'L’un des deux dossiers n’est plus visible : traitement limité.',
    decided: {
      merged: 'Fusionnés par {name} le {day}', refused: 'Refusé par {name} le {day}', withdrawn: 'Retiré par {name} le {day}',
      undone: 'Fusion défaite par {name} le {day}', proposed: 'À décider',
    },
    openKept: 'Ouvrir le dossier de {title}', decide: 'Décider…', decideNamed: 'Décider pour {first} et {second}',
    refuse: 'Ce sont deux personnes…', refuseNamed: '{first} et {second} sont deux personnes',
    withdraw: 'Retirer la proposition…', withdrawNamed: 'Retirer la proposition pour {first} et {second}',
    undo: 'Défaire la fusion…', undoNamed: 'Défaire la fusion de {first} et {second}',
    notYours: 'Vous avez proposé cette fusion : une autre personne de l’antenne décide.',
    refuseTitle: 'Deux personnes différentes ?',
    refuseText: 'La proposition est refusée, les deux dossiers restent comme ils sont.',
    withdrawTitle: 'Retirer la proposition ?', withdrawText: 'Les deux dossiers restent comme ils sont.',
    undoTitle: 'Défaire la fusion ?',
    undoText: 'Tout ce qui venait du dossier absorbé y retourne. Ce qui a été ajouté depuis reste dans le dossier gardé.',
    why: 'Pourquoi',
    whyHint: 'En quelques mots : une autre personne lira cette raison. Rien de personnel au-delà de l’identité.',
    decideTitle: 'Fusionner les deux dossiers',
    decideText: 'Tout ce que contient l’un passe dans l’autre : entretiens, projets, besoins, documents, partages, rendez-vous.',
    whichStays: 'Quel dossier reste ?', chooseFirst: 'Choisissez d’abord le dossier qui reste.',
    ledBy:
      '{count, plural, =0 {Référence : {name}, aucun entretien} one {Référence : {name}, # entretien} other {Référence : {name}, # entretiens}}',
    fromKept: 'selon le dossier qui reste', fromOther: 'selon l’autre dossier',
    completed:
      'Ce qui manque au dossier qui reste est complété par l’autre. La référence de l’autre dossier continue à suivre la personne.',
    merge: 'Fusionner', trace: 'Ce qui a été déplacé',
    movedCount: '{count, plural, one {# élément déplacé} other {# éléments déplacés}}',
    stayedCount:
      '{count, plural, one {# élément resté en place : le dossier gardé a déjà le sien} other {# éléments restés en place : le dossier gardé a déjà les siens}}',
    said: {
      proposed: 'La proposition est enregistrée : une autre personne de l’antenne décide.',
      merged: 'Les dossiers sont fusionnés.', refused: 'La proposition est refusée.', withdrawn: 'La proposition est retirée.',
      undone: 'La fusion est défaite.',
    },
    what: 'Information', side: 'Dossier {reference}', differs: 'différent',
    fields: {
      given_name: 'Prénom', family_name: 'Nom', birth_on: 'Date de naissance', commune_nis: 'Commune', email: 'Adresse e-mail',
      phone: 'Téléphone', contact: 'Contact sûr', reference: 'Référence', status: 'État', lead: 'Suivi par',
      opened: 'Ouvert le', last_contact: 'Dernier contact', interviews: 'Entretiens',
    },
    status: {
      open: 'Ouvert', closed: 'Clôturé',
    },
    contact: {
      byMail: 'par e-mail', bySms: 'par SMS', byPhone: 'par téléphone', hideService: 'sans dire le service',
      hasNote: 'une consigne', nothing: 'aucun moyen convenu', from: 'à partir de {hour} h', until: 'jusqu’à {hour} h',
    },
    elsewhere: 'Ce dossier a été fusionné : tout se trouve maintenant dans celui de {title} ({reference}).',
    openThere: 'Ouvrir ce dossier', propose: 'Signaler un doublon…', proposeTitle: 'Signaler un doublon',
    proposeText: 'Cherchez l’autre dossier de la même personne. Rien ne bouge avant qu’une autre personne de l’antenne ait décidé.',
    findOther: 'L’autre dossier', findOtherHint: 'Un nom, une date de naissance, un téléphone, une référence',
    chooseOther: 'Choisissez l’autre dossier.', whichOther: 'Lequel ?',
    found: '{count, plural, =0 {Aucun autre dossier trouvé.} one {# dossier trouvé.} other {# dossiers trouvés.}}',
    send: 'Proposer la fusion', seeAll: 'Voir les propositions',
    tables: {
      goal: 'Projets', goal_step: 'Étapes de projet', need: 'Besoins', appointment: 'Rendez-vous', assignment: 'Seconds suivis',
      document: 'Documents', dossier_change: 'Historique des corrections', dossier_export: 'Exports', dossier_grant: 'Partages',
      follow_request: 'Demandes de suivi', form_draft: 'Formulaires en cours', grant_request: 'Demandes de partage',
      interview: 'Entretiens', interview_draft: 'Brouillons', lead_change: 'Changements de référence',
      representative: 'Représentants', right_request: 'Demandes de droits', share_code: 'Codes de partage',
      situation: 'Situation', special_note: 'Notes très personnelles',
    },
  },
} as const;

/** What every other language must say too. */
export type FindingMessages = Said<typeof finding>;
