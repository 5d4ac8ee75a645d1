import { Module } from '@nestjs/common';
import { DossierPageResolver } from './dossier-page.resolver.js';

/** The page that gathers what every module knows of one dossier. */
@Module({ providers: [DossierPageResolver] })
export class DossierPageModule {}
