import type { Said } from './said.js';

/** The sentences of what is due: one's day, the week, the private address of a calendar, the figures of the promise. */
export const agenda = {
  due: {
    title: 'À relancer', answers: 'Réponses reçues', loadError: 'Les relances n’ont pas pu être chargées.',
    count: '{count, plural, =0 {Rien à relancer} one {# relance à faire} other {# relances à faire}}',
    late: '{count, plural, one {dont # en retard} other {dont # en retard}}', many: '999 et plus',
    nothing: 'Rien de prévu aujourd’hui.', next: 'Prochaine relance prévue : {title}, {date}.', nothingNext: 'Aucune relance prévue.',
    more: 'Voir la suite', scope: 'Relances à afficher', mine: 'Les miennes', branch: 'En retard dans l’antenne',
    branchEmpty: 'Aucune relance en retard dans l’antenne.',
    urgent: 'Urgent', isLate: 'En retard depuis le {date}', today: 'Aujourd’hui', on: 'Pour le {date}', for: 'Chez {name}',
    replaces: 'En remplacement de {name}', restricted: 'Dossier restreint', choose: 'Choisir {title}', chooseAll: 'Tout choisir',
    list: 'Relances, par ordre d’urgence', act: 'Agir sur {title}',
    keys: 'J et K ou les flèches pour parcourir, X pour choisir, E fait, S reporter, D déléguer, C annuler, Entrée pour ouvrir.',
    kinds: {
      contact: 'À contacter', inform: 'Informer un service', confirm_transition: 'Point de transition à confirmer', call_back: 'Demande à être rappelé·e',
      answered: 'Réponse à lire', verify_contact: 'Coordonnées à vérifier', not_sent: 'Message qui n’est pas parti', own: 'Ce que j’ai promis',
    },
    ways: {
      phone: 'par téléphone', in_person: 'sur place', video: 'en visio', mail: 'par e-mail', sms: 'par SMS', letter: 'par courrier',
    },
  },
  dueActs: {
    chosen: '{count, plural, one {# relance choisie} other {# relances choisies}}', clear: 'Ne rien choisir', bar: 'Agir sur ce qui est choisi',
    done: 'Fait', decide: 'Décider', interview: 'Consigner l’entretien', snooze: 'Reporter', delegate: 'Déléguer', cancel: 'Annuler', undo: 'Revenir en arrière',
    doneSaid: '{count, plural, one {# relance est faite.} other {# relances sont faites.}}',
    snoozedSaid: '{count, plural, one {# relance est reportée au {date}.} other {# relances sont reportées au {date}.}}',
    delegatedSaid: '{count, plural, one {# relance est confiée à {name}.} other {# relances sont confiées à {name}.}}',
    cancelledSaid: '{count, plural, one {# relance est annulée.} other {# relances sont annulées.}}',
    undoneSaid: '{count, plural, one {# relance est de nouveau à faire.} other {# relances sont de nouveau à faire.}}',
    refusedSaid: '{count, plural, one {# relance n’a pas pu l’être :} other {# relances n’ont pas pu l’être :}}',
    snoozeTitle: 'Reporter à un autre jour', day: 'Jour', tomorrow: 'Demain', inThreeDays: 'Dans trois jours', nextWeek: 'Dans une semaine', inTwoWeeks: 'Dans deux semaines',
    snoozeDo: 'Reporter', delegateTitle: 'Confier à quelqu’un de l’antenne', to: 'Confier à', pick: 'Choisir…',
    delegateText: 'Le dossier s’ouvre pour trente jours à la personne choisie, si elle ne le suit pas déjà.', delegateDo: 'Confier',
    cancelTitle: 'Annuler sans faire', reason: 'Pourquoi', note: 'Précision', noteHint: 'Reste avec la relance, dans le dossier.', cancelDo: 'Annuler la relance',
    reasons: {
      unreachable: 'Impossible à joindre', refused: 'La personne ne le souhaite pas', not_needed: 'Ce n’est plus utile', done_elsewhere: 'Un autre service l’a fait', other: 'Autre raison',
    },
  },
  agenda: {
    title: 'Agenda', week: 'Semaine du {date}', previous: 'Semaine précédente', next: 'Semaine suivante', thisWeek: 'Cette semaine',
    loadError: 'L’agenda n’a pas pu être chargé.', list: 'Agenda de la semaine', meetings: 'Rendez-vous', tasks: 'Relances', free: 'Rien de prévu', gatherings: 'Moments collectifs', taken: '{taken, number} sur {seats, plural, one {# place} other {# places}}',
    holiday: 'Jour férié', today: 'Aujourd’hui', minutesOf: '{count, plural, one {# minute} other {# minutes}}', moreTasks: '{count, plural, one {# autre relance} other {# autres relances}}',
    moveTo: 'Déplacer au…', moveNamed: 'Déplacer « {title} » à un autre jour', moved: 'La relance est déplacée au {date}.',
    late: '{count, plural, one {# relance plus ancienne attend encore} other {# relances plus anciennes attendent encore}}', seeLate: 'Voir dans Ma journée',
    absences: 'Absences et remplacements', absence: '{name} est en congé du {from} au {until} : {replacement} remplace.', mineOf: 'de {name}',
    keys: 'Flèches pour passer d’un jour et d’une ligne à l’autre, Page précédente et Page suivante pour changer de semaine, Alt + flèches pour déplacer une relance d’un jour.',
    channels: { in_person: 'Sur place', phone: 'Par téléphone', video: 'En visio' },
  },
  calendarFeed: {
    title: 'Dans mon calendrier', text: 'Une adresse privée montre vos rendez-vous et le nombre de relances par jour dans votre calendrier habituel. Aucun nom, aucune donnée sur les personnes.',
    none: 'Aucune adresse n’est en service.', since: 'Une adresse est en service depuis le {date}.', read: 'Lue par un calendrier le {date}.', never: 'Aucun calendrier ne l’a encore lue.',
    make: 'Créer une adresse', remake: 'Remplacer l’adresse', end: 'Fermer l’adresse', made: 'L’adresse est prête. Copiez-la maintenant : elle ne sera plus montrée.',
    copy: 'Copier l’adresse', address: 'Adresse à ajouter au calendrier', ended: 'L’adresse est fermée : plus aucun calendrier ne la lit.', endTitle: 'Fermer cette adresse ?',
    endText: 'Les calendriers qui la lisent cesseront de se mettre à jour.', remakeText: 'L’adresse actuelle cessera de répondre aussitôt.', loadError: 'L’adresse du calendrier n’a pas pu être lue.',
  },
  agendaFeed: { name: 'Boussole', meeting: 'Rendez-vous', gathering: 'Moment collectif', oneTask: '1 relance à faire', tasks: '{count} relances à faire' },
  promises: {
    title: 'Ce que nous promettons', intro: 'Ce que chaque personne peut attendre, et jusqu’où nous tenons parole. Ces chiffres parlent du service, jamais d’une personne.',
    ofBranch: 'Antenne : {name}', ofMine: 'Mes dossiers', period: 'Période', loadError: 'Les chiffres n’ont pas pu être chargés.',
    periods: { quarter: 'Trois derniers mois', year: 'Douze derniers mois', lastYear: 'L’année dernière' },
    tooFew: 'Moins de {count} personnes : pas de chiffre.', about: '{count, plural, one {sur # personne} other {sur # personnes}}',
    withinTwo: 'Deux contacts au plus', withinTwoText: 'Part des personnes arrivées dans un service qui les a acceptées après deux contacts au plus.',
    median: 'Nombre de contacts', medianText: 'La moitié des personnes ont eu besoin d’autant de contacts, ou de moins.', contacts: '{count, plural, one {# contact} other {# contacts}}',
    days: 'Premier contact après un point de transition', daysText: 'La moitié des premiers contacts ont lieu dans ce délai.', daysOf: '{count, plural, =0 {le jour même} one {# jour} other {# jours}}',
    reached: 'Personnes jointes après une orientation', reachedText: 'Part des personnes qui ont répondu, ou que nous avons jointes, autour de chaque échéance.',
    months: '{count, plural, one {# mois} other {# mois}}', share: 'Part', people: 'Personnes', after: 'Après', more: 'Comment c’est compté',
    howText: 'Un contact est un entretien consigné ou une relance faite. Un service compte le jour où il accepte la personne. Une personne compte une seule fois dans chaque chiffre.',
  },
} as const;

/** What every other language must say too. */
export type AgendaMessages = Said<typeof agenda>;
