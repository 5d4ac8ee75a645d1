import { Module } from '@nestjs/common';
import { MyDayResolver } from './my-day.resolver.js';

@Module({ providers: [MyDayResolver] })
export class MyDayModule {}
