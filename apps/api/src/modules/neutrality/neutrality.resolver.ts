import type { BodyLevel, UnitLevel } from '@boussole/domain/neutrality/reading/levels';
import { Args, Query, Resolver } from '@nestjs/graphql';
import { Acting } from '../../platform/actor.js';
import type { Viewer } from '../../platform/database.js';
import { Text, Uuid } from '../../platform/scalars.js';
import { BoardView } from './board.graphql.js';
import { DecisionReplayView, DecisionsPageView } from './decisions.graphql.js';
import { MethodView } from './method.graphql.js';
import { ReadAudit } from './read-audit.js';
import { MirrorView, PersonsView, UnitPageView } from './unit.graphql.js';
import { NeutralityBodyLevel, NeutralityLevel } from './words.graphql.js';

const period = { name: 'period', type: () => Text, nullable: true, description: '"2026-T3", "2026", "12-mois"; none: the latest that was tested.' } as const;
const version = { name: 'version', type: () => Text, nullable: true, description: 'Other parameters than those that held.' } as const;

/** What the audit says, to each who may know it. */
@Resolver()
export class NeutralityResolver {
  constructor(private readonly audit: ReadAudit) {}

  @Query(() => BoardView)
  neutralityBoard(
    @Acting() viewer: Viewer, @Args(period) code: string | undefined, @Args('basin', { type: () => Text, nullable: true }) basin: string | undefined,
    @Args('level', { type: () => NeutralityBodyLevel }) level: BodyLevel, @Args(version) parameters: string | undefined,
  ) {
    return this.audit.board(viewer, { period: code ?? null, version: parameters ?? null, basin: basin ?? null, level });
  }

  @Query(() => UnitPageView)
  neutralityUnit(
    @Acting() viewer: Viewer, @Args(period) code: string | undefined, @Args('level', { type: () => NeutralityLevel }) level: UnitLevel,
    @Args('id', { type: () => Uuid }) id: string, @Args(version) parameters: string | undefined,
  ) {
    return this.audit.unit(viewer, { period: code ?? null, version: parameters ?? null, level, id });
  }

  @Query(() => DecisionsPageView)
  neutralityDecisions(
    @Acting() viewer: Viewer, @Args(period) code: string | undefined, @Args('level', { type: () => NeutralityLevel }) level: UnitLevel,
    @Args('id', { type: () => Uuid }) id: string, @Args('after', { type: () => Text, nullable: true }) after: string | undefined,
  ) {
    return this.audit.decisions(viewer, { period: code ?? null, version: null, level, id }, after ?? null);
  }

  @Query(() => DecisionReplayView)
  neutralityDecision(
    @Acting() viewer: Viewer, @Args(period) code: string | undefined, @Args('level', { type: () => NeutralityLevel }) level: UnitLevel,
    @Args('unitId', { type: () => Uuid }) unitId: string, @Args('id', { type: () => Uuid }) id: string,
  ) {
    return this.audit.decision(viewer, { period: code ?? null, version: null, level, id: unitId }, id);
  }

  @Query(() => MirrorView)
  myMirror(@Acting() viewer: Viewer, @Args(period) code: string | undefined) {
    return this.audit.mirror(viewer, { period: code ?? null, version: null });
  }

  @Query(() => PersonsView)
  neutralityPersons(@Acting() viewer: Viewer, @Args(period) code: string | undefined) {
    return this.audit.persons(viewer, { period: code ?? null, version: null });
  }

  @Query(() => MethodView)
  neutralityMethod(@Acting() viewer: Viewer) {
    return this.audit.method(viewer);
  }
}
