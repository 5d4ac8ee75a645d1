import type { Said } from './said.js';

/** The sentences of moments that several people share. */
export const gathering = {
  gatherings: {
    title: 'Moments collectifs', detail: 'Ateliers, séances d’information, visites et classes de votre antenne.', plan: 'Planifier un moment',
    loadError: 'Les moments de ce mois n’ont pas pu être chargés.', coming: 'À venir', past: 'Passés', empty: 'Rien de prévu en {month}',
    emptyText: 'Planifiez un atelier, une séance d’information, une visite ou une classe : vous y inscrirez ensuite des personnes ou des groupes.',
    emptyRead: 'Les moments que vos collègues planifient se lisent ici.', previous: 'Mois précédent', next: 'Mois suivant', today: 'Ce mois-ci', months: 'Choisir le mois',
    jumpBack: 'Aller à {month}', taken: '{taken, number} sur {seats, plural, one {# place} other {# places}}',
    waiting: '{count, plural, one {# en attente} other {# en attente}}', ledBy: 'avec {names}', led: 'Vous animez', planned: '« {title} » est planifié.',
    full: 'Complet',
  },
  gathering: {
    kinds: { workshop: 'Atelier', information_session: 'Séance d’information', company_visit: 'Visite d’entreprise', school_class: 'Classe' },
    states: { planned: 'Planifié', held: 'Tenu', cancelled: 'Annulé' },
    attendances: { unknown: 'Pas noté', present: 'Présent·e', absent: 'Absent·e', excused: 'Excusé·e' },
    loadError: 'Ce moment n’a pas pu être chargé.', back: 'Tous les moments', edit: 'Modifier', editTitle: 'Modifier ce moment', planTitle: 'Planifier un moment',
    saved: 'Le moment est modifié.', save: 'Enregistrer', kind: 'Quoi', name: 'Intitulé', place: 'Lieu', placeHint: 'Une adresse, une salle.', day: 'Jour', time: 'Heure',
    timeHint: 'Par exemple 09:30', minutes: 'Durée', minutesOf: '{count, plural, one {# minute} other {# minutes}}', seats: 'Places',
    leaders: 'Qui anime', leadersHint: 'Au moins une personne de l’antenne.', note: 'Note pour les collègues', noteHint: 'Les personnes inscrites ne la lisent pas.',
    number: 'Un nombre entier, de {least, number} à {most, number}.', length: 'de {from} à {until}', led: 'Animé par {names}',
    cancel: 'Annuler ce moment', cancelTitle: 'Annuler ce moment ?',
    cancelText: 'Chaque personne inscrite devient une tâche chez qui la suit : la prévenir. Le moment reste écrit, annulé.', reason: 'Motif',
    reasonHint: 'Qui suit les personnes inscrites le lira.', cancelled: 'Le moment est annulé. Les tâches pour prévenir sont créées.', cancelledBecause: 'Annulé : {reason}',
    counts: 'En chiffres', enrolled: 'Inscrit·es', waitingPeople: 'En attente', unnamed: 'Sans nom', freeSeats: 'Places libres', presentPeople: 'Présent·es',
    absentPeople: 'Absent·es', excusedPeople: 'Excusé·es', unnamedPresent: 'Présent·es sans nom',
    people: 'Participant·es', nobody: 'Personne n’est encore inscrit.', nobodyShown: 'Vous ne suivez aucune des personnes inscrites.',
    hidden: '{count, plural, one {# autre personne, que vous ne suivez pas.} other {# autres personnes, que vous ne suivez pas.}}',
    enrol: 'Inscrire une personne', enrolHint: 'Un nom, même mal écrit, un code ou une référence. Vous inscrivez qui vous suivez.', searching: 'Recherche…', none: 'Aucun dossier trouvé.',
    enrolledDone: '{name} est inscrit·e.', waitingDone: '{name} est sur la liste d’attente.', isWaiting: 'En attente', noDoor: 'Suivi·e par un·e collègue',
    remove: 'Désinscrire', removeNamed: 'Désinscrire {name}', removed: '{name} n’est plus inscrit·e.', removeTitle: 'Désinscrire cette personne ?',
    removeText: 'La place de {name} ira à la première personne en attente.', followed: 'Suite prévue le {day}',
    attendance: 'Présences', allPresent: 'Tout le monde est là', attendanceOf: 'Présence de {name}', saveAttendance: 'Enregistrer les présences',
    attendanceSaved: 'Les présences sont enregistrées.',
    attendanceHint: 'Flèches haut et bas d’une personne à l’autre. P : présent·e, A : absent·e, E : excusé·e.', cameOf: 'Présents : {label}', cameHint: 'Sur {count, number} attendus.',
    unsaved: 'Des présences ne sont pas encore enregistrées.',
    groups: 'Groupes sans nom', groupsText: 'On les compte, on ne les nomme pas.', noGroup: 'Aucun groupe.', addGroup: 'Ajouter un groupe', editGroup: 'Modifier le groupe',
    editGroupNamed: 'Modifier {label}', groupLabel: 'Qui', groupLabelHint: 'Par exemple : élèves de 3e. Aucun nom.', groupCount: 'Combien', groupCountHint: '0 : le groupe est retiré.',
    groupSaved: 'Le groupe est compté.', groupLine: '{count, plural, one {# personne} other {# personnes}}', groupCame: '{present, number} sur {count, number} présents',
    followUp: 'Prévoir la suite', followUpTitle: 'Prévoir la même suite pour tout le monde', followUpText: 'Chaque dossier reçoit sa tâche, une seule fois, chez qui suit la personne.',
    to: 'Pour', toKinds: { present: 'les personnes présentes ({count, number})', absent: 'les personnes absentes ({count, number})', excused: 'les personnes excusées ({count, number})' },
    what: 'Quoi', togetherKinds: { contact: 'Reprendre contact', own: 'Une note à faire', check_in: 'Lui demander où elle en est (message)' }, onDay: 'Le',
    togetherNote: 'Ce qu’il faut faire', planTogether: 'Prévoir', followedUp: '{count, plural, =0 {Rien de nouveau n’est prévu.} one {Une suite est prévue.} other {# suites sont prévues.}}',
    leftOut: '{count, plural, one {Une personne n’est pas concernée :} other {# personnes ne sont pas concernées :}}',
    leftOutReasons: { closed: 'dossier fermé', no_door: 'suivi·e par un·e collègue', planned_already: 'déjà prévu' }, done: 'Fermer',
  },
  ownGatherings: {
    title: 'Vos rendez-vous à plusieurs', waiting: 'Liste d’attente : on vous prévient si une place se libère.', cancelled: 'Annulé', loadError: 'Vos rendez-vous à plusieurs n’ont pas pu être chargés.',
  },
} as const;

/** What every other language must say too. */
export type GatheringMessages = Said<typeof gathering>;
