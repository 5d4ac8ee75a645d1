import { Module } from '@nestjs/common';
import { AskAudit } from './ask-audit.js';
import { NeutralityResolver } from './neutrality.resolver.js';
import { AuditOrdersResolver } from './orders.resolver.js';
import { PublicationResolver } from './publication/publication.resolver.js';
import { PublicationsController } from './publication/publications.controller.js';
import { PublishYear } from './publication/publish-year.js';
import { ReadAudit } from './read-audit.js';
import { RegisterParameters } from './register-parameters.js';

/** What is measured of neutrality, who reads it, and what is answered. */
@Module({
  providers: [NeutralityResolver, ReadAudit, AuditOrdersResolver, AskAudit, RegisterParameters, PublicationResolver, PublishYear],
  controllers: [PublicationsController],
})
export class NeutralityModule {}
