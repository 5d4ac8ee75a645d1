import { Module } from '@nestjs/common';
import { DiscardInterviewDraft } from './discard-interview-draft.js';
import { InterviewResolver } from './interview.resolver.js';
import { LogInterview } from './log-interview.js';
import { SaveInterviewDraft } from './save-interview-draft.js';

@Module({ providers: [InterviewResolver, LogInterview, SaveInterviewDraft, DiscardInterviewDraft] })
export class InterviewModule {}
