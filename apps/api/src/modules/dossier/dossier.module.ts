import { Module } from '@nestjs/common';
import { AccountModule } from '../account/account.module.js';
import { CreateAnonymousDossier } from './create-anonymous-dossier.js';
import { CreateDossier } from './create-dossier.js';
import { DossierResolver } from './dossier.resolver.js';

@Module({ imports: [AccountModule], providers: [DossierResolver, CreateDossier, CreateAnonymousDossier] })
export class DossierModule {}
