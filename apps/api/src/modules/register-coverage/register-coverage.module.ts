import { Module } from '@nestjs/common';
import { CoverageController } from './coverage.controller.js';
import { CoverageReader } from './coverage-reader.js';
import { CoverageResolver } from './coverage.resolver.js';

@Module({ providers: [CoverageReader, CoverageResolver], controllers: [CoverageController] })
export class RegisterCoverageModule {}
