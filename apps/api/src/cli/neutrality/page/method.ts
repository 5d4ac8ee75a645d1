import { sayCount, sayRatio, sayShare } from '@boussole/domain/neutrality/audit/numbers';
import type { Audited } from '../audited.js';
import { html, type Safe } from '../../../platform/html.js';

/** How the figures were found, in words that whoever is concerned can check. */
export function method({ form, settings }: Audited): Safe {
  const { assessable, tolerance, falseDiscoveryRate, materialRatio, version } = settings;
  return html`<section aria-labelledby="methode"><h2 id="methode">Méthode</h2>
<p>Pour chaque décision, on connaît les offres qui auraient convenu. Si toutes avaient eu la même chance, une part connue des choix serait allée à l’opérateur
auquel l’unité est liée : la somme de ces parts est l’<strong>attendu</strong> (E). Le <strong>rapport</strong> est l’observé divisé par l’attendu.</p>
<ul>
<li>Loi exacte de la somme (Poisson-binomiale généralisée), sans approximation ; les p-valeurs qui décident sont exactes, les fourchettes sont à 95 % (mid-p).</li>
<li>Marge de tolérance : une préférence jusqu’à ${String(tolerance).replace('.', ',')} n’est jamais un signal.</li>
<li>Une unité est jugée à partir de ${sayCount(assessable.leastDecisions)} décisions avec un vrai choix et d’une variance de ${sayCount(assessable.leastVariance)}.</li>
<li>Comparaisons multiples : Benjamini-Hochberg à ${sayShare(falseDiscoveryRate)} par niveau ; le rapport prudent (bayésien empirique) doit atteindre ${
  String(materialRatio).replace('.', ',')}.</li>
${form === 'longue' ? html`<li>Double clé d’un signal : trop d’orientations propres par rapport aux chances égales <em>et</em> par rapport à ce que choisissent, devant les mêmes offres à la
même distance, des conseillers sans lien.</li>
<li>Les souhaits que la personne avait exprimés elle-même avant l’entretien ne sont pas comptés.</li>`
    : html`<li>La forme simple ne connaît pas les offres : pas de comparaison aux pairs, donc jamais plus que « À regarder ».</li>`}
<li>Les décisions sans alternative ne comptent ni pour ni contre personne.</li>
</ul>
<p>Un signal ouvre un échange ; il n’établit aucune faute et ne décide rien. Paramètres publiés à l’avance : version ${version}. Un rapport de
${sayRatio(2)} veut dire deux fois plus qu’attendu.</p></section>`;
}
