/** What each trial puts to the proof, as the table says it. */
export const promises = {
  arrets: 'API, travailleur et PostgreSQL tués : rien de perdu, rien de doublé, repris en 10 s',
  serveur: 'API tuée : tout ce qui fut confirmé est là, une fois par clé',
  releve: 'redémarrage tour à tour : aucune demande sans réponse',
  base: 'PostgreSQL tué : 503 en 2 s, de retour en 5 s, rien de perdu',
  file: 'Redis tué, vidé, remplacé : tout part en 30 s ; un Redis oublieux est refusé',
  reseau: 'réseau lent, coupé, muet : tout repart en 30 s',
  disque: 'disque plein : on lit encore, on écrit 503, rien à moitié, repris en 5 s',
  bascule: 'réplique promue : elle sert, rien ne part avant « envois ouvrir »',
  panne: 'un jour d’arrêt : l’utile part une fois, lentement ; rien d’oublié',
  poison: 'tâche empoisonnée : les autres sont faites, elle est mise à part',
  courrier: 'serveur de mails en panne : chacun est joint une fois, ou quelqu’un le sait',
  sommeil: 'processus endormi, horloges fausses : personne deux fois',
  saisons: 'changements d’heure : un rappel par rendez-vous, à son heure',
} as const;

export type TrialName = keyof typeof promises;

/** In which order they begin when several run at a time: the last one must not end alone. */
export const slowestFirst: readonly TrialName[] = [
  'poison', 'reseau', 'bascule', 'releve', 'file', 'arrets', 'sommeil', 'disque', 'serveur', 'base', 'courrier', 'panne', 'saisons',
];
