import { Module } from '@nestjs/common';
import { DecideMerge } from './decide-merge.js';
import { DossierMergeResolver } from './dossier-merge.resolver.js';
import { ProposeMerge } from './propose-merge.js';
import { RefuseMerge } from './refuse-merge.js';
import { UndoDossierMerge } from './undo-dossier-merge.js';

@Module({ providers: [DossierMergeResolver, ProposeMerge, DecideMerge, RefuseMerge, UndoDossierMerge] })
export class DossierMergeModule {}
