import { Module } from '@nestjs/common';
import { RetryDelivery } from './retry-delivery.js';
import { SetAsideResolver } from './set-aside.resolver.js';

@Module({ providers: [SetAsideResolver, RetryDelivery] })
export class SetAsideModule {}
