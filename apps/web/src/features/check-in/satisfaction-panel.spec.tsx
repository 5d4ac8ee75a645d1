import { screen, within } from '@testing-library/react';
import { aSession } from '../../../test/factories';
import { fakeServer } from '../../../test/fake-server';
import { show } from '../../../test/render';
import type { Satisfaction } from './check-in-query';
import { SatisfactionPanel } from './satisfaction-panel';

const manager = { session: aSession({ role: 'manager' }) };
const aRow = (over: Partial<Satisfaction> = {}): Satisfaction => ({
  branchId: '00000000-0000-4000-8000-000000000300', branchName: 'Liège', quarter: '2026-07-01', people: 6,
  marks: [{ question: 1, mean: 4.5 }, { question: 2, mean: 4 }, { question: 3, mean: 3.25 }], moments: [], ...over,
});

test('too few answers: no figure at all, and why', async () => {
  fakeServer({ Satisfaction: { satisfaction: [] } });
  const { container } = await show(<SatisfactionPanel />, manager);
  expect(await screen.findByText('Pas encore de trimestre terminé avec au moins cinq réponses.')).toBeInTheDocument();
  expect(screen.queryByRole('table')).not.toBeInTheDocument();
  await expect(container).toBeAccessible();
});

test('means by branch and quarter; a question that too few answered shows none', async () => {
  fakeServer({ Satisfaction: { satisfaction: [aRow(), aRow({ quarter: '2026-04-01', people: 5, marks: [{ question: 1, mean: 5 }] })] } });
  await show(<SatisfactionPanel />, manager);
  const [totals] = await screen.findAllByRole('table');
  const [, summer, spring] = within(totals ?? document.body).getAllByRole('row');
  expect(summer).toHaveTextContent('3e trimestre 2026Liège64,54,03,3');
  expect(spring).toHaveTextContent('2e trimestre 2026Liège55,0——');
});

test('the moments stand side by side; one that is not told shows a dash, and no nought is made of it', async () => {
  fakeServer({ Satisfaction: { satisfaction: [aRow({ people: 20, moments: [
    { moment: 'during', question: 1, people: 12, mean: 4.25 }, { moment: 'after', question: 1, people: 8, mean: 3 }] })] } });
  const { container } = await show(<SatisfactionPanel />, manager);
  const region = await screen.findByRole('region', { name: 'Selon le moment' });
  const [head, helped, heard] = within(region).getAllByRole('row');
  expect(head).toHaveTextContent('TrimestreAntenneQuestionAvantPendantAprèsMoment inconnu');
  expect(helped).toHaveTextContent('3e trimestre 2026LiègeAide utile—4,3 (12 réponses)3,0 (8 réponses)—');
  expect(heard).toHaveTextContent('Écoute————');
  await expect(container).toBeAccessible();
});

test('refused: what is missing is said, and asked again', async () => {
  const server = fakeServer({ Satisfaction: { refused: 'service.unavailable' } });
  const { user } = await show(<SatisfactionPanel />, manager);
  await user.click(await screen.findByRole('button', { name: 'Réessayer' }));
  expect(server.received('Satisfaction')).toHaveLength(2);
});
