import { randomUUID } from 'node:crypto';
import { readFile } from 'node:fs/promises';
import { expect, type Page, test } from '@playwright/test';
import { expectAccessible, expectNoSidewaysScroll, signIn, tabTo } from './journey.js';

const ask = async (page: Page, query: string, variables: object) =>
  (await page.request.post('/graphql', { headers: { 'x-csrf': '1' }, data: { query, variables } })).json();

/** A dossier of one's own, with a name, so that no journey sees another's. */
async function aDossier(page: Page): Promise<string> {
  const safeContact = { byMail: false, bySms: false, byPhone: false, hideService: false };
  const { data } = await ask(page, 'mutation ($input: CreateDossierInput!) { createDossier(input: $input) { id } }',
    { input: { commandKey: randomUUID(), givenName: 'Lucie', familyName: `Papier ${randomUUID().slice(0, 6)}`, safeContact } });
  return data.createDossier.id;
}

/** A photograph that the browser itself made, with what a telephone adds: a place, a camera, which way up. */
async function aPhotograph(page: Page): Promise<Buffer> {
  const base64 = await page.evaluate(() => {
    const canvas = Object.assign(document.createElement('canvas'), { width: 60, height: 40 });
    const brush = canvas.getContext('2d');
    if (brush) {
      brush.fillStyle = '#a33';
      brush.fillRect(0, 0, 60, 40);
    }
    return canvas.toDataURL('image/jpeg').split(',')[1] ?? '';
  });
  const picture = Buffer.from(base64, 'base64');
  const place = Buffer.from('GPS 50.6326N 5.5797E');
  const turned = Buffer.from('4d4d002a0000000800010112000300000001000600000000', 'hex');
  const exif = Buffer.concat([Buffer.from('Exif\0\0'), turned, Buffer.alloc(2), place]);
  const heading = Buffer.from([0xff, 0xe1, (exif.length + 2) >> 8, (exif.length + 2) & 0xff]);
  return Buffer.concat([picture.subarray(0, 2), heading, exif, picture.subarray(2)]);
}

const pdf = Buffer.from('%PDF-1.7\n1 0 obj\n<< /Type /Catalog >>\nendobj\ntrailer\n<< /Root 1 0 R >>\nstartxref\n0\n%%EOF\n');
const paper = (page: Page, title: string) => page.getByRole('listitem', { name: title, exact: true });

test('papers are added, checked, fetched without their traces, and taken away with a reason', async ({ page }) => {
  test.setTimeout(120_000);
  const errors: string[] = [];
  page.on('pageerror', (error) => errors.push(error.message));
  await signIn(page);
  await page.goto(`/dossiers/${await aDossier(page)}/documents`);
  await expect(page.getByText('Aucun document pour le moment.')).toBeVisible();
  await expect(page.getByText(/Aucun antivirus n’est branché/)).toBeVisible();
  await expectAccessible(page);
  await expectNoSidewaysScroll(page);
  const photograph = await aPhotograph(page);

  await test.step('several at once, each with its title, sent with the keyboard', async () => {
    await page.getByLabel(/Choisir des fichiers/).setInputFiles([
      { name: 'CV Lucie.pdf', mimeType: 'application/pdf', buffer: pdf },
      { name: 'diplome.jpg', mimeType: 'image/jpeg', buffer: photograph },
      { name: 'facture.pdf', mimeType: 'application/pdf', buffer: Buffer.from('<html><script>alert(1)</script></html>') },
      { name: 'trop.pdf', mimeType: 'application/pdf', buffer: Buffer.alloc(10 * 1024 * 1024 + 1) },
    ]);
    const chosen = page.getByRole('list', { name: 'Fichiers choisis' });
    await expect(chosen.getByText('Trop lourd : 10 Mo au plus.')).toBeVisible();
    await page.getByRole('button', { name: 'Ne pas envoyer trop.pdf' }).click();
    await expect(chosen.getByRole('combobox').first()).toHaveValue('cv');
    await chosen.getByRole('textbox').first().fill('CV de mars');
    await chosen.getByRole('checkbox', { name: /Visible aussi par/ }).nth(1).check();
    await expectAccessible(page);
    await expectNoSidewaysScroll(page);
    await tabTo(page, 'button', 'Ajouter ces 3 documents');
    await page.keyboard.press('Enter');
  });

  await test.step('each is checked: two are ready, one is refused and says why', async () => {
    await expect(paper(page, 'CV de mars').getByText('Vérifié')).toBeVisible({ timeout: 20_000 });
    await expect(paper(page, 'diplome').getByText('Vérifié')).toBeVisible({ timeout: 20_000 });
    await expect(paper(page, 'diplome')).toContainText('Visible par la personne qui représente');
    await expect(paper(page, 'facture')).toContainText('Ce type de fichier n’est pas accepté.', { timeout: 20_000 });
    await expect(page.getByRole('button', { name: 'Télécharger « facture »' })).toHaveCount(0);
    await expectAccessible(page);
    await expectNoSidewaysScroll(page);
  });

  await test.step('the photograph is fetched: still a picture, the right way up, and no place in it', async () => {
    const [download] = await Promise.all([page.waitForEvent('download'), page.getByRole('button', { name: 'Télécharger « diplome »' }).click()]);
    expect(download.suggestedFilename()).toBe('diplome.jpg');
    const bytes = await readFile(await download.path());
    expect(bytes.includes('50.6326N')).toBe(false);
    const size = await page.evaluate((source) => new Promise<number[]>((resolve, reject) => {
      const image = new Image();
      image.onload = () => resolve([image.naturalWidth, image.naturalHeight]);
      image.onerror = () => reject(new Error('not a picture any more'));
      image.src = source;
    }), `data:image/jpeg;base64,${bytes.toString('base64')}`);
    expect(size).toEqual([40, 60]);
  });

  await test.step('taken away with a reason: its line stays, its content does not', async () => {
    await tabTo(page, 'button', 'Retirer « CV de mars »');
    await page.keyboard.press('Enter');
    const question = page.getByRole('alertdialog', { name: 'Retirer ce document ?' });
    await question.getByRole('button', { name: 'Retirer et détruire' }).click();
    await expect(question.getByRole('alert')).toContainText('pourquoi vous retirez');
    await question.getByRole('textbox', { name: 'Raison' }).fill('Version dépassée');
    await expectAccessible(page);
    await page.keyboard.press('Enter');
    await expect(paper(page, 'CV de mars')).toContainText(/Retiré par .* : Version dépassée/);
    await expect(page.getByRole('button', { name: 'Télécharger « CV de mars »' })).toHaveCount(0);
  });
  expect(errors).toEqual([]);
});

test('in an anonymous dossier a telephone is marked before it is kept, and papers are not offered', async ({ page }) => {
  await signIn(page);
  await page.getByRole('button', { name: 'Dossier anonyme' }).click();
  await page.getByRole('button', { name: 'C’est noté, ouvrir le dossier' }).click();
  await expect(page).toHaveURL(/\/dossiers\/[0-9a-f-]{36}/);
  await page.getByRole('button', { name: 'Consigner un entretien' }).click();
  await page.getByRole('textbox', { name: 'Résumé partagé' }).fill('Vue le 12/05/2026 à 14h30. La rappeler au 0470 12 34 56, le soir.');
  await expect(page.locator('mark')).toHaveText('0470 12 34 56');
  await page.getByRole('button', { name: 'Projet', exact: true }).click();
  await page.getByRole('button', { name: 'Projet clarifié' }).click();
  await page.getByRole('textbox', { name: 'Durée en minutes' }).fill('30');
  await expectAccessible(page);
  await page.keyboard.press('Control+Enter');
  await expect(page.getByText(/Un dossier anonyme ne garde rien qui permette de joindre/)).toBeVisible();
  await tabTo(page, 'button', 'Ce sont les coordonnées d’un service');
  await page.keyboard.press('Enter');
  await expect(page.locator('mark')).toHaveCount(0);
  await page.keyboard.press('Control+Enter');
  const logged = page.getByRole('article').filter({ hasText: 'La rappeler au 0470 12 34 56' });
  await expect(logged).toBeVisible();
  await expect(logged).toContainText('Projet clarifié');

  await page.getByRole('link', { name: 'Documents' }).click();
  await expect(page.getByText('Ce dossier est anonyme : il ne garde pas de documents.')).toBeVisible();
  await expectAccessible(page);
});
