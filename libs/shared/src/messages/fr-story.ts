import type { Said } from './said.js';

/** The sentences of the story of a dossier. */
export const story = {
  story: {
    tabsLabel: 'Parties du dossier',
    tabs: { story: 'Récit', situation: 'Situation', referrals: 'Orientations', following: 'Relances', documents: 'Documents', sharing: 'Partage', team: 'Suivi' },
    title: 'Récit du dossier', hint: 'J et K : élément suivant, précédent. Entrée : déplier.',
    filter: 'Ne montrer que', groups: {
      interviews: 'Entretiens', path: 'Projets', referrals: 'Orientations', documents: 'Documents', sharing: 'Partages', team: 'Équipe, rendez-vous', file: 'Dossier',
    },
    empty: 'Premier entretien à consigner.', emptyText: 'Ce qui sera dit apparaîtra ici, du plus récent au plus ancien.',
    nothing: 'Rien de tel dans ce dossier.', nothingText: 'Choisissez un autre filtre, ou affichez tout le récit.', everything: 'Tout afficher',
    loadError: 'Le récit n’a pas pu être chargé.', olderFailed: 'La suite n’a pas pu être chargée.',
    year: '{year} · {ago}', planned: 'À venir', someone: 'une personne de l’équipe',
    unfold: 'Lire l’entretien', fold: 'Replier', topics: 'Sujets', results: 'Ce qui en est sorti', special: 'Très personnel',
    privateNote: 'Visible par vous seul·e',
    said: {
      interview: 'Entretien avec {who} · {channel} · {minutes, number} min',
      goal: '{sort, select, heart {Projet de cœur} second {Second projet} other {Autre projet}} « {title} » : {state, select, exploring {à explorer} chosen {choisi} under_way {en route} reached {atteint} set_aside {mis de côté} other {modifié}}',
      need: '{hasTitle, select, true {Besoin : {kind}, {title}} other {Besoin : {kind}}}',
      grant: '{state, select, caseworker {Dossier partagé par {who} avec {title}} other {Dossier partagé par la personne avec {title}}} jusqu’au {until}',
      grantEnd: '{state, select, learner {La personne a retiré le partage avec {title}} representative {Le partage avec {title} a été retiré par la personne qui représente l’élève} recipient {{title} a rendu le partage} auditor {Le partage avec {title} a été retiré lors d’un contrôle} other {{who} a retiré le partage avec {title}}}',
      lead: '{title} reprend le dossier de {who}', assignment: '{title} suit aussi le dossier, à la demande de {who}',
      transition: '{source, select, counsellor {Point de transition noté par {who}} learner {Point de transition annoncé par la personne} referral {Point de transition né d’une orientation} other {Point de transition proposé}} : {title}, le {until}',
      transitionEnd: '{reason, select, done {Plan arrivé à son terme} other {Point de transition arrêté}}{state, select, learner { par la personne} other {}} : {title}',
      gathering: '{state, select, planned {Inscrit·e à « {title} »} present {Présent·e à « {title} »} absent {Absent·e à « {title} »} excused {Excusé·e à « {title} »} cancelled {« {title} », annulé} other {« {title} »}}',
      appointment: '{state, select, planned {Rendez-vous prévu avec {who}} cancelled {Rendez-vous annulé avec {who}} walk_in {Passage sans rendez-vous, reçu par {who}} other {Rendez-vous avec {who}}}',
      breakGlass: 'Accès exceptionnel de {who} : {category, select, danger {un danger} urgent_deadline {une échéance urgente} lead_unreachable {personne d’autre joignable} person_asks {la personne le demandait} technical {une raison technique} other {une autre raison}}',
      opened: 'Dossier ouvert à {title}',
      document: '{who} ajoute {isSpecial, select, true {un document très personnel} other {le document « {title} »}}{state, select, quarantine { (en vérification)} refused { (refusé à la vérification)} removed { (retiré depuis)} other {}}',
      merge: '{state, select, undone {Réuni à un autre dossier de la même personne, puis séparé} other {Réuni à un autre dossier de la même personne, par {who} et {title}}}',
      claim: 'La personne a donné son nom : le dossier n’est plus anonyme',
      closing: '{move, select, reopened {Dossier rouvert par {who}} other {Dossier clos par {who}}}{reason, select, goal_reached { : projet atteint} in_training { : entrée en formation} in_employment { : entrée en emploi} handed_over { : relais passé} no_news { : sans nouvelles} moved_away { : déménagement} person_asks { : à la demande de la personne} came_back { : la personne est revenue} new_situation { : nouvelle situation} mistake { : erreur} other {}}',
      referral: 'Orientation vers « {title} » ({operator}), par {who}', handoff: '« {title} » : {state}{side, select, learner {, par la personne} system {, automatiquement} other {, {who}}}', followUp: '{kind, select, chase {Relance envoyée à {who} pour « {title} »} escalate {Sans réponse de {who} pour « {title} » : la coordination est prévenue} other {La date attendue est passée pour « {title} » ({who})}}', mention: '{who} mentionne « {title} » ({operator})',
      withheld: '{count, plural, one {# élément non partagé} other {# éléments non partagés}}',
    },
    doors: {
      replacement: 'Remplacement de {name}', replacementUntil: 'Remplacement de {name} jusqu’au {date}', assigned: 'Suivi en second',
      appointment: 'Ouvert pour un rendez-vous, jusqu’au {date}', break_glass: 'Accès exceptionnel jusqu’à {time}',
      grant: 'Partagé avec vous jusqu’au {date}',
    },
    whoSees: '{people, plural, one {# personne peut ouvrir ce dossier} other {# personnes peuvent ouvrir ce dossier}}{shares, plural, =0 {, sans partage en cours} one {, # partage en cours} other {, # partages en cours}}.',
    whoSeesDetail: 'Qui voit quoi', privateRule: 'Une note privée n’est lue que par la personne qui l’a écrite.',
    projects: 'Projets', heart: 'De cœur', second: 'Second', noProject: 'Aucun projet en cours.',
    goalStates: { exploring: 'à explorer', chosen: 'choisi', under_way: 'en route', reached: 'atteint', set_aside: 'mis de côté' },
    liveReferrals: 'Orientations en cours', noOffer: 'Offre à choisir', dueOn: 'pour le {date}', unreadMessages: '{count, plural, one {message non lu} other {messages non lus}}',
    nextAppointment: 'Prochain rendez-vous', appointmentWith: '{when}, avec {name}', noAppointment: 'Aucun rendez-vous prévu',
    alsoFollowedBy: 'Suivi aussi par', readers: 'Peuvent l’ouvrir', readerCount: '{count, plural, one {# personne} other {# personnes}}',
    shares: 'Partages en cours', documents: 'Documents',
  },
} as const;

/** What every other language must say too. */
export type StoryMessages = Said<typeof story>;
