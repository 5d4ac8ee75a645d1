import { Module } from '@nestjs/common';
import { ChooseDigest } from './choose-digest.js';
import { DigestResolver } from './digest.resolver.js';

@Module({ providers: [DigestResolver, ChooseDigest] })
export class DigestModule {}
