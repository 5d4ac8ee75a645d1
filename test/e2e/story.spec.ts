import { expect, type Page, test } from '@playwright/test';
import { expectAccessible, expectNoSidewaysScroll, signIn, tabTo } from './journey.js';

/** A dossier of one's own, so that no journey sees another's. Gives its title: a code of four words. */
async function openNewDossier(page: Page): Promise<string> {
  await signIn(page);
  await page.getByRole('button', { name: 'Dossier anonyme' }).click();
  await page.getByRole('button', { name: 'C’est noté, ouvrir le dossier' }).click();
  await expect(page).toHaveURL(/\/dossiers\/[0-9a-f-]{36}/);
  await expect(page.getByText('Premier entretien à consigner.')).toBeVisible();
  return await page.getByRole('heading', { level: 1 }).innerText();
}

async function logInterview(page: Page, summary: string): Promise<void> {
  await page.getByRole('button', { name: 'Consigner un entretien' }).click();
  await page.getByRole('textbox', { name: 'Résumé partagé' }).fill(summary);
  await page.getByRole('button', { name: 'Projet', exact: true }).click();
  await page.getByRole('textbox', { name: 'Durée en minutes' }).fill('30');
  await page.keyboard.press('Control+Enter');
  await expect(page.getByRole('article').filter({ hasText: summary })).toBeFocused();
}

test('a dossier reads like a story: unfolded, walked through with J and K', async ({ page }) => {
  await openNewDossier(page);
  await expect(page.getByText(/Dossier ouvert à/)).toBeVisible();
  await logInterview(page, 'Elle cherche un métier de plein air.');
  await logInterview(page, 'Elle a visité une pépinière et en revient conquise.');

  const [latest, earlier] = [page.getByRole('article').nth(0), page.getByRole('article').nth(1)];
  await expect(latest).toContainText('conquise');
  await latest.focus();
  await page.keyboard.press('j');
  await expect(earlier).toBeFocused();
  const unfolded = earlier.getByRole('button', { name: /Lire l’entretien|Replier/ });
  const before = await unfolded.getAttribute('aria-expanded');
  await page.keyboard.press('Enter');
  await expect(unfolded).toHaveAttribute('aria-expanded', before === 'true' ? 'false' : 'true');
  await page.keyboard.press('k');
  await expect(latest).toBeFocused();
  await expectAccessible(page);
  await expectNoSidewaysScroll(page);
});

test('what is looked for in a story is in its address; on paper everything is unfolded', async ({ page }) => {
  await openNewDossier(page);
  await logInterview(page, 'Elle cherche un métier de plein air.');
  await logInterview(page, 'Elle a visité une pépinière et en revient conquise.');
  await tabTo(page, 'button', 'Entretiens');
  await page.keyboard.press('Space');
  await expect(page).toHaveURL(/montrer=entretiens/);
  await expect(page.getByRole('article')).toHaveCount(2);
  await page.reload();
  await expect(page.getByRole('article')).toHaveCount(2);
  await page.getByRole('button', { name: 'Partages' }).click();
  await page.getByRole('button', { name: 'Entretiens' }).click();
  await expect(page.getByText('Rien de tel dans ce dossier.')).toBeVisible();
  await expectAccessible(page);
  await page.getByRole('button', { name: 'Tout afficher' }).click();
  await expect(page.getByRole('article')).toHaveCount(3);

  await page.emulateMedia({ media: 'print' });
  await expect(page.getByText('Elle cherche un métier de plein air.').last()).toBeVisible();
  await expect(page.getByRole('button', { name: 'Replier' })).toHaveCount(0);
  await page.emulateMedia({ media: 'screen' });
});

test('the tabs of a dossier: links, the one where one is in view on a narrow screen, the title kept', async ({ page }) => {
  const title = await openNewDossier(page);
  await page.setViewportSize({ width: 390, height: 800 });
  const tabs = page.getByRole('navigation', { name: 'Parties du dossier' });
  await expect(tabs.getByRole('link', { name: 'Récit' })).toHaveAttribute('aria-current', 'page');
  for (const name of ['Situation', 'Documents', 'Partage', 'Suivi']) {
    await tabTo(page, 'link', name);
    await page.keyboard.press('Enter');
    const tab = tabs.getByRole('link', { name, exact: true });
    await expect(tab).toHaveAttribute('aria-current', 'page');
    await expect(tab).toBeInViewport({ ratio: 0.99 });
    await expect(page.getByRole('heading', { level: 1, name: title })).toBeVisible();
    await expectNoSidewaysScroll(page);
  }
  // From any tab, what is said is written beside the story.
  await page.getByRole('button', { name: 'Consigner un entretien' }).click();
  await expect(page.getByRole('textbox', { name: 'Résumé partagé' })).toBeVisible();
  await expect(tabs.getByRole('link', { name: 'Récit' })).toHaveAttribute('aria-current', 'page');
});

test('another language: the words of the page change with it, none shows its key', async ({ page }) => {
  const faults: string[] = [];
  page.on('console', (message) => message.type() === 'error' && faults.push(message.text()));
  await openNewDossier(page);
  const address = page.url();
  await page.goto('/compte');
  await page.getByLabel('Langue').selectOption('nl');
  await expect(page.getByRole('heading', { level: 1, name: 'Mijn account' })).toBeVisible();
  await page.getByRole('link', { name: 'Dossiers' }).first().click();
  await page.getByRole('link', { name: 'Mijn dag' }).click();
  await page.locator(`a[href="${new URL(address).pathname}"]`).first().click();
  await expect(page.getByRole('navigation', { name: 'Delen van het dossier' })).toBeVisible();
  await expect(page.getByText('Eerste gesprek te noteren.')).toBeVisible();
  await page.goto('/compte');
  await page.getByLabel('Taal').selectOption('fr');
  await expect(page.getByRole('heading', { level: 1, name: 'Mon compte' })).toBeVisible();
  expect(faults).toEqual([]);
});
