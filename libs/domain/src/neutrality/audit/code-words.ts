import type { IssueCode } from '../import/issues.js';

/** What was irregular and what was done about it, in the words of the report. */
export const codeWords: Readonly<Record<IssueCode, string>> = {
  'D-DOUBLON': 'cette décision figure déjà plus haut : ligne écartée',
  'D-DATE': 'date absente ou illisible (AAAA-MM-JJ ou JJ/MM/AAAA) : ligne écartée',
  'D-SANSAUTEUR': 'conseiller ou structure non indiqué : ligne écartée',
  'D-REPETE': 'même personne, même structure, mêmes offres retenues dans les 30 jours : ligne écartée',
  'D-VIDE': 'aucune alternative : décision gardée, sans information',
  'D-UNIQUE': 'une seule alternative : décision gardée, sans information',
  'D-SANSSUITE': 'aucune offre retenue : décision gardée, sans information',
  'D-TOUTRETENU': 'toutes les alternatives retenues : décision gardée, sans information',
  'D-HORSREF': 'offre retenue hors de l’ensemble de référence : ensemble complété',
  'D-SANSLIEN': 'aucun lien déclaré ce jour-là : décision utilisée comme comparaison désintéressée',
  'D-IMPOSSIBLE': 'nombres qui se contredisent : ligne écartée',
  'D-VALEUR': 'valeur absente ou illisible : ligne écartée',
  'A-DOUBLON': 'deuxième session de la même option au même endroit : alternatives fusionnées',
  'A-INDISPONIBLE': 'offre complète ou retirée, non retenue : alternative ôtée',
  'A-POIDS': 'poids illisible ou non positif : remplacé par 1',
  'A-LIGNE': 'opérateur absent ou « retenue » illisible : ligne écartée',
  'I-POURCENT': 'part propre donnée en pour cent : convertie',
  'X-LIEN': 'lien inconnu ou opérateur absent : affiliation refusée',
  'X-DATEAFF': 'dates illisibles ou inversées : affiliation refusée',
  'X-TITULAIRE': 'titulaire inconnu ou absent : affiliation refusée',
};
