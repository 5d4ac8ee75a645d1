import { addDays } from '@boussole/domain/calendar-date';
import { screen, waitFor, within } from '@testing-library/react';
import { fakeServer } from '../../../test/fake-server';
import { show } from '../../../test/render';
import type { Agenda } from './agenda-query';
import { AgendaScreen } from './agenda-screen';
import { PromisesScreen } from './promises-screen';

const uuid = '11111111-1111-4111-8111-111111111111';
const task = { id: uuid, version: 2, dossierId: uuid, dossierTitle: 'Maya Lenoir', kind: 'own' as const, way: null, isUrgent: false, dueOn: '2026-11-24', isLate: false,
  point: null, words: null, note: null, ownerName: 'Nadia Lambert', replaces: false, isMine: true };
const aWeek = (more: Partial<Agenda> = {}): Agenda => ({
  week: '2026-W48', today: '2026-11-23', lateCount: 0, absences: [],
  days: [0, 1, 2, 3, 4, 5, 6].map((days) => ({ on: addDays('2026-11-23', days), isLegalHoliday: days === 3, schoolHolidays: [], taskCount: days === 1 ? 1 : 0,
    tasks: days === 1 ? [task] : [], appointments: days === 0 ? [{ id: uuid, dossierId: uuid, dossierTitle: 'Ali Roux', startsAt: '2026-11-23T09:00:00Z', minutes: 45,
      channel: 'phone' as const, replaces: false, ownerName: 'Nadia Lambert' }] : [],
    gatherings: days === 4 ? [{ id: uuid, title: 'Écrire son CV', place: 'Salle 3', startsAt: '2026-11-27T08:30:00Z', minutes: 120, taken: 5, seats: 12 }] : [] })), ...more,
});
const answers = (agenda: Agenda) => ({ Agenda: { agenda }, CalendarFeed: { calendarFeed: null } });
const screenOf = (onWeek = jest.fn()) => <AgendaScreen week="2026-W48" onWeek={onWeek} />;

test('each day says whom one meets, what is due, and that nobody works', async () => {
  fakeServer(answers(aWeek({ lateCount: 2, absences: [{ id: uuid, name: 'Sam Petit', replacementName: 'Nadia Lambert', fromOn: '2026-11-23', untilOn: '2026-11-27', isMine: true }] })));
  const { container } = await show(screenOf());
  const days = within(await screen.findByRole('list', { name: 'Agenda de la semaine' })).getAllByRole('heading', { level: 2 });
  expect(days).toHaveLength(7);
  expect(screen.getByRole('link', { name: 'Ali Roux' }).closest('li')).toHaveTextContent('10:00');
  const moment = screen.getByRole('link', { name: 'Écrire son CV' });
  expect(moment).toHaveAttribute('href', `/moments/${uuid}`);
  expect(moment.closest('li')).toHaveTextContent(/09:30.*Salle 3 · 120 minutes · 5 sur 12 places/);
  expect(screen.getByText('Jour férié')).toBeInTheDocument();
  expect(screen.getByText(/Sam Petit est en congé/)).toBeInTheDocument();
  expect(screen.getByText('2 relances plus anciennes attendent encore')).toBeInTheDocument();
  await expect(container).toBeAccessible();
});

test('arrows go from day to day, Page Down to the next week, Alt and an arrow move a task', async () => {
  const server = fakeServer({ ...answers(aWeek()), SnoozeFollowUps: { snoozeFollowUps: { changed: [{ id: uuid, version: 3 }], refused: [] } } });
  const onWeek = jest.fn();
  const { user } = await show(screenOf(onWeek));
  (await screen.findByRole('link', { name: 'Ali Roux' })).focus();
  await user.keyboard('{ArrowRight}');
  expect(screen.getByRole('link', { name: 'Maya Lenoir' })).toHaveFocus();
  await user.keyboard('{PageDown}');
  expect(onWeek).toHaveBeenCalledWith('2026-W49');
  await user.keyboard('{Alt>}{ArrowRight}{/Alt}');
  await waitFor(() => expect(server.received('SnoozeFollowUps')).toMatchObject([{ input: { day: '2026-11-25', items: [{ id: uuid, version: 2 }] } }]));
});

test('the week does not load: says so', async () => {
  fakeServer({ ...answers(aWeek()), Agenda: { refused: 'server.failed' } });
  await show(screenOf());
  expect(await screen.findByText(/L’agenda n’a pas pu être chargé/)).toBeInTheDocument();
});

test('an address is made, shown once, and closed', async () => {
  const feed = { madeAt: '2026-11-22T09:00:00Z', readAt: null };
  fakeServer({ ...answers(aWeek()), MakeCalendarFeed: { makeCalendarFeed: { url: 'https://boussole.be/agenda/secret.ics', feed } }, EndCalendarFeed: { endCalendarFeed: true } });
  const { user } = await show(screenOf());
  expect(await screen.findByText('Aucune adresse n’est en service.')).toBeInTheDocument();
  await user.click(screen.getByRole('button', { name: 'Créer une adresse' }));
  expect(await screen.findByDisplayValue('https://boussole.be/agenda/secret.ics')).toBeInTheDocument();
  await user.click(screen.getByRole('button', { name: 'Fermer l’adresse' }));
  await user.click(within(await screen.findByRole('alertdialog')).getByRole('button', { name: 'Fermer l’adresse' }));
  expect(await screen.findByText('Aucune adresse n’est en service.')).toBeInTheDocument();
  expect(screen.queryByDisplayValue('https://boussole.be/agenda/secret.ics')).not.toBeInTheDocument();
});

test('the promise: figures where there are enough people, and a sentence where there are not', async () => {
  fakeServer({ Promises: { promises: { from: '2025-11-22', until: '2026-11-22', branchName: 'Liège', threshold: 5, withinTwoContacts: { value: 0.82, persons: 40 },
    medianContacts: { value: 2, persons: 40 }, medianDaysToContact: { value: null, persons: null },
    reached: [{ months: 1, value: 0.9, persons: 30 }, { months: 3, value: null, persons: null }] } } });
  const { container } = await show(<PromisesScreen period="year" onPeriod={() => undefined} />);
  expect(await screen.findByText(/^82\s?%$/)).toBeInTheDocument();
  expect(screen.getByText('2 contacts')).toBeInTheDocument();
  expect(screen.getByText('Moins de 5 personnes : pas de chiffre.')).toBeInTheDocument();
  expect(screen.getByRole('img', { name: 'Personnes jointes après une orientation' })).toBeInTheDocument();
  await expect(container).toBeAccessible();
});
