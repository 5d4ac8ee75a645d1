import { screen, waitFor, within } from '@testing-library/react';
import { fakeServer } from '../../../test/fake-server';
import { show } from '../../../test/render';
import type { DossierDocuments, Paper } from './documents-query';
import { DocumentsScreen } from './documents-screen';

const id = '0c5fb3f4-9a51-4c1b-8a3e-6d0b4a6f0001';
const aPaper = (over: Partial<Paper> = {}): Paper => ({
  id: '0c5fb3f4-9a51-4c1b-8a3e-6d0b4a6f0002', title: 'CV de mars', fileName: 'cv.pdf', kind: 'cv', state: 'ready', format: 'pdf', fault: null,
  isSpecial: false, forRepresentative: false, isScanned: false, byteCount: 2_500_000, addedAt: '2026-11-04T09:00:00Z',
  author: { id: '1', name: 'Nadia Lambert' }, removedAt: null, removedBy: null, removalReason: null, viewerCan: ['fetch', 'remove'], ...over,
});
const aPage = (over: Partial<DossierDocuments> = {}) => ({
  DossierDocuments: { dossierDocuments: {
    id, withheld: 0, isAnonymous: false, canAdd: true, canAddSpecial: true, hasScanner: true, documents: [], ...over,
  } },
});
const paper = (title: string) => within(screen.getByRole('listitem', { name: title }));

test('nothing yet, said plainly, with where to add something', async () => {
  fakeServer(aPage());
  const { container } = await show(<DocumentsScreen id={id} />);
  expect(await screen.findByText('Aucun document pour le moment.')).toBeInTheDocument();
  expect(screen.getByLabelText(/Choisir des fichiers/)).toBeInTheDocument();
  expect(screen.queryByText(/Aucun antivirus/)).toBeNull();
  await expect(container).toBeAccessible();
});

test('each paper says how it stands, and offers what may be done with it', async () => {
  fakeServer(aPage({ hasScanner: false, documents: [
    aPaper(), aPaper({ id: '2', title: 'Photo', state: 'refused', fault: 'too_many_pixels', format: null, viewerCan: ['remove'] }),
    aPaper({ id: '3', title: 'Ancien CV', state: 'removed', removedAt: '2026-11-05T09:00:00Z', removedBy: { id: '1', name: 'Karim' }, removalReason: 'Version dépassée', viewerCan: [] }),
    aPaper({ id: '4', title: 'Attestation', state: 'quarantine', format: null, isSpecial: true, viewerCan: [] }),
  ] }));
  const { container } = await show(<DocumentsScreen id={id} />);
  expect(await screen.findByText(/Aucun antivirus n’est branché/)).toBeInTheDocument();
  expect(paper('CV de mars').getByText(/CV · PDF · 2,4 Mo/)).toBeInTheDocument();
  expect(paper('CV de mars').getByRole('button', { name: 'Télécharger « CV de mars »' })).toBeEnabled();
  expect(paper('Photo').getByText(/L’image est trop grande/)).toBeInTheDocument();
  expect(paper('Ancien CV').getByText(/Retiré par Karim le .* : Version dépassée/)).toBeInTheDocument();
  expect(paper('Attestation').getByText('Très personnel')).toBeInTheDocument();
  expect(paper('Attestation').queryByRole('button')).toBeNull();
  await expect(container).toBeAccessible();
});

test('what is not shared is counted, never left out in silence', async () => {
  fakeServer(aPage({ withheld: 1, canAdd: false }));
  await show(<DocumentsScreen id={id} />);
  expect(await screen.findByText('1 élément non partagé')).toBeInTheDocument();
  expect(screen.queryByLabelText(/Choisir des fichiers/)).toBeNull();
});

test('an anonymous dossier says why it keeps none', async () => {
  fakeServer(aPage({ isAnonymous: true, canAdd: false }));
  await show(<DocumentsScreen id={id} />);
  expect(await screen.findByText('Ce dossier est anonyme : il ne garde pas de documents.')).toBeInTheDocument();
});

test('taking a paper away asks why, and a refusal is told', async () => {
  const server = fakeServer({ ...aPage({ documents: [aPaper()] }), RemoveDocument: { refused: 'document.reason_missing' } });
  const { user } = await show(<DocumentsScreen id={id} />);
  await user.click(await screen.findByRole('button', { name: 'Retirer « CV de mars »' }));
  const question = within(await screen.findByRole('alertdialog', { name: 'Retirer ce document ?' }));
  await user.click(question.getByRole('button', { name: 'Retirer et détruire' }));
  expect(await question.findByRole('alert')).toHaveTextContent('pourquoi vous retirez');
  server.answers['RemoveDocument'] = { removeDocument: true };
  await user.type(question.getByRole('textbox', { name: 'Raison' }), 'Version dépassée{Enter}');
  await waitFor(() => expect(screen.queryByRole('alertdialog')).toBeNull());
  expect(server.received('RemoveDocument').at(-1)).toEqual({ input: { dossierId: id, documentId: aPaper().id, reason: 'Version dépassée' } });
});

test('a file too heavy or empty is told before it leaves', async () => {
  fakeServer(aPage());
  const { user } = await show(<DocumentsScreen id={id} />);
  const heavy = new File([new Uint8Array(10 * 1024 * 1024 + 1)], 'CV_Lucie.pdf');
  await user.upload(await screen.findByLabelText(/Choisir des fichiers/), [heavy, new File([], 'vide.txt'), new File(['x'], 'Diplôme CESS.pdf')]);
  expect(screen.getByText('Trop lourd : 10 Mo au plus.')).toBeInTheDocument();
  expect(screen.getByText('Ce fichier est vide.')).toBeInTheDocument();
  expect(screen.getByRole('textbox', { name: 'Titre' })).toHaveValue('Diplôme CESS');
  expect(screen.getByRole('combobox', { name: 'Nature' })).toHaveValue('diploma');
  expect(screen.getByRole('button', { name: 'Ajouter ce document' })).toBeEnabled();
});
