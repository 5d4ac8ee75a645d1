import { expect, type Page, test } from '@playwright/test';
import { expectAccessible, expectNoSidewaysScroll, expectNothingKept, signIn, tabTo } from './journey.js';

const phone = { width: 390, height: 844 };

/** What the card says: it is shown once. */
async function readCard(page: Page): Promise<{ code: string; secret: string }> {
  const texts = page.getByRole('alertdialog').locator('.secret-text');
  await expect(texts).toHaveCount(2);
  const [code = '', secret = ''] = await texts.allInnerTexts();
  return { code, secret };
}

async function enter(page: Page, { code, secret }: { code: string; secret: string }): Promise<void> {
  await page.goto('/carnet');
  await tabTo(page, 'textbox', 'Code de quatre mots');
  await page.keyboard.type(code.replaceAll('-', ' '));
  await page.keyboard.press('Tab');
  await page.keyboard.type(secret.toLowerCase());
  await page.keyboard.press('Enter');
  await expect(page.getByRole('heading', { level: 1, name: 'Mon carnet de bord' })).toBeVisible();
}

/** Fingers need room: nothing that is pressed is smaller than 44 pixels. */
async function expectLargeTargets(page: Page): Promise<void> {
  const boxes = await page.locator('main button, main a, main summary, main input:not([type=checkbox]), main select').evaluateAll((found) =>
    found.filter((one) => one.checkVisibility()).map((one) => [one.textContent?.trim() || one.getAttribute('name'), Math.round(one.getBoundingClientRect().height)] as const));
  expect(boxes.filter(([, height]) => height < 44)).toEqual([]);
}

test('a visitor without a name opens his page on a phone, sees who looked, gives his name, and leaves nothing behind', async ({ page, browser, baseURL }) => {
  test.setTimeout(120_000);
  await signIn(page);
  await page.getByRole('button', { name: /Dossier anonyme|Ouvrir un dossier anonyme/ }).first().click();
  await expect(page.getByText('Secret perdu, dossier perdu')).toBeVisible();
  const key = await readCard(page);
  await page.getByRole('button', { name: 'C’est noté, ouvrir le dossier' }).click();
  await expect(page.getByRole('heading', { level: 1 })).toContainText(key.code);

  const context = await browser.newContext({ viewport: phone, hasTouch: true, locale: 'fr-BE', timezoneId: 'Europe/Brussels', ...(baseURL && { baseURL }) });
  const own = await context.newPage();
  const errors: string[] = [];
  own.on('pageerror', (error) => errors.push(error.message));

  await test.step('a key that is none is said at once; a wrong one tells nothing', async () => {
    await own.goto('/carnet');
    await expectAccessible(own);
    await expectLargeTargets(own);
    await own.getByRole('textbox', { name: 'Code de quatre mots' }).fill('quatre');
    await own.getByRole('button', { name: 'Ouvrir mon carnet' }).click();
    await expect(own.getByRole('alert')).toContainText('quatre mots');
    await own.getByRole('textbox', { name: 'Code de quatre mots' }).fill(key.code);
    await own.getByLabel('Secret', { exact: true }).fill('ZZZZ-ZZZZ-ZZZZ-ZZZZ');
    await own.getByRole('button', { name: 'Ouvrir mon carnet' }).click();
    await expect(own.getByRole('alert')).toContainText('ne vont pas ensemble');
  });

  await test.step('his page: who follows him, what is kept, who looked', async () => {
    await enter(own, key);
    await expect(own.getByRole('region', { name: 'Qui vous suit' })).toContainText('Nadia Lambert');
    const looks = own.getByRole('region', { name: 'Qui a regardé votre dossier' });
    await expect(looks).toContainText('Conseiller·ère');
    await expect(looks).not.toContainText('Nadia');
    await expect(own.getByText('Après 90 jours sans contact')).toBeVisible();
    await expectAccessible(own);
    await expectNoSidewaysScroll(own);
    await expectLargeTargets(own);
  });

  await test.step('a copy of his data comes as a file', async () => {
    const download = own.waitForEvent('download');
    await own.getByRole('link', { name: 'Prendre une copie de mes données' }).click();
    expect((await download).suggestedFilename()).toMatch(/^mes-donnees-.*\.zip$/);
  });

  await test.step('he asks that something be corrected', async () => {
    await own.getByRole('button', { name: 'Faire une demande' }).click();
    await own.getByRole('combobox', { name: 'Je demande de' }).selectOption('rectify');
    await own.getByRole('textbox', { name: 'Dites-nous ce que vous souhaitez' }).fill('Je cherche à Huy, pas à Liège.');
    await expectAccessible(own);
    await own.getByRole('button', { name: 'Envoyer ma demande' }).click();
    await expect(own.getByRole('region', { name: 'Vos droits' })).toContainText('Je cherche à Huy, pas à Liège.');
  });

  let renewed = key;
  await test.step('he gives his name: a new key, shown once, his history kept', async () => {
    await own.getByRole('link', { name: 'Donner mon nom' }).click();
    await own.getByRole('textbox', { name: 'Prénom' }).fill('Anatole');
    await own.getByRole('textbox', { name: 'Nom', exact: true }).fill('Wauters');
    await own.getByRole('textbox', { name: /Date de naissance/ }).fill('14/10/1989');
    await own.getByRole('textbox', { name: /Commune ou code postal/ }).fill('huy');
    await expectAccessible(own);
    await expectLargeTargets(own);
    await own.getByRole('button', { name: 'Donner mon nom' }).click();
    renewed = await readCard(own);
    expect(renewed.code).not.toBe(key.code);
    await expectAccessible(own);
    await own.getByRole('button', { name: 'C’est noté' }).click();
    await expect(own.getByRole('region', { name: 'Qui vous êtes' })).toContainText('Anatole Wauters');
    await expect(own.getByRole('region', { name: 'Vos droits' })).toContainText('Je cherche à Huy, pas à Liège.');
  });

  await test.step('he leaves: the way back shows the door, the old key opens nothing', async () => {
    await own.getByRole('button', { name: 'Quitter' }).click();
    await expect(own.getByText('Rien n’est resté sur cet appareil.')).toBeVisible();
    await expectNothingKept(own, new RegExp(['Anatole', 'Wauters', '1989', 'Huy', ...Object.values(key), ...Object.values(renewed)].join('|'), 'i'));
    await own.goBack();
    await expect(own.getByRole('textbox', { name: 'Code de quatre mots' })).toBeVisible();
    await own.getByRole('textbox', { name: 'Code de quatre mots' }).fill(key.code);
    await own.getByLabel('Secret', { exact: true }).fill(key.secret);
    await own.getByRole('button', { name: 'Ouvrir mon carnet' }).click();
    await expect(own.getByRole('alert')).toContainText('ne vont pas ensemble');
    await enter(own, renewed);
    await expect(own.getByText(/Dernière ouverture de ce carnet/)).toBeVisible();
  });

  await test.step('at the desk: his name, his request, and a new key that closes his page', async () => {
    await page.reload();
    await expect(page.getByRole('heading', { level: 1, name: 'Anatole Wauters' })).toBeVisible();
    await page.goto(`${new URL(page.url()).pathname}/suivi`);
    await expect(page.getByRole('region', { name: 'Demandes sur ses données' })).toContainText('Je cherche à Huy');
    await expectAccessible(page);
    await page.getByRole('button', { name: 'Remettre un nouveau code' }).click();
    await page.getByRole('alertdialog').getByRole('button', { name: 'Remettre un nouveau code' }).click();
    await readCard(page);
    await page.getByRole('button', { name: 'C’est noté' }).click();
    await own.reload();
    await expect(own.getByRole('textbox', { name: 'Code de quatre mots' })).toBeVisible();
  });
  expect(errors).toEqual([]);
  await context.close();
});
