import { queryOptions } from '@tanstack/react-query';
import { graphql, type ResultOf, type VariablesOf } from '../../lib/graphql';
import { request } from '../../lib/request';

const BoardDocument = graphql(`
  query NeutralityBoard($period: Text, $basin: Text, $level: NeutralityBodyLevel!, $version: Text) {
    neutralityBoard(period: $period, basin: $basin, level: $level, version: $version) {
      period { code kind from until isClosed testsOn parameters isOfficial }
      periods { code kind from until isClosed testsOn }
      basins { code name }
      basin
      level
      isCoordination
      report { id print madeAt parameters decisions isOfficial replays { reportId parameters isOfficial madeAt } }
      units {
        id level name organisationName status isAssessable n observed expected variance ratio low high limits95 limits998
        shrunk power shown choice isMine
      }
      hiddenUnits
      network { n ratio low high shown choice meanPreference isPeersCapped }
      findings { id rule level unitId unitName otherName isFlagged values { name value text } }
      flows { fromId fromName toId toName decisions expected }
      trend { code ratio low high n }
      irregular { code count }
      openReviews
    }
  }
`);

export type BoardInput = VariablesOf<typeof BoardDocument>;
export type Board = ResultOf<typeof BoardDocument>['neutralityBoard'];
export type BoardUnit = Board['units'][number];
export type BoardFinding = Board['findings'][number];

export const boardQuery = (scope: string, input: BoardInput) =>
  queryOptions({
    queryKey: [scope, 'neutrality-board', input],
    queryFn: ({ signal }) => request(BoardDocument, input, { signal }).then((data) => data.neutralityBoard),
    // Figures move once a night.
    staleTime: 5 * 60_000,
  });
