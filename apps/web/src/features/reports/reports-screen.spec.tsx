import { screen, waitFor, within } from '@testing-library/react';
import { fakeServer } from '../../../test/fake-server';
import { show } from '../../../test/render';
import { aReport, aReportLine, someReports } from '../../../test/report-factories';
import { ReportScreen } from './report-screen';
import { ReportsScreen } from './reports-screen';

const { id } = aReportLine();

describe('the list', () => {
  test('says of what, of when, which edition, by whom', async () => {
    fakeServer({ ActivityReports: { activityReports: someReports({ reports: [aReportLine({ edition: 2 }), aReportLine({ id: id.replace('7', '6'), isLast: false, period: '2026-T3' })] }) } });
    const { container } = await show(<ReportsScreen />);
    const [last, old] = within(await screen.findByRole('region', { name: 'Rapports faits' })).getAllByRole('listitem');
    expect(last).toHaveTextContent(/Antenne d’Avroy \(Cité des Métiers de Liège\).*Année 2026.*Édition 2 · Établi le 12 janv\. 2027 par Benoît Servais\./);
    expect(old).toHaveTextContent(/3e trimestre 2026.*Remplacée/);
    expect(within(last ?? container).getByRole('link')).toHaveAttribute('href', `/rapports/${id}`);
    await expect(container).toBeAccessible();
  });
  test('is empty, and says how to begin; what may not be made is not offered', async () => {
    fakeServer({ ActivityReports: { activityReports: someReports({ reports: [], places: [] }) } });
    await show(<ReportsScreen />);
    expect(await screen.findByText('Aucun rapport pour l’instant')).toBeVisible();
    expect(screen.queryByRole('button', { name: 'Faire un rapport' })).not.toBeInTheDocument();
  });
  test('does not load: says so, and tries again', async () => {
    const server = fakeServer({ ActivityReports: { refused: 'service.unavailable' } });
    const { user } = await show(<ReportsScreen />);
    server.answers['ActivityReports'] = { activityReports: someReports() };
    await user.click(await screen.findByRole('button', { name: 'Réessayer' }));
    expect(await screen.findByRole('region', { name: 'Rapports faits' })).toBeVisible();
  });
  test('one click makes the report of what and when were chosen, and opens it', async () => {
    const server = fakeServer({ ActivityReports: { activityReports: someReports() }, MakeReport: { makeReport: aReport({ kind: 'network', basinName: 'Liège' }) } });
    const { user, router } = await show(<ReportsScreen />);
    await user.selectOptions(await screen.findByRole('combobox', { name: 'De quoi' }), 'Bassin Liège');
    await user.selectOptions(screen.getByRole('combobox', { name: 'Période' }), '4e trimestre 2026');
    await user.click(screen.getByRole('button', { name: 'Faire un rapport' }));
    await waitFor(() => expect(router.state.location.pathname).toBe(`/rapports/${id}`));
    expect(server.received('MakeReport')).toEqual([{ input: { kind: 'network', branchId: null, basin: 'LG', period: '2026-T4' } }]);
  });
});

describe('a report', () => {
  const page = () => show(<ReportScreen id={id} />);
  test('shows what its figures say, its files, and saves what is written, part by part', async () => {
    const changed = aReport({ parts: aReport().parts.map((part) => (part.section === 'public' ? { ...part, words: 'Un été calme.', version: 4 } : part)) });
    const server = fakeServer({ ActivityReport: { activityReport: aReport() }, CommentReport: { commentReport: changed } });
    const { user, container } = await page();
    expect(await screen.findByRole('heading', { level: 1, name: /Antenne d’Avroy.*Année 2026/ })).toBeVisible();
    const files = within(screen.getByRole('region', { name: 'Lire ou emporter' })).getAllByRole('link').map((link) => link.getAttribute('href'));
    expect(files).toEqual(['pdf', 'html', 'json'].map((form) => `/rapports/${id}.${form}`));
    const part = within(screen.getByRole('region', { name: 'Public et territoire' }));
    expect(part.getByText(/1 240 dossiers/)).toHaveAttribute('lang', 'fr');
    await expect(container).toBeAccessible();
    expect(part.getByRole('button', { name: /Enregistrer/ })).toBeDisabled();
    await user.clear(part.getByRole('textbox'));
    await user.type(part.getByRole('textbox'), 'Un été calme.');
    expect(part.getByRole('status')).toHaveTextContent('Modifications pas encore enregistrées.');
    await user.click(part.getByRole('button', { name: 'Enregistrer : Public et territoire' }));
    expect(await part.findByText('Enregistré')).toBeVisible();
    expect(server.received('CommentReport')).toEqual([{ input: { id, section: 'public', words: 'Un été calme.', version: 3 } }]);
  });
  test('keeps what one typed when somebody else was first, and says so', async () => {
    fakeServer({ ActivityReport: { activityReport: aReport() }, CommentReport: { refused: 'report.changed_elsewhere' } });
    const { user } = await page();
    const part = within(await screen.findByRole('region', { name: 'Avant-propos' }));
    await user.type(part.getByRole('textbox'), 'Merci.');
    await user.click(part.getByRole('button', { name: /Enregistrer/ }));
    expect(await part.findByText(/changé par quelqu’un d’autre/)).toBeVisible();
    expect(part.getByRole('textbox')).toHaveValue('Merci.');
  });
  test('is made anew once one has said so', async () => {
    const next = aReport({ id: id.replace('7', '5'), edition: 2 });
    const server = fakeServer({ ActivityReport: { activityReport: aReport() }, MakeReport: { makeReport: next } });
    const { user, router } = await page();
    await user.click(await screen.findByRole('button', { name: /Refaire/ }));
    await user.click(within(await screen.findByRole('alertdialog')).getByRole('button', { name: 'Faire l’édition 2' }));
    await waitFor(() => expect(router.state.location.pathname).toBe(`/rapports/${next.id}`));
    expect(server.received('MakeReport')).toMatchObject([{ input: { period: '2026', replaces: 1 } }]);
  });
  test('that was replaced is read, and written in no more', async () => {
    fakeServer({ ActivityReport: { activityReport: aReport({ isLast: false }) } });
    await page();
    expect(await screen.findByText(/Cette édition a été remplacée/)).toBeVisible();
    expect(screen.getByText('Un printemps chargé.')).toBeVisible();
    expect(screen.queryByRole('textbox')).not.toBeInTheDocument();
  });
});
