import { Module } from '@nestjs/common';
import { OwnLocaleResolver } from './own-locale.resolver.js';

@Module({ providers: [OwnLocaleResolver] })
export class TellingModule {}
