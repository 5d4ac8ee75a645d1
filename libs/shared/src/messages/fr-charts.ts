/** What drawings and their tables say, whatever they show. */
export const charts = {
  charts: {
    table: 'Voir les données en tableau', dataOf: 'Données : {title}', legend: 'Légende', frame: 'Cadre, limites et repères du graphique',
    unit: 'Nom', status: 'Statut', observed: 'Observé', expected: 'Attendu', ratio: 'Rapport', interval: 'Fourchette', period: 'Période',
    limits95: 'Limites à 95 %', limits998: 'Limites à 99,8 %', fromTo: '{low} à {high}',
    sizeAxis: 'Nombre attendu', asExpected: '1,0 : autant qu’attendu',
    point: '{name} : {status}, rapport {ratio}, {observed} pour {expected} attendus',
    ratioOf: 'Rapport {ratio}, fourchette {low} à {high}',
    from: 'De', to: 'Vers', people: 'Orientations', others: 'Autres', inside: 'Reste dans le même organisme', outside: 'Va vers un autre organisme',
    today: 'Aujourd’hui', urgent: 'Urgent', plan: { planned: 'Prévu', late: 'En retard', done: 'Fait', covered: 'Couvert par un autre contact', past: 'Date déjà passée', cancelled: 'Annulé' },
  },
};
