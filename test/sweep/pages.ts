import type { Page } from '@playwright/test';

/** Whose pages are looked at: together they open every section. */
export const visitors = ['nadia', 'francoise', 'benoit', 'isabelle', 'veronique', 'stephane', 'odile', 'bernard', 'sandrine', 'maxime', 'thomas'] as const;

/** Who did not sign in: the ways in, and what a link alone opens. */
export const doors = [
  '/connexion', '/mot-de-passe', '/carnet', '/qui-peut-quoi', '/page-qui-n-existe-pas', '/suivi', '/souhait', '/accord', '/relais/lien', '/fiche',
];

/** Pages that no menu leads to. */
const aside: Readonly<Record<string, readonly string[]>> = {
  nadia: ['/dossiers/nouveau', '/dossiers/doublons', '/miroir', '/mes-actes', '/neutralite/methode', '/cadastre/corrections', '/comptoir/fiche'],
  francoise: ['/equipe/absences', '/chiffres/dossiers', '/cadastre/manques', '/cadastre/doublons', '/transitions'],
  stephane: ['/cadastre/fiches', '/cadastre/fiches/organisme', '/cadastre/fiches/offres/nouvelle'],
  odile: ['/neutralite/examens', '/chiffres/reseau', '/transitions'],
  isabelle: ['/cadastre/imports', '/cadastre/fiches'],
};

/** The first of what a list leads to: a dossier, an offer, a moment, a body. */
const deeper: Readonly<Record<string, RegExp>> = {
  '/dossiers': /^\/dossiers\/[0-9a-f-]{36}$/, '/cadastre': /^\/cadastre\/offres\/[0-9a-f-]{36}$/, '/moments': /^\/moments\/[0-9a-f-]{36}$/,
  '/neutralite': /^\/neutralite\/\w+\/[^/]+$/, '/rapports': /^\/rapports\/[0-9a-f-]{36}$/, '/qualite': /^\/qualite\/lecture\/[0-9a-f-]{36}$/,
  '/neutralite/examens': /^\/neutralite\/examens\/[0-9a-f-]{36}$/, '/cadastre/fiches': /^\/cadastre\/fiches\/(offres|antennes)\/[0-9a-f-]{36}$/,
};
const ofDossier = ['situation', 'documents', 'partage', 'suivi', 'orientations', 'relances', 'orienter'];

const linksOf = async (page: Page): Promise<string[]> => (await page.locator('a[href^="/"]').evaluateAll((links) =>
  links.map((link) => link.getAttribute('href') ?? ''))).map((href) => href.split('#')[0] ?? '');

/** Every page that one of them can reach, as addresses. */
export async function pagesOf(page: Page, who: string): Promise<string[]> {
  await page.locator('nav a[href^="/"]').first().waitFor();
  const menu = (await page.locator('nav a[href^="/"]').evaluateAll((links) => links.map((link) => link.getAttribute('href') ?? '')));
  const found = new Set([...menu, ...aside[who] ?? []]);
  for (const [list, isOne] of Object.entries(deeper)) {
    if (!found.has(list)) continue;
    await page.goto(list, { waitUntil: 'networkidle' });
    const one = (await linksOf(page)).find((href) => isOne.test(href.split('?')[0] ?? ''));
    if (!one) continue;
    found.add(one);
    if (list === '/dossiers') for (const part of ofDossier) found.add(`${one}/${part}`);
  }
  return [...found];
}
