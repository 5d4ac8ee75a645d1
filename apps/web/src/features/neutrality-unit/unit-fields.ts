import { graphql, type ResultOf } from '../../lib/graphql';

export const PeriodFields = graphql(`
  fragment PeriodFields on NeutralityPeriod @_unmask {
    code kind from until isClosed testsOn reportId parameters isOfficial
  }
`);

export const ReportFields = graphql(`
  fragment ReportFields on NeutralityReport @_unmask {
    id print madeAt parameters decisions isOfficial
  }
`);

export const UnitFields = graphql(`
  fragment UnitFields on NeutralityUnit @_unmask {
    id level name organisationName status isAssessable n observed expected variance ratio low high limits95 shrunk peersRatio excess power
    shown choice isMine
  }
`);

export const UnitFactsFields = graphql(`
  fragment UnitFactsFields on NeutralityFacts @_unmask {
    operatorNames pAll pMain peersExpected excludedWishes reintegratedRatio highestRatio decisions
  }
`);

export const UnitFindingFields = graphql(`
  fragment UnitFindingFields on NeutralityFinding @_unmask {
    id rule level unitName otherName isFlagged values { name value text }
  }
`);

export const TrendFields = graphql(`
  fragment TrendFields on NeutralityTrendPoint @_unmask { code ratio low high n }
`);

export const BandFields = graphql(`
  fragment BandFields on NeutralityBand @_unmask { from until units }
`);

export type Period = ResultOf<typeof PeriodFields>;
export type Report = ResultOf<typeof ReportFields>;
export type Unit = ResultOf<typeof UnitFields>;
export type UnitFacts = ResultOf<typeof UnitFactsFields>;
export type Finding = ResultOf<typeof UnitFindingFields>;
export type TrendPoint = ResultOf<typeof TrendFields>;
export type Band = ResultOf<typeof BandFields>;
