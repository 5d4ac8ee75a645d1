import { screen, within } from '@testing-library/react';
import { fakeServer } from '../../../test/fake-server';
import { show } from '../../../test/render';
import type { DossierMerge, MergeSide } from './merges-query';
import { MergesScreen } from './merges-screen';

const contact = { byMail: true, bySms: false, byPhone: false, hideService: false, notBeforeHour: null, notAfterHour: null, hasNote: false };
const aSide = (more: Partial<MergeSide> = {}): MergeSide => ({
  id: 'first', reference: 'AAA-234', title: 'Zoé Xhonneux', givenName: 'Zoé', familyName: 'Xhonneux', birthOn: '1995-05-05', communeName: 'Liège',
  email: null, phone: '0470 •• •• 77', contact, leadName: 'Nadia Lambert', status: 'open', openedAt: '2026-01-05T09:00:00Z',
  lastContactAt: '2026-10-05T09:00:00Z', interviewCount: 3, ...more,
});
const aMerge = (more: Partial<DossierMerge> = {}): DossierMerge => ({
  id: 'm', state: 'proposed', reason: 'Le prénom est écrit autrement.', proposedBy: 'Karim Aydin', proposedAt: '2026-11-20T09:00:00Z', decidedBy: null,
  decidedAt: null, answer: null, undoneBy: null, undoneAt: null, undoReason: null, keptId: null, trace: [],
  sides: [aSide(), aSide({ id: 'second', reference: 'BBB-567', title: 'Zoë Xhonneux', givenName: 'Zoë', phone: '0471 •• •• 33', leadName: 'Karim Aydin' })],
  viewerCan: ['merge', 'refuse'], ...more,
});
const page = (lines: DossierMerge[]) => ({ DossierMerges: { dossierMerges: { lines, proposedCount: lines.length, next: null } } });
const screenOf = () => <MergesScreen state="proposed" onState={() => undefined} />;

test('nothing waits: says so, and how to report one', async () => {
  fakeServer(page([]));
  const { container } = await show(screenOf());
  expect(await screen.findByText('Aucune proposition n’attend')).toBeInTheDocument();
  await expect(container).toBeAccessible();
});

test('the list does not load: says so, and tries again', async () => {
  fakeServer({ DossierMerges: { refused: 'server.failed' } });
  await show(screenOf());
  expect(await screen.findByText(/Les propositions n’ont pas pu être chargées/)).toBeInTheDocument();
});

test('both covers side by side, what differs is marked; which stays is chosen, and the number of the other', async () => {
  const merged = aMerge({ state: 'merged', keptId: 'first', decidedBy: 'Anne', decidedAt: '2026-11-21T09:00:00Z', viewerCan: ['undo'],
    trace: [{ table: 'interview', moved: 2, stayed: 0 }] });
  const server = fakeServer({ ...page([aMerge()]), DecideMerge: { decideMerge: merged } });
  const { user, container } = await show(screenOf());
  expect(await screen.findByRole('row', { name: /Prénom \(différent\) Zoé Zoë/ })).toBeInTheDocument();
  expect(screen.getByText('Proposé par Karim Aydin le 20 nov. 2026')).toBeInTheDocument();
  await expect(container).toBeAccessible();

  await user.click(screen.getByRole('button', { name: 'Décider pour Zoé Xhonneux et Zoë Xhonneux' }));
  const dialog = screen.getByRole('dialog', { name: 'Fusionner les deux dossiers' });
  await user.click(within(dialog).getByRole('button', { name: 'Fusionner' }));
  expect(within(dialog).getByRole('alert')).toHaveTextContent('Choisissez d’abord le dossier qui reste.');
  await user.click(within(dialog).getByRole('radio', { name: /AAA-234/ }));
  await user.click(within(within(dialog).getByRole('group', { name: 'Téléphone' })).getByRole('radio', { name: /selon l’autre dossier/ }));
  await user.click(within(dialog).getByRole('button', { name: 'Fusionner' }));
  expect(await screen.findByText('2 éléments déplacés')).toBeInTheDocument();
  expect(server.received('DecideMerge')).toEqual([{ input: { mergeId: 'm', keptId: 'first', taken: ['phone'] } }]);
  expect(screen.getByRole('link', { name: 'Ouvrir le dossier de Zoé Xhonneux' })).toBeInTheDocument();
});

test('whoever proposed may only take it back, with a reason', async () => {
  const server = fakeServer({ ...page([aMerge({ viewerCan: ['withdraw'] })]), RefuseMerge: { refuseMerge: aMerge({ state: 'withdrawn', viewerCan: [] }) } });
  const { user } = await show(screenOf());
  expect(await screen.findByText(/une autre personne de l’antenne décide/)).toBeInTheDocument();
  expect(screen.queryByRole('button', { name: /Décider/ })).not.toBeInTheDocument();
  await user.click(screen.getByRole('button', { name: /Retirer la proposition/ }));
  await user.click(screen.getByRole('button', { name: 'Retirer la proposition…' }));
  expect(screen.getByText('Dites en quelques mots pourquoi (10 signes au moins).')).toBeInTheDocument();
  await user.type(screen.getByRole('textbox', { name: /Pourquoi/ }), 'Je me suis trompée de personne.');
  await user.click(screen.getByRole('button', { name: 'Retirer la proposition…' }));
  expect(await screen.findByText('Retirés', { selector: '.badge' })).toBeInTheDocument();
  expect(server.received('RefuseMerge')).toEqual([{ input: { mergeId: 'm', reason: 'Je me suis trompée de personne.' } }]);
});
