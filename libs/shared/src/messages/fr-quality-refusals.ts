/** Why something about the quality of a service is said no to. */
export const qualityRefusals = {
  quality_action_missing: 'Dites en quelques mots ce que vous allez améliorer.',
  quality_changed_elsewhere: 'Quelqu’un d’autre vient de modifier ceci : relisez avant de continuer.',
  quality_due_invalid: 'Choisissez une échéance à venir, dans les trois ans.',
  quality_not_accepted: 'Acceptez d’abord de relire cette grille.',
  quality_not_whole: 'Il manque quelque chose : chaque standard demande un niveau et au moins dix signes pour l’étayer.',
  quality_open_already: 'Une autoévaluation est déjà ouverte dans votre antenne.',
  quality_owner_unknown: 'Cette personne ne travaille pas, ou plus, dans votre antenne.',
  quality_peer_unknown: 'Personne ne coordonne cette antenne, ou elle est de votre propre structure : choisissez-en une autre.',
  quality_result_missing: 'Dites ce que l’action a donné, ou pourquoi vous l’abandonnez.',
  quality_wrong_state: 'L’autoévaluation n’en est plus là : relisez-la avant de continuer.',
  quality_year_done: 'L’autoévaluation de cette année existe déjà.',
} as const;
