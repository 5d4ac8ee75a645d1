import { Module } from '@nestjs/common';
import { AgreeBreakGlass } from './agree-break-glass.js';
import { BreakGlass } from './break-glass.js';
import { BreakGlassResolver } from './break-glass.resolver.js';
import { ReviewBreakGlass } from './review-break-glass.js';

/** Dossiers opened as an exception, and their judges. */
@Module({ providers: [BreakGlassResolver, BreakGlass, AgreeBreakGlass, ReviewBreakGlass] })
export class BreakGlassModule {}
