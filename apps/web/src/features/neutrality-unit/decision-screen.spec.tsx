import { screen, within } from '@testing-library/react';
import { fakeServer } from '../../../test/fake-server';
import { anAlternative, aReplay, neutralityIds } from '../../../test/neutrality-factories';
import { aVocabulary } from '../../../test/reading-factories';
import { show } from '../../../test/render';
import { DecisionScreen } from './decision-screen';
import type { Replay } from './unit-query';

const place = { level: 'structure', id: neutralityIds.unit, period: '2026-T3' } as const;
const shown = async (replay: Replay) => {
  const vocabulary = aVocabulary({ fields: [{ code: 'D', name: 'Commerce' }] });
  const server = fakeServer({ NeutralityDecision: { neutralityDecision: replay }, RegisterVocabulary: { registerVocabulary: vocabulary } });
  const page = await show(<DecisionScreen place={place} id={neutralityIds.decision} />);
  await screen.findByText(/offres répondaient/);
  return { ...page, server };
};

test('what was shown is numbered in its order; what was not shown is folded, never missing', async () => {
  const { container, server, user } = await shown(aReplay([
    anAlternative('Formation au froid', { operatorName: 'Forem' }),
    anAlternative('Électricien du bâtiment', { operatorName: 'Institut Vesdre', isOwn: true, isRetained: true, place: 1 }),
    anAlternative('Installateur électricien', { place: 2 }),
    anAlternative('Validation des compétences'),
  ]));
  expect(server.received('NeutralityDecision')).toEqual([
    { id: neutralityIds.decision, unitId: neutralityIds.unit, level: 'structure', period: '2026-T3' },
  ]);
  const list = within(screen.getByRole('region', { name: 'Montrées, dans cet ordre' })).getAllByRole('listitem');
  expect(list.map((line) => line.querySelector('strong')?.textContent)).toEqual(['Électricien du bâtiment', 'Installateur électricien']);
  expect(list[0]).toHaveTextContent('Retenue');
  expect(list[0]).toHaveTextContent('Offre liée à qui conseillait');
  expect(list[1]).not.toHaveTextContent('Offre liée');
  await user.click(screen.getByText('Non montrées (2)'));
  expect(screen.getByText('Formation au froid')).toBeVisible();
  expect(screen.getByText(/Part liée/)).toHaveTextContent(/25.%.*50.%/);
  expect(screen.getByRole('region', { name: 'Critères' })).toHaveTextContent('DomaineCommerce');
  expect(screen.getByRole('region', { name: 'Règles qui ont parlé' })).toHaveTextContent('Seules vos offres');
  await expect(container).toBeAccessible();
});

test('what was shown is not known: the set is there, without numbers', async () => {
  const alternatives = [anAlternative('Formation au froid'), anAlternative('Validation des compétences', { isRetained: true })];
  await shown(aReplay(alternatives, { isDisplayKnown: false }));
  expect(screen.getByText(/n’est pas connu/)).toBeInTheDocument();
  expect(screen.queryByText(/Non montrées/)).toBeNull();
  expect(screen.getAllByText('Retenue')).toHaveLength(1);
});
