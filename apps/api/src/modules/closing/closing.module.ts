import { Module } from '@nestjs/common';
import { CloseDossier } from './close-dossier.js';
import { ClosingResolver } from './closing.resolver.js';

@Module({ providers: [ClosingResolver, CloseDossier] })
export class ClosingModule {}
