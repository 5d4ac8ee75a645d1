import { expect, test } from '@playwright/test';
import { handOver } from './handed-over.js';
import { expectAccessible, expectNoSidewaysScroll, signIn } from './journey.js';

test('an offer outside the frozen list is retained with its reason, and is still there after a reload', async ({ page }) => {
  test.setTimeout(120_000);
  const errors: string[] = [];
  page.on('pageerror', (error) => errors.push(error.message));
  await signIn(page);
  const { dossierId, referralId } = await handOver(page, 'Garance');
  await page.goto(`/dossiers/${dossierId}/orientations/${referralId}`);
  await page.getByRole('link', { name: 'Revoir l’éventail' }).click();
  const picks = page.getByRole('region', { name: 'Offres retenues' });
  let title = '';

  await test.step('with the keyboard: found in the register, retained, the rule’s question answered in place', async () => {
    await page.getByRole('button', { name: 'Retenir une offre hors de cette liste' }).press('Enter'); // behind sixty cards
    await page.keyboard.type('français');
    const first = page.getByRole('option').first();
    await expect(first).toContainText(/français/i);
    await page.keyboard.press('ArrowDown');
    await page.keyboard.press('Enter');
    const found = page.getByRole('group', { name: /français/i });
    await expect(found.getByText('N-A6')).toBeVisible();
    title = await found.getByRole('strong').innerText();
    await found.getByRole('radio', { name: 'Souhait de la personne' }).press('Space');
    await expectAccessible(page);
    await expectNoSidewaysScroll(page);
    await found.getByRole('button', { name: /^Retenir/ }).click();
    await expect(picks.getByRole('listitem', { name: title })).toContainText('Hors de la liste figée');
  });

  await test.step('what was picked survives a reload, and goes on to the agreement beside what was retained before', async () => {
    await page.reload();
    await expect(picks.getByRole('listitem', { name: title })).toContainText('Hors de la liste figée');
    await page.getByRole('button', { name: 'Continuer avec 2 offres' }).click();
    await expect(page.getByRole('heading', { level: 1, name: 'Accord et envoi' })).toBeFocused();
    await expect(page.getByText(title).first()).toBeVisible();
  });
  expect(errors).toEqual([]);
});
