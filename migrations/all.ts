import { Context1764000000001 } from './0001-context.js';
import { Network1764000000002 } from './0002-network.js';
import { Accounts1764000000003 } from './0003-accounts.js';
import { SignIn1764000000004 } from './0004-sign-in.js';
import { JournalAndDeliveries1764000000005 } from './0005-journal-and-deliveries.js';
import { Dossiers1764000000006 } from './0006-dossiers.js';
import { TerritoryAndTrades1764000000007 } from './0007-territory-and-trades.js';
import { Register1764000000008 } from './0008-register.js';
import { RegisterPolicies1764000000009 } from './0009-register-policies.js';
import { RegisterSearch1764000000010 } from './0010-register-search.js';
import { Corrections1764000000011 } from './0011-corrections.js';
import { Duplicates1764000000012 } from './0012-duplicates.js';
import { Imports1764000000013 } from './0013-imports.js';
import { NeedToKnow1764000000014 } from './0014-need-to-know.js';
import { Sharing1764000000015 } from './0015-sharing.js';
import { Team1764000000016 } from './0016-team.js';
import { Finding1764000000017 } from './0017-finding.js';
import { Merging1764000000018 } from './0018-merging.js';
import { Situation1764000000019 } from './0019-situation.js';
import { Documents1764000000020 } from './0020-documents.js';
import { Notebook1764000000021 } from './0021-notebook.js';
import { AuditChain1764000000022 } from './0022-audit-chain.js';
import { PersonRights1764000000023 } from './0023-person-rights.js';
import { Story1764000000024 } from './0024-story.js';
import { Choices1764000000025 } from './0025-choices.js';
import { Referrals1764000000026 } from './0026-referrals.js';
import { Freezing1764000000027 } from './0027-freezing.js';
import { Preferences1764000000028 } from './0028-preferences.js';
import { Handing1764000000029 } from './0029-handing.js';
import { Inbox1764000000030 } from './0030-inbox.js';
import { Telling1764000000031 } from './0031-telling.js';
import { OwnReferrals1764000000032 } from './0032-own-referrals.js';
import { NeutralityAudit1764000000033 } from './0033-neutrality-audit.js';
import { NeutralityNight1764000000034 } from './0034-neutrality-night.js';
import { NeutralityReviews1764000000035 } from './0035-neutrality-reviews.js';
import { NeutralityImports1764000000036 } from './0036-neutrality-imports.js';
import { NeutralityPublications1764000000037 } from './0037-neutrality-publications.js';
import { Transitions1764000000038 } from './0038-transitions.js';
import { Reminding1764000000039 } from './0039-reminding.js';
import { CheckIns1764000000040 } from './0040-check-ins.js';
import { Agenda1764000000041 } from './0041-agenda.js';
import { Gatherings1764000000042 } from './0042-gatherings.js';
import { Figures1764000000043 } from './0043-figures.js';
import { Quality1764000000045 } from './0045-quality.js';
import { Exports1764000000044 } from './0044-exports.js';
import { ActivityReports1764000000046 } from './0046-activity-reports.js';
import { CopiesAndGate1764000000047 } from './0047-copies-and-gate.js';
import { Lights1764000000048 } from './0048-lights.js';
import { Listed1764000000049 } from './0049-listed.js';
import { AskedOnce1764000000050 } from './0050-asked-once.js';
import { SignedAtOnce1764000000051 } from './0051-signed-at-once.js';
import { InboxInOrder1764000000052 } from './0052-inbox-in-order.js';
import { ProvedOnce1764000000053 } from './0053-proved-once.js';
import { Hands1764000000054 } from './0054-hands.js';
import { OpenedInOneBreath1764000000055 } from './0055-opened-in-one-breath.js';
import { ClocksFollowed1764000000056 } from './0056-clocks-followed.js';

/** Every migration, in order. A released one is never altered. */
export const migrations = [
  Context1764000000001,
  Network1764000000002,
  Accounts1764000000003,
  SignIn1764000000004,
  JournalAndDeliveries1764000000005,
  Dossiers1764000000006,
  TerritoryAndTrades1764000000007,
  Register1764000000008,
  RegisterPolicies1764000000009,
  RegisterSearch1764000000010,
  Corrections1764000000011,
  Duplicates1764000000012,
  Imports1764000000013,
  NeedToKnow1764000000014,
  Sharing1764000000015,
  Team1764000000016,
  Finding1764000000017,
  Merging1764000000018,
  Situation1764000000019,
  Documents1764000000020,
  Notebook1764000000021,
  AuditChain1764000000022,
  PersonRights1764000000023,
  Story1764000000024,
  Choices1764000000025,
  Referrals1764000000026,
  Freezing1764000000027,
  Preferences1764000000028,
  Handing1764000000029,
  Inbox1764000000030,
  Telling1764000000031,
  OwnReferrals1764000000032,
  NeutralityAudit1764000000033,
  NeutralityNight1764000000034,
  NeutralityReviews1764000000035,
  NeutralityImports1764000000036,
  NeutralityPublications1764000000037,
  Transitions1764000000038,
  Reminding1764000000039,
  CheckIns1764000000040,
  Agenda1764000000041,
  Gatherings1764000000042,
  Figures1764000000043,
  Exports1764000000044,
  Quality1764000000045,
  ActivityReports1764000000046,
  CopiesAndGate1764000000047,
  Lights1764000000048,
  Listed1764000000049,
  AskedOnce1764000000050,
  SignedAtOnce1764000000051,
  InboxInOrder1764000000052,
  ProvedOnce1764000000053,
  Hands1764000000054,
  OpenedInOneBreath1764000000055,
  ClocksFollowed1764000000056,
];
