import { Args, Int, Mutation, Query, Resolver } from '@nestjs/graphql';
import { Acting } from '../../platform/actor.js';
import { Database, type Viewer } from '../../platform/database.js';
import { Bytes, Uuid } from '../../platform/scalars.js';
import { AddImportPart } from './add-import-part.js';
import { ImportHomeView, ImportRowFilter, ImportRowPageView, ImportRowView, ImportRunView } from './import.graphql.js';
import { readImportRows, readImportRun, readImports } from './import.queries.js';
import { ImportMappingInput, MoveImport } from './move-import.js';
import { ImportCellInput, RepairImportRow } from './repair-import-row.js';
import { StartImport, StartImportInput } from './start-import.js';

const id = { type: () => Uuid };

@Resolver()
export class ImportResolver {
  constructor(
    private readonly db: Database, private readonly starting: StartImport, private readonly receiving: AddImportPart,
    private readonly moving: MoveImport, private readonly repairing: RepairImportRow,
  ) {}

  @Query(() => ImportHomeView)
  imports(@Acting() viewer: Viewer) {
    return this.db.read(viewer, (ask) => readImports(ask, viewer));
  }

  @Query(() => ImportRunView)
  importRun(@Acting() viewer: Viewer, @Args('id', id) runId: string) {
    return this.db.read(viewer, (ask) => readImportRun(ask, viewer, runId));
  }

  @Query(() => ImportRowPageView)
  importRows(
    @Acting() viewer: Viewer, @Args('runId', id) runId: string,
    @Args('filter', { type: () => ImportRowFilter, defaultValue: 'all' }) filter: keyof typeof ImportRowFilter,
    @Args('after', { type: () => Int, defaultValue: 0 }) after: number,
  ) {
    return this.db.read(viewer, (ask) => readImportRows(ask, viewer, runId, filter, after));
  }

  @Mutation(() => ImportRunView)
  startImport(@Acting() viewer: Viewer, @Args('input') input: StartImportInput) {
    return this.starting.execute(viewer, input);
  }

  @Mutation(() => ImportRunView)
  addImportPart(
    @Acting() viewer: Viewer, @Args('runId', id) runId: string, @Args('number', { type: () => Int }) number: number,
    @Args('bytes', { type: () => Bytes }) bytes: Buffer,
  ) {
    return this.receiving.execute(viewer, runId, number, bytes);
  }

  @Mutation(() => ImportRunView)
  mapImport(
    @Acting() viewer: Viewer, @Args('runId', id) runId: string,
    @Args('mapping', { type: () => [ImportMappingInput] }) mapping: ImportMappingInput[],
  ) {
    return this.moving.map(viewer, runId, mapping);
  }

  @Mutation(() => ImportRowView)
  repairImportRow(
    @Acting() viewer: Viewer, @Args('runId', id) runId: string, @Args('line', { type: () => Int }) line: number,
    @Args('cells', { type: () => [ImportCellInput] }) cells: ImportCellInput[],
  ) {
    return this.repairing.execute(viewer, runId, line, cells);
  }

  @Mutation(() => ImportRunView)
  applyImport(@Acting() viewer: Viewer, @Args('runId', id) runId: string) {
    return this.moving.apply(viewer, runId);
  }

  @Mutation(() => ImportRunView)
  abandonImport(@Acting() viewer: Viewer, @Args('runId', id) runId: string) {
    return this.moving.abandon(viewer, runId);
  }
}
