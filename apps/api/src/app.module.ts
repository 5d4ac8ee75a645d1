import { type DynamicModule, Module } from '@nestjs/common';
import { GraphQLModule } from '@nestjs/graphql';
import { AccountModule } from './modules/account/account.module.js';
import { DossierModule } from './modules/dossier/dossier.module.js';
import { DossierPageModule } from './modules/dossier-page/dossier-page.module.js';
import { InterviewModule } from './modules/interview/interview.module.js';
import { MailboxModule } from './modules/mailbox/mailbox.module.js';
import { MyDayModule } from './modules/my-day/my-day.module.js';
import { RegisterModule } from './modules/register/register.module.js';
import { RegisterCoverageModule } from './modules/register-coverage/register-coverage.module.js';
import { RegisterExchangeModule } from './modules/register-exchange/register-exchange.module.js';
import { RegisterImportModule } from './modules/register-import/register-import.module.js';
import { RegisterDuplicatesModule } from './modules/register-duplicates/duplicates.module.js';
import { RegisterKeepingModule } from './modules/register-keeping/keeping.module.js';
import { StaffModule } from './modules/staff/staff.module.js';
import { entities } from './modules/entities.js';
import type { Config } from './platform/config.js';
import { graphqlOptions } from './platform/graphql.js';
import { PlatformModule } from './platform/platform.module.js';

export const modules = [AccountModule, StaffModule, DossierModule, DossierPageModule, InterviewModule, MyDayModule, MailboxModule, RegisterModule, RegisterImportModule, RegisterExchangeModule, RegisterCoverageModule, RegisterKeepingModule, RegisterDuplicatesModule];

/** The product, as a list. */
@Module({})
export class AppModule {
  static with(config: Config): DynamicModule {
    return {
      module: AppModule,
      imports: [PlatformModule.with(config, entities, 'api'), GraphQLModule.forRoot(graphqlOptions(config)), ...modules],
    };
  }
}
