import { Module } from '@nestjs/common';
import { SaveIdentity } from './save-identity.js';
import { SaveSituation } from './save-situation.js';
import { SaveSpecial } from './save-special.js';
import { SituationResolver } from './situation.resolver.js';

@Module({ providers: [SituationResolver, SaveIdentity, SaveSituation, SaveSpecial] })
export class SituationModule {}
