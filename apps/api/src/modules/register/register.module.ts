import { Module } from '@nestjs/common';
import { ReadVocabulary } from './read-vocabulary.js';
import { RegisterResolver } from './register.resolver.js';

@Module({ providers: [RegisterResolver, ReadVocabulary] })
export class RegisterModule {}
