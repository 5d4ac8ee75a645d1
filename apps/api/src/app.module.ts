import { type DynamicModule, Module } from '@nestjs/common';
import { GraphQLModule } from '@nestjs/graphql';
import { AccountModule } from './modules/account/account.module.js';
import { AgendaModule } from './modules/agenda/agenda.module.js';
import { BreakGlassModule } from './modules/break-glass/break-glass.module.js';
import { DocumentModule } from './modules/document/document.module.js';
import { AuditModule } from './modules/audit/audit.module.js';
import { CheckInModule } from './modules/check-in/check-in.module.js';
import { PreferenceModule } from './modules/preference/preference.module.js';
import { InterestModule } from './modules/interest/interest.module.js';
import { ChoiceSheetModule } from './modules/choice-sheet/choice-sheet.module.js';
import { ChoiceModule } from './modules/choice/choice.module.js';
import { ClosingModule } from './modules/closing/closing.module.js';
import { DossierMergeModule } from './modules/dossier-merge/dossier-merge.module.js';
import { DossierModule } from './modules/dossier/dossier.module.js';
import { DossierPageModule } from './modules/dossier-page/dossier-page.module.js';
import { EditingModule } from './modules/editing/editing.module.js';
import { ExportingModule } from './modules/exporting/exporting.module.js';
import { FiguresModule } from './modules/figures/figures.module.js';
import { GatheringModule } from './modules/gathering/gathering.module.js';
import { GoalModule } from './modules/goal/goal.module.js';
import { GrantModule } from './modules/grant/grant.module.js';
import { InterviewModule } from './modules/interview/interview.module.js';
import { MailboxModule } from './modules/mailbox/mailbox.module.js';
import { MyDayModule } from './modules/my-day/my-day.module.js';
import { NeutralityModule } from './modules/neutrality/neutrality.module.js';
import { NotebookModule } from './modules/notebook/notebook.module.js';
import { PrivacyModule } from './modules/privacy/privacy.module.js';
import { NotebookExportModule } from './modules/notebook-export/notebook-export.module.js';
import { ReferralPagesModule } from './modules/referral-pages/referral-pages.module.js';
import { HandoffModule } from './modules/handoff/handoff.module.js';
import { ReferralModule } from './modules/referral/referral.module.js';
import { QualityModule } from './modules/quality/quality.module.js';
import { RegisterModule } from './modules/register/register.module.js';
import { RegisterCoverageModule } from './modules/register-coverage/register-coverage.module.js';
import { RegisterExchangeModule } from './modules/register-exchange/register-exchange.module.js';
import { RegisterImportModule } from './modules/register-import/register-import.module.js';
import { RegisterDuplicatesModule } from './modules/register-duplicates/duplicates.module.js';
import { RegisterKeepingModule } from './modules/register-keeping/keeping.module.js';
import { ReportModule } from './modules/report/report.module.js';
import { ReviewModule } from './modules/review/review.module.js';
import { DigestModule } from './modules/digest/digest.module.js';
import { SetAsideModule } from './modules/set-aside/set-aside.module.js';
import { SituationModule } from './modules/situation/situation.module.js';
import { StaffModule } from './modules/staff/staff.module.js';
import { StoryModule } from './modules/story/story.module.js';
import { TeamModule } from './modules/team/team.module.js';
import { TransitionModule } from './modules/transition/transition.module.js';
import { TellingModule } from './modules/telling/telling.module.js';
import { entities } from './modules/entities.js';
import type { Config } from './platform/config.js';
import { graphqlOptions } from './platform/graphql.js';
import { PlatformModule } from './platform/platform.module.js';

export const modules = [TellingModule, TransitionModule, AccountModule, StaffModule, SetAsideModule, DigestModule, DossierModule, DossierMergeModule, DossierPageModule, StoryModule, InterviewModule, DocumentModule, EditingModule, SituationModule, GoalModule, GatheringModule, MyDayModule, AgendaModule, FiguresModule, ExportingModule, ReportModule, MailboxModule, QualityModule, RegisterModule, RegisterImportModule, RegisterExchangeModule, RegisterCoverageModule, AuditModule, PrivacyModule, ClosingModule, RegisterKeepingModule, RegisterDuplicatesModule, GrantModule, NotebookModule, NotebookExportModule, TeamModule, BreakGlassModule, PreferenceModule, CheckInModule, InterestModule, ChoiceSheetModule, ChoiceModule, ReferralModule, HandoffModule, ReferralPagesModule, NeutralityModule, ReviewModule];

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
