import { Args, Mutation, Query, Resolver } from '@nestjs/graphql';
import { Acting } from '../../platform/actor.js';
import { Database, type Viewer } from '../../platform/database.js';
import { Text, Uuid } from '../../platform/scalars.js';
import { Secrets } from '../../platform/secrets.js';
import { DiscardInterviewDraft } from './discard-interview-draft.js';
import { InterviewDraftView, InterviewView, TimelineView } from './interview.graphql.js';
import { readTimeline } from './interview.queries.js';
import { LogInterview, LogInterviewInput } from './log-interview.js';
import { SaveInterviewDraft, SaveInterviewDraftInput } from './save-interview-draft.js';

@Resolver()
export class InterviewResolver {
  constructor(
    private readonly db: Database, private readonly secrets: Secrets, private readonly logging: LogInterview,
    private readonly saving: SaveInterviewDraft, private readonly discarding: DiscardInterviewDraft,
  ) {}

  @Query(() => TimelineView)
  timeline(
    @Acting() viewer: Viewer, @Args('dossierId', { type: () => Uuid }) dossierId: string,
    @Args('after', { type: () => Text }) after: string,
  ) {
    return this.db.consult(viewer, 'dossier.read', dossierId, (ask) =>
      readTimeline(ask, viewer, this.secrets, dossierId, after));
  }

  @Mutation(() => InterviewView)
  logInterview(@Acting() viewer: Viewer, @Args('input') input: LogInterviewInput) {
    return this.logging.execute(viewer, input);
  }

  @Mutation(() => InterviewDraftView)
  saveInterviewDraft(@Acting() viewer: Viewer, @Args('input') input: SaveInterviewDraftInput) {
    return this.saving.execute(viewer, input);
  }

  @Mutation(() => Boolean)
  discardInterviewDraft(@Acting() viewer: Viewer, @Args('dossierId', { type: () => Uuid }) dossierId: string) {
    return this.discarding.execute(viewer, dossierId);
  }
}
