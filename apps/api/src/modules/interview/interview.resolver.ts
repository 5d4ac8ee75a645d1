import { Args, Mutation, Resolver } from '@nestjs/graphql';
import { Acting } from '../../platform/actor.js';
import type { Viewer } from '../../platform/database.js';
import { Uuid } from '../../platform/scalars.js';
import { DiscardInterviewDraft } from './discard-interview-draft.js';
import { InterviewDraftView, InterviewView } from './interview.graphql.js';
import { LogInterview, LogInterviewInput } from './log-interview.js';
import { SaveInterviewDraft, SaveInterviewDraftInput } from './save-interview-draft.js';

@Resolver()
export class InterviewResolver {
  constructor(
    private readonly logging: LogInterview, private readonly saving: SaveInterviewDraft,
    private readonly discarding: DiscardInterviewDraft,
  ) {}

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
