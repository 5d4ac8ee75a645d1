import type { StoryGroup as Group } from '@boussole/domain/story/kinds';
import { Args, Query, Resolver } from '@nestjs/graphql';
import { Acting } from '../../platform/actor.js';
import { Database, type Viewer } from '../../platform/database.js';
import { Text, Uuid } from '../../platform/scalars.js';
import { Secrets } from '../../platform/secrets.js';
import { StoryGroup, StoryView } from './story.graphql.js';
import { readStory } from './story.queries.js';

@Resolver()
export class StoryResolver {
  constructor(private readonly db: Database, private readonly secrets: Secrets) {}

  @Query(() => StoryView)
  story(
    @Acting() viewer: Viewer, @Args('dossierId', { type: () => Uuid }) dossierId: string,
    @Args('groups', { type: () => [StoryGroup], defaultValue: [] }) groups: Group[],
    @Args('after', { type: () => Text, nullable: true }) after: string | undefined,
  ) {
    return this.db.consult(viewer, 'dossier.read', dossierId, (ask) =>
      readStory(ask, viewer, this.secrets, { dossierId, groups, after: after ?? null }));
  }
}
