import { Module } from '@nestjs/common';
import { AuditResolver } from './audit.resolver.js';
import { OpenAuditCase } from './open-audit-case.js';

@Module({ providers: [AuditResolver, OpenAuditCase] })
export class AuditModule {}
