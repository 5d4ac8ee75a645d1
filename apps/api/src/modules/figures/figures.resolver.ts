import { Args, Query, Resolver } from '@nestjs/graphql';
import { Acting } from '../../platform/actor.js';
import { Clock } from '../../platform/clock.js';
import { Database, type Viewer } from '../../platform/database.js';
import { CoordinationFiguresView, FigureRowsInput, FiguresInput, ManagerFiguresView, OperatorFiguresView, RowsView } from './figures.graphql.js';
import { readCoordination } from './coordination.queries.js';
import { readManager } from './manager.queries.js';
import { readOperator } from './operator.queries.js';
import { readRows } from './rows.queries.js';

@Resolver()
export class FiguresResolver {
  constructor(private readonly db: Database, private readonly clock: Clock) {}

  @Query(() => ManagerFiguresView, { description: 'The page of whoever answers for a branch or a body.' })
  managerFigures(@Acting() viewer: Viewer, @Args('input') input: FiguresInput) {
    return this.db.read(viewer, (ask) => readManager(ask, viewer, input, this.clock.now()));
  }

  @Query(() => CoordinationFiguresView, { description: 'The network, to whoever coordinates it or a territory.' })
  coordinationFigures(@Acting() viewer: Viewer, @Args('input') input: FiguresInput) {
    return this.db.read(viewer, (ask) => readCoordination(ask, input, this.clock.now()));
  }

  @Query(() => OperatorFiguresView, { description: 'What was sent to a branch, how it answered, and where its free seats are missed.' })
  operatorFigures(@Acting() viewer: Viewer, @Args('input') input: FiguresInput) {
    return this.db.read(viewer, (ask) => readOperator(ask, viewer, input, this.clock.now()));
  }

  @Query(() => RowsView, { description: 'The dossiers of one\'s branch behind a figure; each reading leaves its line.' })
  figureRows(@Acting() viewer: Viewer, @Args('input') input: FigureRowsInput) {
    return this.db.note(viewer, 'figures.rows_read', viewer.branchId, (ask) => readRows(ask, input));
  }
}
