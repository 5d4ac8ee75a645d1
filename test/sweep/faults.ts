import AxeBuilder from '@axe-core/playwright';
import type { Page } from '@playwright/test';

/** What a program can see of a page, one line for each fault. */
export async function faultsOf(page: Page, isWhole: boolean): Promise<string[]> {
  const wide = await page.evaluate(() => document.documentElement.scrollWidth - document.documentElement.clientWidth);
  const text = await page.locator('body').innerText();
  const odd = [...text.matchAll(/\b(undefined|NaN|Invalid Date|\[object \w+\])\b/g)].map(([word]) => `se lit « ${word} »`);
  // A sentence that has no translation shows its name: two words of the code, a point between them.
  const names = [...text.matchAll(/(?<![\w.@/-])[a-z]+[A-Z]?\w*\.[a-z]+[A-Z]\w*(?![\w.@/-])/g)].map(([word]) => `une phrase manque : ${word}`);
  const failed = (await page.getByRole('alert').allInnerTexts()).filter(Boolean).map((words) => `dit « ${words.replace(/\s+/g, ' ').slice(0, 80)} »`);
  return [...(wide > 1 ? [`dépasse de ${wide} pixels`] : []), ...odd, ...names, ...failed, ...(isWhole ? await axe(page) : [])];
}

async function axe(page: Page): Promise<string[]> {
  const { violations } = await new AxeBuilder({ page }).setLegacyMode().withTags(['wcag2a', 'wcag2aa', 'wcag21a', 'wcag21aa', 'wcag22aa']).analyze();
  return violations.map(({ id, nodes }) => `${id} : ${nodes.slice(0, 3).map(({ html }) => html.slice(0, 160)).join(' | ')}`);
}
