import type { Said } from './said.js';

/** The sentences of lists that leave as files. */
export const exporting = {
  exporting: {
    open: 'Exporter',
    title: 'Mes exports',
    intro: 'Ce que vous avez exporté aujourd’hui. Chaque fichier reste disponible un jour, pour vous seul·e.',
    loadError: 'Vos exports n’ont pas pu être chargés.',
    empty: 'Aucun export depuis hier',
    emptyText: 'Le bouton « Exporter » se trouve en haut des listes.',
    count: '{count, plural, one {# export depuis hier} other {# exports depuis hier}}',
    one: '{what}, {format}',
    askedAt: 'Demandé le {date}',
    rows: '{count, plural, =0 {Aucune ligne} one {# ligne} other {# lignes}}',
    rowsOf: '{rows} lignes sur {known}',
    writing: 'Préparation : {what}',
    failed: 'Cet export s’est arrêté.',
    fetch: 'Télécharger',
    fetchNamed: 'Télécharger : {what}, {format}',
    format: 'Format',
    reason: 'Pourquoi ce fichier est nécessaire',
    reasonHint: 'En quelques mots : à quoi il servira, pour qui. Ce motif est conservé.',
    warning: 'Ce fichier nomme des personnes. Hors de Boussole, plus rien ne le protège : gardez-le le temps utile, ne l’envoyez pas par '
      + 'courriel, puis effacez-le. Votre nom, votre motif et le nombre de lignes sont conservés.',
    make: 'Préparer le fichier',
    ordered: 'Le fichier se prépare.',
    leave: 'Vous pouvez fermer cette fenêtre : le fichier vous attend pendant un jour.',
    all: 'Voir mes exports',
    formats: {
      csv: 'CSV',
      xlsx: 'Excel (XLSX)',
      json: 'JSON',
    },
    lists: {
      caseload: 'Dossiers',
      due: 'Relances',
      inbox: 'Relais reçus',
      staff: 'Équipe',
    },
    titles: {
      caseload: 'Exporter les dossiers',
      due: 'Exporter les relances',
      inbox: 'Exporter les relais reçus',
      staff: 'Exporter l’équipe',
    },
    holds: {
      caseload: 'Les dossiers de la liste affichée : référence, nom, date de naissance, commune, personne qui suit, nombre d’entretiens, dernier contact.',
      due: 'Les relances de la liste affichée : personne, ce qui est à faire, échéance, remarque.',
      inbox: 'Les relais de la liste affichée : offre, expéditeur, état, échéance. Aucun nom de personne.',
      staff: 'Les collègues de la structure : nom, courriel, rattachements, employeur.',
    },
  },
} as const;

/** What every other language must say too. */
export type ExportingMessages = Said<typeof exporting>;
