import { Module } from '@nestjs/common';
import { AccountModule } from '../account/account.module.js';
import { GivePreferenceCode } from './give-preference-code.js';
import { PreferenceResolver } from './preference.resolver.js';
import { RecordPreference } from './record-preference.js';
import { SayOwnPreference } from './say-own-preference.js';
import { SayPreference } from './say-preference.js';

@Module({
  imports: [AccountModule],
  providers: [PreferenceResolver, GivePreferenceCode, RecordPreference, SayPreference, SayOwnPreference],
})
export class PreferenceModule {}
