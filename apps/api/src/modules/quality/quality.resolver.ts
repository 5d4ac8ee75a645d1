import { brusselsDay } from '@boussole/domain/calendar-date';
import { Args, Mutation, Query, Resolver } from '@nestjs/graphql';
import { Acting } from '../../platform/actor.js';
import { Clock } from '../../platform/clock.js';
import { Database, type Viewer } from '../../platform/database.js';
import { Text, Uuid } from '../../platform/scalars.js';
import { MoveRound } from './move-round.js';
import { OpenRound } from './open-round.js';
import { QualityPeerView, QualityReadingView, QualityPageView } from './quality.graphql.js';
import { MoveQualityReadingInput, MoveQualityRoundInput, QualityActionInput, QualitySaidInput } from './quality.input.js';
import { readPeers, readQuality, readReading } from './quality.queries.js';
import { SaveAction } from './save-action.js';
import { SaveSaid } from './save-said.js';

@Resolver()
export class QualityResolver {
  constructor(
    private readonly db: Database, private readonly clock: Clock, private readonly opening: OpenRound, private readonly saying: SaveSaid,
    private readonly moving: MoveRound, private readonly improving: SaveAction,
  ) {}

  @Query(() => QualityPageView)
  quality(@Acting() viewer: Viewer) {
    return this.db.read(viewer, (ask) => readQuality(ask, viewer, brusselsDay(this.clock.now())));
  }

  @Query(() => [QualityPeerView])
  qualityPeers(@Acting() viewer: Viewer, @Args('text', { type: () => Text }) text: string) {
    return this.db.read(viewer, (ask) => readPeers(ask, text.slice(0, 80)));
  }

  @Query(() => QualityReadingView)
  qualityReading(@Acting() viewer: Viewer, @Args('id', { type: () => Uuid }) id: string) {
    return this.db.note(viewer, 'quality.read', id, (ask) => readReading(ask, viewer, id));
  }

  @Mutation(() => QualityPageView)
  openQualityRound(@Acting() viewer: Viewer, @Args('commandKey', { type: () => Uuid }) commandKey: string) {
    return this.opening.execute(viewer, commandKey);
  }

  @Mutation(() => QualityPageView)
  saveQualityAnswer(@Acting() viewer: Viewer, @Args('input') input: QualitySaidInput) {
    return this.saying.answer(viewer, input);
  }

  @Mutation(() => QualityPageView)
  moveQualityRound(@Acting() viewer: Viewer, @Args('input') input: MoveQualityRoundInput) {
    return this.moving.byHouse(viewer, input);
  }

  @Mutation(() => QualityPageView)
  saveQualityAction(@Acting() viewer: Viewer, @Args('input') input: QualityActionInput) {
    return this.improving.execute(viewer, input);
  }

  @Mutation(() => QualityReadingView)
  saveQualityRemark(@Acting() viewer: Viewer, @Args('input') input: QualitySaidInput) {
    return this.saying.remark(viewer, input);
  }

  @Mutation(() => QualityPageView)
  moveQualityReading(@Acting() viewer: Viewer, @Args('input') input: MoveQualityReadingInput) {
    return this.moving.byPeer(viewer, input);
  }
}
