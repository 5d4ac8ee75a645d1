import { graphql, type ResultOf } from '../../lib/graphql';

/** What every page of figures asks of one figure. */
export const FigureFields = graphql(`
  fragment FigureFields on Figure @_unmask {
    name kind value before whole isHidden saidOn hasRows
    trend { period value }
    slices { slice value before }
    spread { branches tenths }
  }
`);

/** Of whom, of when, and how fresh: the same on every page of figures. */
export const FrameFields = graphql(`
  fragment FrameFields on FigureFrame @_unmask {
    unit { id name level }
    units { id name level }
    period { code from until isOver }
    versus { code from until isOver }
    periods { code from until isOver }
    countedUntil waiting least
  }
`);

export type Figure = ResultOf<typeof FigureFields>;
export type FigureFrame = ResultOf<typeof FrameFields>;
export type FigureSlice = Figure['slices'][number];
export type FigurePeriod = FigureFrame['period'];
