import { Module } from '@nestjs/common';
import { FiguresResolver } from './figures.resolver.js';

/** What whoever answers for a branch, a body or the network reads: figures, never scanned for. */
@Module({ providers: [FiguresResolver] })
export class FiguresModule {}
