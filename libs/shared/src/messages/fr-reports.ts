import type { Said } from './said.js';

/** Les rapports d'activité : les faire, y écrire, les emporter. */
export const reports = {
  reports: {
    title: 'Rapports d’activité', detail: 'Un rapport copie les chiffres d’une période tels qu’ils se disent le jour où il est fait. Ils ne changent plus ; vos commentaires, si.',
    loadError: 'Les rapports n’ont pas pu être chargés.', list: 'Rapports faits', empty: 'Aucun rapport pour l’instant', emptyText: 'Choisissez un lieu et une période qui est finie : le rapport se fait en un clic.',
    make: 'Faire un rapport', place: 'De quoi', period: 'Période', made: 'Rapport fait : {name}, {period}.', there: 'Ce rapport existait déjà : le voici.', noPeriod: 'Aucune période n’est encore finie.',
    places: { service: '{name}', operator: '{name}, relais reçus', network: 'Le réseau entier', basin: 'Bassin {name}' },
    kinds: { service: 'Service', operator: 'Relais reçus', network: 'Réseau' },
    year: 'Année {year}', quarter: '{quarter, select, 1 {1er} other {{quarter}e}} trimestre {year}',
    edition: 'Édition {edition}', replaced: 'Remplacée', madeBy: 'Établi le {date} par {name}.', open: 'Ouvrir le rapport : {name}, {period}',
    back: 'Tous les rapports', days: 'Du {from} au {until}, comparé à : {versus}.', counted: 'Tout ce qui a changé avant le {at} est compté.',
    files: 'Lire ou emporter', pdf: 'Document à signer (PDF)', page: 'Page à lire (HTML)', data: 'Données (JSON)', newTab: '(nouvel onglet)',
    anew: 'Refaire avec les chiffres d’aujourd’hui', anewTitle: 'Faire une nouvelle édition ?', anewText: 'Les chiffres sont copiés à nouveau. L’édition {edition} reste lisible, et vos commentaires passent à la nouvelle.', anewDo: 'Faire l’édition {edition}',
    anewDone: 'Édition {edition} faite.', old: 'Cette édition a été remplacée : elle se lit encore, on n’y écrit plus.', reportLoadError: 'Ce rapport n’a pas pu être chargé.',
    said: 'Ce que les chiffres disent', nothingSaid: 'Les tableaux de cette partie sont dans le document.', writtenHint: 'Cette partie n’est imprimée que si vous y écrivez.',
    comment: 'Commentaire : {section}', commentHint: 'Commentaires : une ligne vide commence un paragraphe. Ne nommez aucune personne suivie.', save: 'Enregistrer', saved: 'Texte enregistré : {section}.', unsaved: 'Modifications pas encore enregistrées.', kept: 'Enregistré',
    inFrench: 'Le rapport est rédigé en français.',
    sections: {
      foreword: 'Avant-propos', public: 'Public et territoire', needs: 'Besoins et réponses', offer: 'L’offre et sa fraîcheur', relays: 'Relais et délais', outcomes: 'Ce que les personnes sont devenues',
      quality: 'Qualité et neutralité', projects: 'Concertation, avis et projets', outlook: 'Perspectives',
    },
  },
} as const;

/** What every other language must say too. */
export type ReportsMessages = Said<typeof reports>;
