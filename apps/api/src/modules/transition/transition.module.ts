import { Module } from '@nestjs/common';
import { ChangeOwnTransition } from './change-own-transition.js';
import { ChangeTransition } from './change-transition.js';
import { DeclareTransition } from './declare-transition.js';
import { PlanFollowUp } from './plan-follow-up.js';
import { PreviewTransition } from './preview-transition.js';
import { PublishCatalogue } from './publish-catalogue.js';
import { TransitionResolver } from './transition.resolver.js';

/** The turning points of a person, and what is due because of them. */
@Module({ providers: [TransitionResolver, DeclareTransition, ChangeTransition, PlanFollowUp, PreviewTransition, PublishCatalogue, ChangeOwnTransition] })
export class TransitionModule {}
