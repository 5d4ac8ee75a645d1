import { sayCount, sayExpected, sayRatio } from '@boussole/domain/neutrality/audit/numbers';
import { countOf, statuses, statusWords, type UnitReading } from '@boussole/domain/neutrality/audit/reading';
import type { PublicReport } from './public-report.js';

const plural = (count: number, one: string, more: string): string => `${sayCount(count)} ${count < 2 ? one : more}`;

/** No count of fewer people is written for everybody. */
const fewest = 10;

/** What the yearly report says, the same in the page and in the document to print. */
export const publicWords = ({ year, decisions, unpublished, structures, everybody, print, filePrint, settings }: PublicReport) => ({
  title: `Neutralité de l’orientation : rapport public ${year}`,
  lead: `${plural(decisions, 'orientation est comptée', 'orientations sont comptées')} : celles où la personne avait un vrai choix, entre des offres de la structure `
    + 'qui la conseillait et des offres d’autres opérateurs.',
  whole: wholeOf(everybody),
  bodies: `${plural(structures.units.length, 'groupe', 'groupes')} : ${statuses.filter((status) => countOf(structures, status) > 0)
    .map((status) => `${sayCount(countOf(structures, status))} « ${statusWords[status]} »`).join(', ')}.`,
  masking: 'Aucune structure n’est nommée : leurs numéros sont tirés au sort chaque année. Un groupe n’est montré seul qu’à partir de '
    + `${settings.publication.leastDecisions} orientations, de ${settings.publication.leastCounsellors} personnes qui conseillent et de 10 personnes conseillées ; `
    + 'les autres sont réunis sous « autres ». Aucun total ne permet de retrouver par soustraction ce qui n’est pas montré.',
  unpublished: unpublished === 0 ? null
    : `${unpublished < fewest ? 'Quelques' : sayCount(unpublished)} orientations ne sont pas publiées : trop peu de personnes étaient dans le même cas.`,
  figure: 'Chaque marque est un groupe : à droite, ceux dont on attend le plus d’orientations vers leurs propres offres ; en haut, ceux qui en ont plus que l’attendu. '
    + 'Le tableau qui suit donne les mêmes nombres.',
  method: [
    'Pour chaque orientation, toutes les offres qui auraient convenu sont figées avant d’être montrées. Si toutes avaient eu la même chance, une part connue des choix serait '
      + 'allée aux offres de la structure : la somme de ces parts est l’attendu. Le rapport est l’observé divisé par l’attendu.',
    `La loi de la somme est exacte. Une préférence jusqu’à ${String(settings.tolerance).replace('.', ',')} n’est jamais relevée. Ce rapport compare aux chances égales seulement : `
      + 'il ne dit donc jamais plus que « À regarder », et un écart n’établit aucune faute.',
    'Les souhaits que la personne avait exprimés elle-même avant l’entretien ne sont pas comptés. Une orientation retenue reste retenue, quoi qu’il en advienne.',
    `Paramètres publiés avant l’année : version ${settings.version}.`,
  ],
  again: 'Chacun peut refaire ces nombres à partir du fichier publié, avec la commande hors ligne de Boussole (forme simple) : elle retrouve la même empreinte.',
  command: `npm run boussole -- neutralite audit --simple neutralite-${year}.csv --html rapport.html`,
  prints: [['Empreinte des nombres', print], ['Empreinte du fichier', filePrint]] as const,
});

function wholeOf({ observed, expected, ratio, interval }: UnitReading): string {
  const start = `Ensemble, ${sayCount(observed)} ont abouti à une offre de la structure qui conseillait ; on en attendait ${sayExpected(expected)}`;
  if (ratio === null || interval === null) return `${start}.`;
  return `${start} : ${sayRatio(ratio)} fois l’attendu (fourchette ${sayRatio(interval[0])} à ${sayRatio(interval[1])}).`;
}

/** A unit as a line of the table, in words. */
export const publicLine = ({ unit, status, n, observed, expected, ratio, interval }: UnitReading): readonly string[] => [
  unit, statusWords[status], sayCount(n), sayCount(observed), sayExpected(expected), ratio === null ? '–' : sayRatio(ratio),
  interval === null ? '–' : `${sayRatio(interval[0])} à ${sayRatio(interval[1])}`,
];

export const publicHeads = ['Groupe', 'Lecture', 'Orientations', 'Vers ses offres', 'Attendues', 'Rapport', 'Fourchette à 95 %'] as const;
