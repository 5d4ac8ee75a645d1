import { Module } from '@nestjs/common';
import { MoveRound } from './move-round.js';
import { OpenRound } from './open-round.js';
import { QualityResolver } from './quality.resolver.js';
import { SaveAction } from './save-action.js';
import { SaveSaid } from './save-said.js';

/** How a service looks at its own quality, and what it does about it. */
@Module({ providers: [QualityResolver, OpenRound, SaveSaid, MoveRound, SaveAction] })
export class QualityModule {}
