import { Module } from '@nestjs/common';
import { DecideRight } from './decide-right.js';
import { PrivacyResolver } from './privacy.resolver.js';

@Module({ providers: [PrivacyResolver, DecideRight] })
export class PrivacyModule {}
