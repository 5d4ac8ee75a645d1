import type { Said } from './said.js';

/** The sentences of whoever receives a handoff, with an account or by a mailed link; and of the conversation, for both sides. */
export const handoff = {
  handoff: {
    title: 'Relais reçus', loadError: 'Les relais reçus n’ont pas pu être chargés.', listLabel: 'Relais reçus par l’antenne',
    views: { todo: 'À traiter ({count, number})', waiting: 'En cours ({count, number})', answered: 'Terminés ({count, number})' },
    viewsLabel: 'Quels relais', hint: 'Flèches pour parcourir, Entrée pour ouvrir, Échap pour revenir à la liste.',
    empty: {
      todo: 'Aucun relais en attente', waiting: 'Aucun relais en cours', answered: 'Aucun relais terminé',
    },
    emptyText: {
      todo: 'Les relais envoyés à votre antenne arrivent ici, et par e-mail.', waiting: 'Ici se rangent les questions posées, les listes d’attente et les parcours commencés.',
      answered: 'Ici se rangent les relais clôturés, refusés, annulés ou restés sans réponse.',
    },
    news: '{count, plural, one {# nouveau} other {# nouveaux}}',
    newsSaid: '{count, plural, one {# nouveau relais est arrivé.} other {# nouveaux relais sont arrivés.}}',
    newsShown: 'La liste est à jour.', refresh: 'Mettre la liste à jour',
    more: 'Afficher la suite', session: 'Session du {date}',
    from: 'Par {branch} ({organisation})', fromNamed: 'Par {name}, {branch} ({organisation})', sentOn: 'Envoyé le {date}',
    unread: '{count, plural, one {# message} other {# messages}}', cancelAsked: 'Annulation demandée',
    choose: 'Choisissez un relais', chooseText: 'Il s’ouvre ici. Rien de la personne n’est montré avant.',
    back: 'Revenir à la liste', handoffError: 'Ce relais n’a pas pu être chargé.', handoffLoading: 'Le relais se charge.',
    due: {
      minutes: 'il reste {count, number} min', hours: 'il reste {count, number} h', days: '{count, plural, one {il reste # jour} other {il reste # jours}}',
      overMinutes: 'échu depuis {count, number} min', overHours: 'échu depuis {count, number} h',
      overDays: '{count, plural, one {échu depuis # jour} other {échu depuis # jours}}', paused: 'en pause', none: 'sans échéance',
      over: 'terminé',
    },
    clock: {
      before: '{what} avant le {date}', atLatest: '{what} au plus tard le {date}', paused: 'Le délai est en pause : on attend une réponse du service qui oriente.',
      waiting: 'En liste d’attente jusqu’au {date}.', waitingUnknown: 'En liste d’attente, date inconnue.',
      expires: 'Sans réponse, ce relais prend fin le {date}.', rule: '72 heures, c’est trois jours ouvrables de votre antenne.',
    },
    packet: {
      title: 'Ce que la personne a accepté de vous dire', alias: 'Nom d’emprunt : la personne n’a pas donné le sien.',
      aims: 'Ce qu’elle vise', needs: 'Ce qu’elle cherche', constraints: 'Ses contraintes', contact: 'Comment la joindre', words: 'Dans ses mots',
      gone: 'Le contenu de ce relais n’est plus lisible.', goneText: 'Il l’était tant que vous aviez à y répondre. Les dates et la décision restent.',
      trade: 'Métier : {name}', field: 'Domaine : {name}', level: 'Niveau {level, number}', near: 'Près de {name}', before: 'Début souhaité avant le {date}',
      times: 'Moments possibles : {list}', transports: 'Se déplace : {list}', minutes: '{count, number} minutes de trajet au plus',
      availableFrom: 'Disponible dès le {date}',
      wished: { mail: 'Par e-mail', phone: 'Par téléphone', sms: 'Par SMS', through_sender: 'Par l’intermédiaire du service qui l’oriente' },
      afterAccepting: 'Ses coordonnées s’ouvrent quand vous acceptez, comme elle l’a approuvé.',
      hideService: 'Ne pas dire à d’autres quel service appelle.', between: 'Seulement entre {from} h et {to} h.', after: 'Pas avant {from} h.', notAfter: 'Pas après {to} h.',
    },
    contact: {
      title: 'Joindre la personne', name: 'Nom', phone: 'Téléphone', mail: 'E-mail', commune: 'Commune', none: 'Aucune coordonnée : passez par le service qui l’oriente.',
      logged: 'Chaque consultation est notée, et la personne peut le voir.',
    },
    dates: {
      title: 'Rendez-vous', states: { proposed: 'Proposé', confirmed: 'Confirmé', cancelled: 'Annulé', missed: 'Manqué' },
      minutes: '{count, number} min', at: 'Lieu : {place}', online: 'En ligne : {link}', askFor: 'Demander {name}',
    },
    history: {
      title: 'Ce qui s’est passé', by: '{side}, {name}', learnerReads: 'Ce que la personne a lu : « {text} »',
      cancelAsked: 'Annulation demandée', datesProposed: 'Dates proposées', code: 'Raison : {code}', on: 'Pour le {date}',
    },
    actions: {
      title: 'Votre réponse', none: 'Rien n’est attendu de vous pour le moment.', received: 'Bien reçu', under_review: 'Examiner', accepted: 'Accepter',
      waitlisted: 'Mettre en liste d’attente…', info_requested: 'Poser une question…', appointment_set: 'Fixer un rendez-vous…',
      propose: 'Proposer des dates…', declined: 'Décliner…', contact_made: 'Contact établi…', enrolled: 'Inscription faite…', closed: 'Clôturer avec le résultat…',
      no_show: 'Ne s’est pas présentée…', appointment_cancelled: 'Annuler le rendez-vous…', cancelled: 'Confirmer l’annulation…',
      session: 'Répondre à toute la session…',
      cancelAsked: 'Le service qui oriente demande d’annuler ce relais. Sans réponse de vous, il est annulé après cinq jours ouvrables.',
    },
    said: {
      received: 'C’est noté : bien reçu.', under_review: 'C’est noté : à l’examen.', accepted: 'Accepté. Les coordonnées s’ouvrent.',
      waitlisted: 'Mis en liste d’attente.', info_requested: 'La question est partie.', appointment_set: 'Le rendez-vous est fixé.',
      declined: 'Le refus est parti.', contact_made: 'Le contact est noté.', enrolled: 'L’inscription est notée.', closed: 'Le relais est clôturé.',
      no_show: 'L’absence est notée.', appointment_cancelled: 'Le rendez-vous est annulé.', cancelled: 'L’annulation est confirmée.', proposed: 'Les dates sont parties.',
    },
    forms: {
      waitlistedText: 'Le délai s’arrête jusqu’à la date indiquée. La personne et le service qui l’oriente sont prévenus.',
      waitDate: 'Place espérée', waitKnown: 'Vers le', waitUnknown: 'Date inconnue', day: 'Jour',
      infoText: 'La question va au service qui oriente. Le délai s’arrête jusqu’à la réponse.', question: 'Votre question',
      declinedText: 'Choisissez la raison, puis écrivez deux textes : l’un pour le service qui oriente, l’autre pour la personne.',
      reason: 'Raison', chooseReason: 'Choisissez une raison', forColleague: 'Pour le service qui oriente', forLearner: 'Pour la personne',
      forLearnerHint: 'Elle lit ces mots tels quels.', correction: 'Une correction de la fiche de l’offre sera proposée à qui la tient.',
      acceptedText: 'Les coordonnées de la personne s’ouvrent, dans les limites qu’elle a approuvées.',
      contactText: 'Quand la personne a été jointe ou reçue pour la première fois.', contactDay: 'Jour du contact',
      enrolledText: 'Quand elle commence. Les suites du parcours s’organisent à partir de ce jour.', startDay: 'Premier jour',
      closedText: 'Ce qu’il en est sorti. La personne pourra dire si elle est d’accord.', outcome: 'Résultat', chooseOutcome: 'Choisissez un résultat',
      appointmentText: 'La personne et le service qui l’oriente reçoivent la date par e-mail.', proposeText: 'Proposez jusqu’à trois dates. La personne en choisit une avec le service qui l’oriente.',
      dateNumber: 'Date {place, number}', addDate: 'Ajouter une date', removeDate: 'Retirer la date {place, number}', when: 'Jour et heure', minutes: 'Durée en minutes',
      place: 'Lieu', link: 'Lien de réunion', linkHint: 'Un lieu ou un lien, au moins un des deux.', person: 'Personne à demander',
      proposed: 'Dates proposées', another: 'Une autre date',
      noShowText: 'La personne ne s’est pas présentée. Un nouveau délai de cinq jours ouvrables commence.', cancelText: 'Un nouveau délai de cinq jours ouvrables commence.',
      confirmCancelText: 'Le relais prend fin. Le service qui oriente et la personne sont prévenus.', words: 'Quelques mots',
      missing: 'À compléter.',
    },
    bulk: {
      title: 'Répondre à toute la session', text: '{count, plural, one {Un autre relais attend aussi pour {offer}.} other {# autres relais attendent aussi pour {offer}.}} La même réponse part à tous.',
      full: 'La session du {date} est complète', fullNoDate: 'L’offre est complète', waitlisted: 'Mettre tout le monde en liste d’attente',
      done: '{count, plural, =0 {Aucun relais n’a reçu la réponse.} one {# relais a reçu la réponse.} other {# relais ont reçu la réponse.}}',
      refused: '{count, plural, one {# relais n’a pas pu la recevoir :} other {# relais n’ont pas pu la recevoir :}}', close: 'Fermer',
    },
    link: {
      place: 'Relais', title: 'Un relais pour vous', about: 'Un service d’orientation vous confie une personne pour cette offre.',
      openText: 'Ouvrir montre ce que la personne a accepté de vous dire. Ouvrir ne répond à rien : vous répondrez ensuite.', open: 'Ouvrir le relais',
      runOut: 'Ce lien a plus de huit jours.', runOutText: 'Recevez-en un autre dans la même boîte aux lettres.', renew: 'Recevoir un nouveau lien',
      renewed: 'Si le relais est encore ouvert, un nouveau lien vient de partir vers la boîte qui a reçu celui-ci.',
      shut: 'Ce lien n’ouvre plus rien.', shutText: 'Le relais a été annulé, retiré, ou le lien a été remplacé. Le service qui vous l’a envoyé peut vous en dire plus.',
      lost: 'Il manque une partie du lien.', lostText: 'Ouvrez-le depuis l’e-mail, en entier. S’il est coupé, copiez-le jusqu’au bout.',
      doorError: 'Ce lien n’a pas pu être vérifié.',
    },
    conversation: 'Conversation', conversationEmpty: 'Aucun message. Ce que vous écrivez ici va à {name}, sans passer par la personne.',
    conversationOver: 'La conversation s’est terminée avec le relais.', ourSide: 'Nous', newMessage: 'Nouveau', readBy: 'Lu par {name}',
    writeTo: 'Écrire à {name}', writeHint: '1 000 signes au plus. Un e-mail sans contenu prévient qu’un message attend.', say: 'Envoyer le message',
    messageSent: 'Le message est parti.', messageEmpty: 'Écrivez votre message avant de l’envoyer.',
  },
} as const;

/** What every other language must say too. */
export type HandoffMessages = Said<typeof handoff>;
