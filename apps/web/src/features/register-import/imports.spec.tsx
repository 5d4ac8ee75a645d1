import { screen, waitFor, within } from '@testing-library/react';
import { aSession } from '../../../test/factories';
import { fakeServer } from '../../../test/fake-server';
import { aRow, aRun } from '../../../test/register-factories';
import { show } from '../../../test/render';
import { ImportRunScreen } from './import-run-screen';
import { ImportsScreen } from './imports-screen';
import { base64Of, partSize } from './upload';

const admin = { session: aSession({ role: 'structure_admin' }) };
const home = { sources: [{ id: '1', code: 'recensement', name: 'Recensement', lastRunAt: null, runCount: 0 }], runs: [aRun()] };
const usual = {
  Imports: { imports: home },
  ImportRun: { importRun: aRun() },
  ImportRows: { importRows: { rows: [aRow()], next: null } },
};
const runScreen = () => show(<ImportRunScreen id={aRun().id} />, admin);
const fileOf = (bytes: number, name = 'cadastre.csv') => new File([new Uint8Array(bytes).fill(65)], name);
const uploading = (received: number, part: number) =>
  aRun({ state: 'uploading', byteCount: 400_000, receivedBytes: received, nextPart: part, checkedAt: null });

test('without a file and a source, says so and sends nothing', async () => {
  const server = fakeServer(usual);
  const { user, container } = await show(<ImportsScreen onStarted={jest.fn()} />, admin);
  await user.click(await screen.findByRole('button', { name: 'Envoyer et vérifier' }));
  expect(screen.getAllByText('Ce champ est obligatoire.')).toHaveLength(2);
  expect(screen.getByLabelText(/Choisir un fichier/)).toHaveFocus();
  expect(await screen.findByRole('link', { name: 'cadastre.csv' })).toBeInTheDocument();
  await expect(container).toBeAccessible();
  expect(server.received('StartImport')).toEqual([]);
});

test('a file leaves in parts of 150,000 bytes, each after the answer to the one before', async () => {
  const answers = [uploading(150_000, 1), uploading(300_000, 2), aRun({ state: 'checking', checkedAt: null })];
  const server = fakeServer({
    ...usual,
    StartImport: { startImport: uploading(0, 0) },
    AddImportPart: ({ number }) => ({ addImportPart: answers[number as number] }),
  });
  const onStarted = jest.fn();
  const { user } = await show(<ImportsScreen onStarted={onStarted} />, admin);
  await user.upload(await screen.findByLabelText(/Choisir un fichier/), fileOf(400_000));
  await user.type(screen.getByRole('combobox', { name: 'Nom de la source' }), 'Recensement');
  await user.click(screen.getByRole('button', { name: 'Envoyer et vérifier' }));
  await waitFor(() => expect(onStarted).toHaveBeenCalledWith(aRun().id));
  expect(server.received('StartImport')[0]?.['input']).toMatchObject({
    sourceName: 'Recensement', fileName: 'cadastre.csv', byteCount: 400_000,
  });
  const sent = server.received('AddImportPart') as { number: number; bytes: string }[];
  expect(sent.map(({ number, bytes }) => [number, atob(bytes).length])).toEqual([[0, partSize], [1, partSize], [2, 100_000]]);
});

test('an upload that was cut goes on from where it stopped, with the same file only', async () => {
  const server = fakeServer({
    ...usual,
    ImportRun: { importRun: uploading(150_000, 1) },
    AddImportPart: ({ number }) => ({
      addImportPart: number === 1 ? uploading(300_000, 2) : aRun({ state: 'checking', checkedAt: null }),
    }),
  });
  const { user, container } = await runScreen();
  expect(await screen.findByText('38 %')).toBeInTheDocument();
  await expect(container).toBeAccessible();
  await user.upload(screen.getByLabelText(/Choisir un fichier/), fileOf(12, 'autre.csv'));
  expect(screen.getByRole('alert')).toHaveTextContent('Ce n’est pas le même fichier.');
  await user.upload(screen.getByLabelText(/Fichier choisi/), fileOf(400_000));
  await user.click(screen.getByRole('button', { name: 'Reprendre l’envoi' }));
  expect(await screen.findByText('Le fichier est en cours de lecture')).toBeInTheDocument();
  expect(server.received('AddImportPart').map(({ number }) => number)).toEqual([1, 2]);
});

test('a part that fails is said, and pressing again resumes the same import', async () => {
  const server = fakeServer({ ...usual, StartImport: { startImport: uploading(0, 0) }, AddImportPart: { refused: 'server.failed' } });
  const { user } = await show(<ImportsScreen onStarted={jest.fn()} />, admin);
  await user.upload(await screen.findByLabelText(/Choisir un fichier/), fileOf(400_000));
  await user.type(screen.getByRole('combobox', { name: 'Nom de la source' }), 'Recensement');
  await user.click(screen.getByRole('button', { name: 'Envoyer et vérifier' }));
  expect(await screen.findByRole('alert')).toHaveTextContent('Le serveur a rencontré un problème.');
  await user.click(screen.getByRole('button', { name: /Envoyer et vérifier/ }));
  await waitFor(() => expect(server.received('StartImport')).toHaveLength(2));
  const keys = server.received('StartImport').map(({ input }) => (input as { commandKey: string }).commandKey);
  expect(new Set(keys).size).toBe(1);
});

test('a checked file: every line is accounted for, what applying will do is said, rows are reported in words', async () => {
  fakeServer(usual);
  const { container } = await runScreen();
  expect(await screen.findByText('Le fichier compte 12 lignes, toutes retrouvées ici.')).toBeInTheDocument();
  const effects = within(screen.getByRole('heading', { name: 'Ce que l’import va faire' }).closest('section') as HTMLElement);
  expect(effects.getAllByRole('listitem').map((item) => item.textContent)).toEqual([
    '5 fiches à créer', '2 fiches à modifier', '1 fiche à laisser telle quelle', '1 fiche à marquer « disparue de sa source »',
  ]);
  expect(await screen.findByText('Ligne 7')).toBeInTheDocument();
  expect(await screen.findByText(/Sans intitulé, la ligne ne peut entrer/)).toBeInTheDocument();
  await expect(container).toBeAccessible();
});

test('an account that is not right is not hidden', async () => {
  fakeServer({ ...usual, ImportRun: { importRun: aRun({ counts: { ...aRun().counts, blank: 0 } }) } });
  await runScreen();
  expect(await screen.findByText(/11 lignes retrouvées sur 12/)).toBeInTheDocument();
});

test('a rejected row is repaired in place, judged again, and the counts follow', async () => {
  const repaired = aRow({ state: 'accepted', action: 'create', title: 'Atelier', problems: [], isRepaired: true });
  const server = fakeServer({ ...usual, RepairImportRow: { repairImportRow: repaired } });
  const { user, container } = await runScreen();
  await user.click(await screen.findByRole('button', { name: 'Réparer la ligne 7' }));
  const cell = screen.getByRole('textbox', { name: 'Activité' });
  expect(cell).toHaveFocus();
  expect(screen.queryByRole('textbox', { name: 'Divers' })).not.toBeInTheDocument();
  await expect(container).toBeAccessible();
  await user.type(cell, 'Atelier');
  server.answers['ImportRun'] = { importRun: aRun({ counts: { ...aRun().counts, accepted: 9, rejected: 1 } }) };
  await user.click(screen.getByRole('button', { name: 'Enregistrer et revérifier' }));
  expect(await screen.findByText('Réparée')).toBeInTheDocument();
  expect(await screen.findByText(/1 ligne rejetée ne sera pas importée/)).toBeInTheDocument();
  expect(server.received('RepairImportRow')).toEqual([
    { runId: aRun().id, line: 7, cells: [{ index: 0, value: 'Atelier' }, { index: 1, value: '12' }] },
  ]);
});

test('the meaning of a column is changed and the file checked again; while the worker has it, the page waits calmly', async () => {
  const server = fakeServer({ ...usual, MapImport: { mapImport: aRun({ state: 'checking', checkedAt: null }) } });
  const { user } = await runScreen();
  const again = await screen.findByRole('button', { name: 'Revérifier le fichier' });
  expect(again).toBeDisabled();
  await user.selectOptions(screen.getByRole('combobox', { name: 'Ce que contient « Divers »' }), 'Offre : objectif');
  server.answers['ImportRun'] = { importRun: aRun({ state: 'checking', checkedAt: null }) };
  await user.click(again);
  expect(await screen.findByText('Le fichier est en cours de lecture')).toBeInTheDocument();
  expect(server.received('MapImport')).toEqual([
    { runId: aRun().id, mapping: [{ index: 0, target: 'offer.title' }, { index: 1, target: 'offer.objective' }] },
  ]);
  server.answers['ImportRun'] = { importRun: aRun({ checkedAt: '2026-11-20T09:20:00Z' }) };
  expect(await screen.findByText('Ce que l’import va faire', undefined, { timeout: 5_000 })).toBeInTheDocument();
});

test('applied: what was done, and the way to the duplicates', async () => {
  const server = fakeServer({ ...usual, ApplyImport: { applyImport: aRun({ state: 'applied' }) } });
  const { user, container } = await runScreen();
  await user.click(await screen.findByRole('button', { name: 'Appliquer' }));
  expect(await screen.findByText(/Fiches créées : 5. Modifiées : 2/)).toBeInTheDocument();
  expect(screen.getByRole('link', { name: 'Voir 2 doublons proposés' })).toHaveAttribute('href', '/cadastre/doublons');
  expect(server.received('ApplyImport')).toEqual([{ runId: aRun().id }]);
  await expect(container).toBeAccessible();
});

test('a file that could not be read says why and lets its columns be named', async () => {
  fakeServer({ ...usual, ImportRun: { importRun: aRun({ state: 'failed', failure: 'Dites quelle colonne porte l’intitulé.', checkedAt: null }) } });
  await runScreen();
  expect(await screen.findByRole('alert')).toHaveTextContent('Dites quelle colonne porte l’intitulé.');
  expect(screen.getByRole('heading', { name: 'Le sens des colonnes' })).toBeInTheDocument();
});

test('bytes become base64 whatever their number', () => {
  expect(base64Of(new Uint8Array())).toBe('');
  const bytes = Uint8Array.from({ length: 100_000 }, (_, at) => at % 256);
  expect(Uint8Array.from(atob(base64Of(bytes)), (sign) => sign.charCodeAt(0))).toEqual(bytes);
});
