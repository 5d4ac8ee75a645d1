import { Module } from '@nestjs/common';
import { ReferralPagesResolver } from './referral-pages.resolver.js';

/** The pages on which a referral is followed: by its sender, by a coordinator, by the person. */
@Module({ providers: [ReferralPagesResolver] })
export class ReferralPagesModule {}
