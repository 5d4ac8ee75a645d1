import { Module } from '@nestjs/common';
import { DeclareInterests } from './declare-interests.js';
import { InterestResolver } from './interest.resolver.js';

@Module({ providers: [InterestResolver, DeclareInterests] })
export class InterestModule {}
