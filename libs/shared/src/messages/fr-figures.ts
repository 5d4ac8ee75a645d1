import type { Said } from './said.js';

/** Les chiffres d'une antenne, d'un organisme, du réseau : ce que chacun dit, d'où il vient, et de quand. */
export const figures = {
  figures: {
    said: '{sentence}.', compared: '{sentence}, {difference}.', titled: '{title} : {value}',
    more: '{kind, select, percent {{n, plural, one {# point} other {# points}}} days {{n, plural, one {# jour} other {# jours}}} other {{n, number}}} de plus qu’{then}',
    fewer: '{kind, select, percent {{n, plural, one {# point} other {# points}}} days {{n, plural, one {# jour} other {# jours}}} other {{n, number}}} de moins qu’{then}',
    same: 'comme {then}',
    then: {
      yearBefore: 'un an plus tôt', quarter: 'au {quarter, select, 1 {1er} other {{quarter}e}} trimestre {year}', month: 'en {month}', year: 'en {year}',
    },
    periods: {
      quarter: '{quarter, select, 1 {1er} other {{quarter}e}} trimestre {year}', year: 'Année {year}', shortQuarter: 'T{quarter} {year}',
      running: '{name} (en cours)',
    },
    days: '{n, plural, =0 {le jour même} one {# jour} other {# jours}}', overAYear: 'plus d’un an',
    whole: 'sur {n, number}',
    hidden: 'Trop peu de personnes pour le dire',
    later: 'Se dira à partir du {day}', none: 'Rien à en dire pour cette période', slow: 'Plus de la moitié attendent encore',
    trendOf: '{title}, au fil du temps', trendSaid: 'De {first} ({from}) à {last} ({until}).',
    table: 'Tableau', tableOf: '{title} : tableau', period: 'Période', value: 'Valeur', unsaid: 'Ne se dit pas',
    definition: 'Définition',
    slices: '{title}, par réponse', answer: 'Réponse', before: 'Avant', tooFew: 'trop peu', rest: 'Autres réponses, non montrées',
    spread: {
      said: 'Dans le réseau : {marks}',
      p0: 'Plus bas que dans neuf antennes sur dix.', p1: 'Plus bas que dans trois antennes sur quatre.',
      p2: 'Un peu plus bas que le milieu du réseau.', p3: 'Au milieu du réseau, ou un peu plus haut.',
      p4: 'Aussi haut ou plus haut que dans trois antennes sur quatre.', p5: 'Aussi haut ou plus haut que dans neuf antennes sur dix.',
      all: 'Parmi {branches, number} antennes, sans leur nom : la moitié sont sous {middle}.',
      ticks: { tenth: 'un dixième', quarter: 'un quart', half: 'la moitié', most: 'trois quarts', nine: 'neuf dixièmes' }, under: '{part} sous {value}',
    },
    frame: {
      controls: 'Choisir les chiffres', unit: 'Lieu', organisation: 'Toutes les antennes', grain: 'Par', grains: { month: 'Mois', quarter: 'Trimestre', year: 'Année' },
      period: 'Période', versus: 'Comparée à', about: '{unit} · {period}, comparée à : {versus}',
      fresh: 'Tout ce qui a changé avant {at} est compté.',
      waiting: '{waiting, plural, =0 {Rien n’attend d’être compté.} one {Un changement attend d’être compté.} other {# changements attendent d’être comptés.}}',
      byQuarter: 'Les réponses aux relais se disent par trimestre quand il en compte {enough, number} ou plus ; sinon, l’année les dit.',
      manyWaiting: 'Plus de mille changements attendent d’être comptés : ces chiffres vont encore bouger.',
      least: 'Les réponses de moins de {least, number} personnes ne sont pas montrées, ni ce qui les trahirait ; cela ne veut jamais dire zéro.',
    },
    states: {
      sent: 'Envoyés', received: 'Bien reçus', under_review: 'À l’examen', info_requested: 'Question posée', waitlisted: 'En liste d’attente', accepted: 'Acceptés',
      appointment_set: 'Rendez-vous fixé', no_show: 'Rendez-vous manqué', appointment_cancelled: 'Rendez-vous annulé', contact_made: 'Contact établi', enrolled: 'Inscription faite',
      closed: 'Clôturés', declined: 'Refusés', cancelled: 'Annulés', withdrawn: 'Retirés par la personne', expired: 'Restés sans réponse', obsolete: 'Devenus sans objet',
    },
    answers: {
      named: 'Avec un nom', anonymous: 'Anonymes',
      goal_reached: 'Projet atteint', in_training: 'En formation', in_employment: 'En emploi', handed_over: 'Suivis par un autre service', no_news: 'Sans nouvelles',
      moved_away: 'Déménagement', person_asks: 'À la demande de la personne', other: 'Autre raison', unsaid: 'Non précisé',
      done_in_time: 'À l’heure', done_late: 'En retard', not_done: 'Pas faites', planned: 'Encore prévues',
      seen: 'Reçues', waiting: 'Attendent encore', never: 'Jamais', in_time: 'À temps', late: 'En retard', undated: 'Sans échéance',
      accepted: 'Acceptés', declined: 'Refusés', expired: 'Sans réponse', ended: 'Finis autrement', reached: 'Arrivées', yes: 'Oui', no: 'Non',
      present: 'Présentes', absent: 'Absentes', excused: 'Excusées', unknown: 'Non noté', missed: 'Manqués', agreed: 'Convenus',
    },
    detailLater: 'Le détail se dira une fois la période finie.', rows: 'Voir les dossiers',
    page: {
      title: 'Chiffres', intro: 'Chaque chiffre dit d’abord ce qu’il veut dire. Sa définition est à un clic.', loadError: 'Les chiffres n’ont pas pu être chargés.',
      empty: 'Pas encore de chiffres', emptyText: 'Les premiers viendront avec les premiers dossiers ouverts ici.',
      groups: {
        welcome: 'Accueil', following: 'Suivi', handoffs: 'Relais', outcomes: 'Issues', voices: 'Voix des personnes', territory: 'Territoire', others: 'Autres chiffres',
      },
      month: 'D’un mois, on dit combien et combien de temps ; les réponses et les parts se disent par trimestre, pour que personne ne se reconnaisse.',
      glance: 'En un coup d’œil', load: 'Charge', loadUnit: 'par conseiller·ère',
      loadSaid: '{load, plural, one {# dossier ouvert} other {# dossiers ouverts}} par personne qui conseille. Le repère : une pour {reference, number} personnes.',
      loadNone: 'Personne ne conseille ici aujourd’hui.',
      tasks: 'Relances', lateUnit: 'en retard', tasksSaid: '{soon, plural, =0 {Aucune relance n’est prévue dans les sept jours.} one {Une relance est prévue dans les sept jours.} other {# relances sont prévues dans les sept jours.}}',
      caseload: 'Dossiers ouverts aujourd’hui', caseloadBy: { branch: 'Par conseiller·ère', organisation: 'Par antenne', network: 'Par antenne' },
      caseloadSaid: '{counsellors, plural, =0 {Personne ne conseille ici aujourd’hui.} one {Une personne conseille ici aujourd’hui.} other {# personnes conseillent ici aujourd’hui.}} {open, plural, =0 {Aucun dossier n’est ouvert.} one {Un dossier est ouvert.} other {# dossiers sont ouverts.}}',
      caseloadMark: 'Le trait : {reference, number} personnes, le repère pour une personne qui conseille.', open: 'Dossiers ouverts', noCaseload: 'Aucun dossier ouvert aujourd’hui.',
      satisfaction: 'Ce que les personnes pensent de l’aide reçue, question par question et par trimestre, se lit avec nos promesses.', satisfactionLink: 'Voir la satisfaction',
      awaited: 'Relais sans réponse', awaitedUnit: 'aujourd’hui',
      awaitedSaid: '{late, plural, =0 {Aucun n’a dépassé le délai de réponse.} one {Un relais a dépassé le délai de réponse.} other {# relais ont dépassé le délai de réponse.}}',
      communesBare: '{count, plural, one {Une commune du bassin {basin} d’où l’on ne voit personne} other {# communes du bassin {basin} d’où l’on ne voit personne}}',
      communesBareText: 'Personne n’en est venu, ou trop peu de personnes pour le dire. Les plus peuplées d’abord.',
      communesFull: 'On est venu de chaque commune du bassin {basin}.', commune: 'Commune', population: 'Habitants',
      communesSaid: '{count, plural, =0 {Aucune commune ne peut être dite pour cette période.} one {On est venu d’une commune au moins.} other {On est venu de # communes au moins.}}',
      communesOf: 'Du bassin {basin}, {seen} communes sur {all} au moins.', unknownCommune: 'Commune non précisée', morePlaces: '{count, plural, one {Une autre commune} other {# autres communes}}',
      mapShows: 'Territoire de la carte', everywhere: 'Tout le territoire',
      mapLegend: 'Plus une commune est marquée, plus de personnes en sont venues. Sans teinte : personne, ou trop peu.',
      caseloadAll: 'Voir les {count, number} lignes',
      communesMap: 'Carte des communes d’où l’on vient', cell: '{name} : {count}', communesFew: 'Une commune d’où trop peu de personnes sont venues ne se voit pas.',
    },
    behind: {
      title: 'Dossiers derrière le chiffre', about: '{figure} · {period}', slice: 'Réponse : {slice}', back: 'Revenir aux chiffres', loadError: 'Les dossiers n’ont pas pu être chargés.',
      noted: 'Chaque consultation de cette liste laisse une trace dans le journal.', empty: 'Aucun dossier de votre antenne derrière ce chiffre',
      emptyText: 'Les dossiers effacés comptent encore, sans nom ; ceux d’une autre antenne ne se listent pas ici.', reference: 'Référence', lead: 'Suivi par', times: 'Compte pour',
      restricted: 'Dossier à accès restreint', nobody: 'Personne', missing: 'Choisissez d’abord un chiffre',
    },
    names: {
      opened: {
        title: 'Dossiers ouverts', sentence: '{count, plural, =0 {Aucun dossier n’a été ouvert} one {Un dossier a été ouvert} other {# dossiers ont été ouverts}}',
        definition: 'Dossiers ouverts dans la période, avec ou sans nom. Un dossier fusionné ne compte qu’une fois.',
      },
      closed: {
        title: 'Dossiers clos', sentence: '{count, plural, =0 {Aucun dossier n’a été clos} one {Un dossier a été clos} other {# dossiers ont été clos}}',
        definition: 'Dossiers aujourd’hui clos, dont la clôture date de la période, selon le motif du dernier acte.',
      },
      first_wait: {
        title: 'Attente du premier entretien',
        sentence: '{count, plural, =0 {La moitié des personnes ont été reçues le jour même} one {La moitié des personnes ont été reçues en un jour au plus} other {La moitié des personnes ont été reçues en # jours au plus}}',
        definition: 'Jours entre l’ouverture du dossier et le premier entretien. Les personnes qui attendent encore comptent dans l’ensemble.',
      },
      talk_in_a_week: {
        title: 'Reçues dans la semaine', sentence: '{value} des personnes ont été reçues dans la semaine',
        definition: 'Part des personnes dont le premier entretien a eu lieu dans les sept jours qui suivent l’ouverture du dossier.',
      },
      talk: {
        title: 'Entretiens', sentence: '{count, plural, =0 {Aucun entretien n’a été tenu} one {Un entretien a été tenu} other {# entretiens ont été tenus}}',
        definition: 'Entretiens tenus dans la période, par canal.',
      },
      task_in_time: {
        title: 'Relances à l’heure', sentence: '{value} des relances ont été faites à l’heure',
        definition: 'Relances échues dans la période et terminées : part de celles qui ont été faites au plus tard le jour dit.',
      },
      handoff: {
        title: 'Relais envoyés', sentence: '{count, plural, =0 {Aucun relais n’a été envoyé} one {Un relais a été envoyé} other {# relais ont été envoyés}}',
        definition: 'Relais envoyés dans la période, selon leur état d’aujourd’hui, hors erreurs de saisie.',
      },
      handoff_seen_in_time: {
        title: 'Accusés à temps', sentence: '{value} des relais envoyés ont reçu un accusé à temps',
        definition: 'Part des relais dont l’accusé de réception est venu avant l’échéance, parmi ceux dont l’échéance est connue.',
      },
      handoff_answered_in_three: {
        title: 'Réponse en trois jours', sentence: '{value} des relais envoyés ont eu une réponse en trois jours ouvrables',
        definition: 'Acceptés ou refusés en trois jours ouvrables au plus de l’opérateur, parmi les relais acceptés, refusés ou restés sans réponse.',
      },
      handoff_days: {
        title: 'Délai de réponse',
        sentence: '{count, plural, =0 {La moitié des relais ont eu leur réponse le jour même} one {La moitié des relais ont eu leur réponse en un jour ouvrable au plus} other {La moitié des relais ont eu leur réponse en # jours ouvrables au plus}}',
        definition: 'Jours ouvrables de l’opérateur jusqu’à sa réponse. Les relais qui attendent encore comptent dans l’ensemble.',
      },
      handoff_accepted: {
        title: 'Acceptation', sentence: '{value} des relais envoyés ont été acceptés',
        definition: 'Relais acceptés, parmi ceux qui ont été acceptés, refusés ou sont restés sans réponse.',
      },
      handoff_decline: {
        title: 'Motifs de refus', sentence: '{count, plural, =0 {Aucun relais n’a été refusé} one {Un relais a été refusé} other {# relais ont été refusés}}',
        definition: 'Relais envoyés dans la période et refusés, selon le motif donné.',
      },
      handoff_outcome: {
        title: 'Issues des relais', sentence: '{count, plural, =0 {Aucun relais n’a encore d’issue} one {Un relais a une issue} other {# relais ont une issue}}',
        definition: 'Relais envoyés dans la période et clôturés, selon l’issue notée.',
      },
      got: {
        title: 'Relais reçus', sentence: '{count, plural, =0 {Aucun relais n’a été reçu} one {Un relais a été reçu} other {# relais ont été reçus}}',
        definition: 'Relais qui vous ont été envoyés dans la période, selon leur état d’aujourd’hui, hors erreurs de saisie.',
      },
      got_seen_in_time: {
        title: 'Accusés à temps', sentence: 'Vous avez accusé réception à temps de {value} des relais',
        definition: 'Part des relais dont vous avez accusé réception avant l’échéance, parmi ceux dont l’échéance est connue.',
      },
      got_answered_in_three: {
        title: 'Réponse en trois jours', sentence: 'Vous avez répondu à {value} des relais en trois jours ouvrables',
        definition: 'Acceptés ou refusés en trois jours ouvrables au plus, parmi les relais acceptés, refusés ou restés sans réponse.',
      },
      got_days: {
        title: 'Délai de réponse',
        sentence: '{count, plural, =0 {La moitié des relais ont eu votre réponse le jour même} one {La moitié des relais ont eu votre réponse en un jour ouvrable au plus} other {La moitié des relais ont eu votre réponse en # jours ouvrables au plus}}',
        definition: 'Vos jours ouvrables jusqu’à votre réponse. Les relais qui attendent encore comptent dans l’ensemble.',
      },
      got_accepted: {
        title: 'Acceptation', sentence: 'Vous avez accepté {value} des relais',
        definition: 'Relais acceptés, parmi ceux qui ont été acceptés, refusés ou sont restés sans réponse.',
      },
      got_decline: {
        title: 'Motifs de refus', sentence: '{count, plural, =0 {Vous n’avez refusé aucun relais} one {Vous avez refusé un relais} other {Vous avez refusé # relais}}',
        definition: 'Relais reçus dans la période et refusés, selon le motif que vous avez donné.',
      },
      got_outcome: {
        title: 'Issues des relais', sentence: '{count, plural, =0 {Aucun relais reçu n’a encore d’issue} one {Un relais reçu a une issue} other {# relais reçus ont une issue}}',
        definition: 'Relais reçus dans la période et clôturés, selon l’issue que vous avez notée.',
      },
      two_contacts: {
        title: 'Deux contacts', sentence: '{value} des personnes ont été accueillies par un service après deux contacts au plus',
        definition: 'Personnes qu’un premier service a accueillies dans la période : part de celles qui y sont arrivées en deux contacts au plus. Un entretien est un contact, un appel fait aussi.',
      },
      reached_1: {
        title: 'Jointes après un mois', sentence: '{value} des personnes orientées ont été jointes un mois plus tard',
        definition: 'Personnes orientées dans la période, avec un contact ou une réponse entre 7 jours avant et 30 jours après ce terme.',
      },
      reached_3: {
        title: 'Jointes après trois mois', sentence: '{value} des personnes orientées ont été jointes trois mois plus tard',
        definition: 'Personnes orientées dans la période, avec un contact ou une réponse entre 7 jours avant et 30 jours après ce terme.',
      },
      reached_6: {
        title: 'Jointes après six mois', sentence: '{value} des personnes orientées ont été jointes six mois plus tard',
        definition: 'Personnes orientées dans la période, avec un contact ou une réponse entre 7 jours avant et 30 jours après ce terme.',
      },
      reached_12: {
        title: 'Jointes après un an', sentence: '{value} des personnes orientées ont été jointes un an plus tard',
        definition: 'Personnes orientées dans la période, avec un contact ou une réponse entre 7 jours avant et 30 jours après ce terme.',
      },
      meeting_missed: {
        title: 'Rendez-vous manqués', sentence: '{value} des rendez-vous de relais ont été manqués',
        definition: 'Rendez-vous confirmés d’un relais, dont le jour tombe dans la période : part de ceux où la personne n’est pas venue.',
      },
      seat_absent: {
        title: 'Absences aux séances', sentence: '{value} des personnes attendues à une séance ne sont pas venues',
        definition: 'Inscriptions aux séances de la période : part des absences sans excuse, parmi les présences notées.',
      },
      opened_from: {
        title: 'Communes', sentence: '{count, plural, =0 {Aucun dossier n’a été ouvert} one {Un dossier a été ouvert} other {# dossiers ont été ouverts}}',
        definition: 'Communes d’où sont venues les personnes dont le dossier s’est ouvert dans la période.',
      },
      need: {
        title: 'Besoins notés', sentence: '{count, plural, =0 {Aucun besoin n’a été noté} one {Un besoin a été noté} other {# besoins ont été notés}}',
        definition: 'Besoins écrits dans les dossiers au cours de la période, sauf ceux qui ont été retirés.',
      },
      need_unmet: {
        title: 'Rien de convenable', sentence: '{count, plural, =0 {Aucun besoin n’a été clos sans suite} one {Un besoin a été clos sans suite} other {# besoins ont été clos sans suite}}',
        definition: 'Besoins notés dans la période et clos sans suite : des offres étaient peut-être là, aucune ne convenait.',
      },
      need_empty: {
        title: 'Rien à proposer', sentence: '{count, plural, =0 {Aucun besoin n’est resté sans offre à proposer} one {Un besoin est resté sans offre à proposer} other {# besoins sont restés sans offre à proposer}}',
        definition: 'Besoins notés dans la période, pour lesquels aucune offre du cadastre ne remplissait les critères au dernier choix.',
      },
    },
  },
} as const;

/** What every other language must say too. */
export type FiguresMessages = Said<typeof figures>;
