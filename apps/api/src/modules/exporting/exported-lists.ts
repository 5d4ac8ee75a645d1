import type { ExportList } from '@boussole/domain/exporting/export';
import type { Cell, Column } from '@boussole/domain/exporting/tabular';
import { brusselsDay } from '@boussole/domain/calendar-date';
import { inboxViews } from '@boussole/domain/handoff/told';
import { common } from '@boussole/shared/messages/fr-common';
import { following } from '@boussole/shared/messages/fr-following';
import { referralWords } from '@boussole/shared/messages/fr-referral-words';
import type { Viewer } from '../../platform/database.js';
import { Refusal } from '../../platform/errors.js';
import type { Ask } from '../../platform/statement.js';
import { readDue } from '../agenda/due.queries.js';
import type { DueItemView } from '../agenda/agenda.graphql.js';
import { readPage } from '../dossier/dossier-list.queries.js';
import type { DossierLineView } from '../dossier/dossier.graphql.js';
import type { InboxLineView } from '../handoff/inbox.graphql.js';
import { readInbox } from '../handoff/inbox.queries.js';
import type { StaffPersonView } from '../staff/staff.graphql.js';
import { readStaff } from '../staff/staff.queries.js';

/** A page of cells, in the order of the columns. */
export interface CellPage { readonly rows: readonly (readonly Cell[])[]; readonly next: string | null; readonly known: number | null }

interface Exported {
  /** What the file and its sheet are called. */
  readonly name: string;
  readonly columns: readonly Column<readonly Cell[]>[];
  readonly read: (ask: Ask, viewer: Viewer, view: string, after: string | null) => Promise<CellPage>;
}

interface Page<Row> { readonly rows: readonly Row[]; readonly next: string | null; readonly known: number | null }

// A list is read by the very statement of its screen: what it shows, no more.
const exported = <Row>(name: string, columns: readonly Column<Row>[], read: (ask: Ask, viewer: Viewer, view: string, after: string | null) => Promise<Page<Row>>): Exported => ({
  name,
  columns: columns.map((column, place) => ({ ...column, cell: (cells) => cells[place] ?? null })),
  read: async (...asked) => {
    const { rows, ...rest } = await read(...asked);
    return { ...rest, rows: rows.map((row) => columns.map(({ cell }) => cell(row))) };
  },
});

const text = <Row>(heading: string, cell: (row: Row) => Cell): Column<Row> => ({ heading, type: 'text', cell });
const long = <Row>(heading: string, cell: (row: Row) => Cell): Column<Row> => ({ heading, type: 'text', isLong: true, cell });
const date = <Row>(heading: string, cell: (row: Row) => Cell): Column<Row> => ({ heading, type: 'date', cell });
const truth = <Row>(heading: string, cell: (row: Row) => Cell): Column<Row> => ({ heading, type: 'boolean', cell });
const number = <Row>(heading: string, cell: (row: Row) => Cell): Column<Row> => ({ heading, type: 'number', cell });

const dayOf = (at: Date | string | null): string | null => (at === null ? null : brusselsDay(new Date(at)));

const oneOf = <Value extends string>(values: readonly Value[], given: string): Value => {
  const found = values.find((value) => value === given);
  if (found === undefined) throw new Refusal('input.invalid');
  return found;
};
const scopeOf = (view: string) => oneOf(['mine', 'branch'] as const, view);
const pageSize = 100;

/** The lists that leave, with what is written of each. */
export const exportedLists: Readonly<Record<ExportList, Exported>> = {
  caseload: exported<DossierLineView>('Dossiers', [
    text('Référence', ({ reference }) => reference),
    text('Personne', ({ title }) => title),
    truth('Anonyme', ({ isAnonymous }) => isAnonymous),
    date('Date de naissance', ({ birthOn }) => birthOn),
    text('Commune', ({ communeName }) => communeName),
    text('Suivi par', ({ leadName }) => leadName),
    truth('En remplacement', ({ replaces }) => replaces),
    number('Entretiens', ({ interviewCount }) => interviewCount),
    date('Dernier contact', ({ lastContactAt }) => dayOf(lastContactAt)),
  ], async (ask, viewer, view, after) => {
    const { lines, next, total } = await readPage(ask, viewer, { scope: scopeOf(view), first: pageSize, after });
    return { rows: lines, next, known: total };
  }),
  due: exported<DueItemView>('Relances', [
    text('Personne', ({ dossierTitle }) => dossierTitle),
    text('Quoi', ({ kind }) => following.followingWords.kinds[kind]),
    date('Pour le', ({ dueOn }) => dueOn),
    truth('En retard', ({ isLate }) => isLate),
    truth('Urgent', ({ isUrgent }) => isUrgent),
    text('Point de transition', ({ point }) => point),
    long('Ce que prévoit le plan', ({ words }) => words),
    long('Remarque', ({ note }) => note),
    text('Pour qui', ({ ownerName }) => ownerName),
  ], async (ask, viewer, view, after) => {
    const scope = scopeOf(view);
    const { items, next, count, lateCount } = await readDue(ask, viewer, scope, after);
    const known = scope === 'mine' ? count : lateCount;
    return { rows: items, next, known: known >= 1000 ? null : known }; // counted up to a thousand
  }),
  inbox: exported<InboxLineView>('Relais reçus', [
    text('Offre', ({ offerTitle }) => offerTitle),
    date('Session du', ({ sessionStartsOn }) => sessionStartsOn),
    text('Envoyé par', ({ senderBranchName }) => senderBranchName),
    text('Structure', ({ senderOrganisationName }) => senderOrganisationName),
    text('État', ({ state }) => referralWords.referralWords.states[state]),
    date('À répondre avant le', ({ dueAt }) => dayOf(dueAt)),
    truth('En pause', ({ isPaused }) => isPaused),
    number('Messages non lus', ({ unread }) => unread),
    date('Envoyé le', ({ sentAt }) => dayOf(sentAt)),
  ], async (ask, viewer, view, after) => {
    const chosen = oneOf(inboxViews, view);
    const { lines, next, totals } = await readInbox(ask, viewer, chosen, after);
    return { rows: lines, next, known: totals[chosen] };
  }),
  staff: exported<StaffPersonView>('Équipe', [
    text('Nom', ({ name }) => name),
    text('Courriel', ({ email }) => email),
    text('État', ({ state }) => ({ invited: 'Invité·e', active: 'Au travail', disabled: 'Accès fermé' })[state]),
    long('Rattachements', ({ memberships }) => memberships.map(({ branchName, role, from, until }) =>
      `${common.roles[role]}, ${branchName}, depuis le ${from}${until ? ` jusqu’au ${until}` : ''}`).join(' ; ') || null),
    text('Employeur', ({ memberships }) => [...new Set(memberships.flatMap(({ employerName }) => employerName ?? []))].join(' ; ') || null),
  ], async (ask, viewer) => {
    const { people } = await readStaff(ask, viewer);
    return { rows: people, next: null, known: people.length };
  }),
};
