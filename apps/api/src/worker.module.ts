import { type DynamicModule, Module } from '@nestjs/common';
import { FollowCheckIn } from './modules/check-in/follow-check-in.job.js';
import { SendSheet } from './modules/choice-sheet/send-sheet.js';
import { SendPasswordLink } from './modules/account/account.jobs.js';
import { AnchorJournal } from './modules/audit/anchor-journal.js';
import { MailHeads } from './modules/audit/mail-heads.js';
import { BreakGlassToLearner, BreakGlassToStaff, TellBreakGlass } from './modules/break-glass/break-glass.jobs.js';
import { CheckDocument } from './modules/document/check-document.js';
import { entities } from './modules/entities.js';
import { MailExport } from './modules/exporting/mail-export.job.js';
import { MailPeer } from './modules/quality/mail-peer.job.js';
import { KeepFigures } from './modules/figures/keep-figures.js';
import { MailGathering } from './modules/gathering/mail-gathering.job.js';
import { TellGathering } from './modules/gathering/tell-gathering.job.js';
import { GrantEnding, GrantRequested } from './modules/grant/grant.jobs.js';
import { AuditPeriod } from './modules/neutrality/audit-period.job.js';
import { AuditNight } from './modules/neutrality/night/audit-night.job.js';
import { PlanAudits } from './modules/neutrality/plan-audits.job.js';
import { PublishAudit } from './modules/neutrality/publication/publish-audit.job.js';
import { EraseDossier } from './modules/privacy/erase-dossier.js';
import { KeepRetention } from './modules/privacy/keep-retention.js';
import { TellPerson } from './modules/privacy/tell-person.js';
import { ChangeReferral } from './modules/referral/change-referral.js';
import { FollowUp } from './modules/referral/follow-up.job.js';
import { MoveReferral } from './modules/referral/move-referral.js';
import { HeedMessage } from './modules/reminding/heed-message.job.js';
import { SendMessage } from './modules/reminding/send-message.js';
import { MailFollowUp } from './modules/reminding/mail-follow-up.job.js';
import { ResendReturned } from './modules/reminding/resend-returned.job.js';
import { SmsFollowUp } from './modules/reminding/sms-follow-up.job.js';
import { WakeFollowUp } from './modules/reminding/wake-follow-up.job.js';
import { AdvanceImport } from './modules/register-import/advance-import.js';
import { CorrectionAnswered, CorrectionToKeeper, ForgetVisitor, TellKeepers } from './modules/register-keeping/correction.jobs.js';
import { NudgeKeeper, NudgePerson } from './modules/register-keeping/nudge.jobs.js';
import { MailReview, TellAlert, TellReview } from './modules/review/review.jobs.js';
import { TellCaseworker } from './modules/team/team.jobs.js';
import { MailHandoff } from './modules/telling/mail-handoff.js';
import { FindTurns } from './modules/transition/find-turns.job.js';
import { PlanPerson } from './modules/transition/plan-person.job.js';
import { ReferralTurned } from './modules/transition/referral-turned.job.js';
import { TellHandoff } from './modules/telling/tell-handoff.js';
import { PlanDigests, MailDigest, TellUrgent } from './modules/digest/digest.jobs.js';
import { MailAlarm, TellAlarm } from './modules/set-aside/alarm.jobs.js';
import { CompareRuns } from './modules/set-aside/compare-runs.js';
import type { Config } from './platform/config.js';
import { Dispatcher } from './platform/dispatcher.js';
import { Mailer } from './platform/mail.js';
import { Outbox } from './platform/outbox.js';
import { Outside } from './platform/outside.js';
import { PlatformModule } from './platform/platform.module.js';
import { SmsGateway } from './platform/sms.js';

/** Every processor; the dispatcher refuses to start when one is missing. */
export const jobs = [CompareRuns, MailAlarm, TellAlarm, PlanDigests, MailDigest, MailExport, MailPeer, TellUrgent, TellGathering, MailGathering, AuditNight, TellHandoff, MailHandoff, FollowUp, AdvanceImport, AnchorJournal, MailHeads, AuditPeriod, PlanAudits, PublishAudit, EraseDossier, KeepRetention, TellPerson, CheckDocument, SendPasswordLink, SendSheet, NudgeKeeper, NudgePerson, TellKeepers, CorrectionToKeeper, CorrectionAnswered, ForgetVisitor, GrantEnding, GrantRequested, TellCaseworker, TellBreakGlass, BreakGlassToStaff, BreakGlassToLearner, TellReview, MailReview, TellAlert, WakeFollowUp, MailFollowUp, SmsFollowUp, ResendReturned, HeedMessage, FollowCheckIn, FindTurns, PlanPerson, ReferralTurned];

/** What is done beside the ledger. */
export const rounds = [KeepFigures];

@Module({})
export class WorkerModule {
  static with(config: Config): DynamicModule {
    return {
      module: WorkerModule,
      imports: [PlatformModule.with(config, entities, 'worker')],
      providers: [Mailer, SmsGateway, SendMessage, Outbox, Outside, Dispatcher, ChangeReferral, MoveReferral, ...jobs, ...rounds],
    };
  }
}
