import type { ReportContent } from '@boussole/domain/figures/report/content';
import { definitionOf, sayInstant, sayNumber, sayPeriod, titleOf } from './report-words.js';

export interface Method {
  readonly title: string;
  readonly paragraphs: readonly string[];
  readonly definitions: readonly { readonly title: string; readonly definition: string }[];
}

/** How a report is counted, what it leaves out and why, and what each of its figures means. */
export function methodOf({ figures, least, countedUntil, waiting, period, versus }: ReportContent): Method {
  return {
    title: 'Méthode et définitions',
    paragraphs: [
      'Tous les chiffres viennent de ce que les services ont noté dans les dossiers partagés, comptés de la même façon partout et chaque année. Rien n’a été saisi pour ce rapport, '
        + 'sinon les textes présentés comme des commentaires.',
      'Un chiffre appartient à la période où son histoire a commencé : un relais à celle de son envoi, quoi qu’il en advienne ; une relance à celle de son échéance. '
        + `Il est comparé à la même période d’un an plus tôt (${sayPeriod(versus.code)}), comptée selon les mêmes définitions. « – » : rien n’est connu de cette période.`,
      `Règle de discrétion : aucun chiffre ne parle de moins de ${least} personnes. Là où elles sont moins nombreuses, « trop peu » est écrit, et d’autres réponses sont tues avec elles `
        + 'pour qu’aucune soustraction ne les fasse retrouver. Ce n’est jamais zéro : un zéro est écrit comme tel.',
      'Les délais sont dits par leur milieu : « 3 jours » signifie que la moitié des personnes ou des relais ont attendu trois jours au plus, en comptant ceux qui attendent encore. '
        + `Dans les tableaux, la barre pleine est celle de ${sayPeriod(period.code)}, la barre vide celle de ${sayPeriod(versus.code)} ; pour les besoins, la barre vide compte ceux qui sont restés sans réponse, pour l’offre les fiches à jour.`,
      `Fraîcheur : tout ce qui a changé avant le ${sayInstant(new Date(countedUntil))} est compté${waiting > 0 ? ` ; ${sayNumber(waiting)} changements attendaient de l’être` : ''}. `
        + 'Ces chiffres ne changent plus ; une nouvelle édition porterait un autre numéro.',
    ],
    definitions: figures.map(({ name }) => ({ title: titleOf(name), definition: definitionOf(name) })),
  };
}
