import { Module } from '@nestjs/common';
import { AccountModule } from '../account/account.module.js';
import { AskForGrant } from './ask-for-grant.js';
import { DecideGrantRequest } from './decide-grant-request.js';
import { RenounceGrant, RevokeGrant } from './end-grant.js';
import { GiveGrant } from './give-grant.js';
import { GrantResolver } from './grant.resolver.js';
import { EndShareCode, GiveShareCode, PresentShareCode } from './share-code.js';

/** Who else may see a dossier, by whose leave. */
@Module({
  imports: [AccountModule],
  providers: [GrantResolver, GiveGrant, RevokeGrant, RenounceGrant, DecideGrantRequest, AskForGrant, GiveShareCode, EndShareCode,
    PresentShareCode],
})
export class GrantModule {}
