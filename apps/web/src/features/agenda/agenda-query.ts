import { queryOptions } from '@tanstack/react-query';
import { graphql, type ResultOf } from '../../lib/graphql';
import { request } from '../../lib/request';
import { DueFields } from './due-query';

const AgendaDocument = graphql(
  `
    query Agenda($week: Text) {
      agenda(week: $week) {
        week
        today
        lateCount
        absences { id name replacementName fromOn untilOn isMine }
        days {
          on
          isLegalHoliday
          schoolHolidays
          taskCount
          appointments { id dossierId dossierTitle startsAt minutes channel replaces ownerName }
          gatherings { id title place startsAt minutes taken seats }
          tasks { ...DueFields }
        }
      }
    }
  `,
  [DueFields],
);

export type Agenda = ResultOf<typeof AgendaDocument>['agenda'];
export type AgendaDay = Agenda['days'][number];

/** A week of one's own. */
export const agendaQuery = (hat: string, week: string | undefined) =>
  queryOptions({
    queryKey: [hat, 'agenda', week ?? 'this'],
    queryFn: ({ signal }) => request(AgendaDocument, { week: week ?? null }, { signal }).then((data) => data.agenda),
  });
