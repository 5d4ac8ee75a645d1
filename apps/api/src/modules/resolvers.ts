import { AccountResolver } from './account/account.resolver.js';
import { BreakGlassResolver } from './break-glass/break-glass.resolver.js';
import { DocumentResolver } from './document/document.resolver.js';
import { AuditResolver } from './audit/audit.resolver.js';
import { PreferenceResolver } from './preference/preference.resolver.js';
import { InterestResolver } from './interest/interest.resolver.js';
import { ChoiceSheetResolver } from './choice-sheet/choice-sheet.resolver.js';
import { ChoiceResolver } from './choice/choice.resolver.js';
import { ClosingResolver } from './closing/closing.resolver.js';
import { DossierMergeResolver } from './dossier-merge/dossier-merge.resolver.js';
import { DossierResolver } from './dossier/dossier.resolver.js';
import { DossierPageResolver } from './dossier-page/dossier-page.resolver.js';
import { EditingResolver } from './editing/editing.resolver.js';
import { GoalResolver } from './goal/goal.resolver.js';
import { GrantResolver } from './grant/grant.resolver.js';
import { InterviewResolver } from './interview/interview.resolver.js';
import { MailboxResolver } from './mailbox/mailbox.resolver.js';
import { MyDayResolver } from './my-day/my-day.resolver.js';
import { NeutralityResolver } from './neutrality/neutrality.resolver.js';
import { AuditOrdersResolver } from './neutrality/orders.resolver.js';
import { PublicationResolver } from './neutrality/publication/publication.resolver.js';
import { NotebookResolver } from './notebook/notebook.resolver.js';
import { PersonDoorResolver } from './notebook/person-door.resolver.js';
import { PrivacyResolver } from './privacy/privacy.resolver.js';
import { HandoffMovesResolver } from './referral/handoff-moves.resolver.js';
import { ReferralPagesResolver } from './referral-pages/referral-pages.resolver.js';
import { ReferralResolver } from './referral/referral.resolver.js';
import { RegisterResolver } from './register/register.resolver.js';
import { CoverageResolver } from './register-coverage/coverage.resolver.js';
import { HandoffResolver } from './handoff/handoff.resolver.js';
import { ImportResolver } from './register-import/import.resolver.js';
import { DuplicatesResolver } from './register-duplicates/duplicates.resolver.js';
import { KeepingResolver } from './register-keeping/keeping.resolver.js';
import { ReviewResolver } from './review/review.resolver.js';
import { SituationResolver } from './situation/situation.resolver.js';
import { StaffResolver } from './staff/staff.resolver.js';
import { StoryResolver } from './story/story.resolver.js';
import { TeamResolver } from './team/team.resolver.js';
import { OwnLocaleResolver } from './telling/own-locale.resolver.js';

/** Everything that answers a GraphQL operation. */
export const resolvers = [
  OwnLocaleResolver, AccountResolver, StaffResolver, DossierResolver, DossierMergeResolver, DossierPageResolver, StoryResolver, InterviewResolver, DocumentResolver, EditingResolver, SituationResolver, GoalResolver, MyDayResolver, MailboxResolver, RegisterResolver, CoverageResolver, AuditResolver, PrivacyResolver, ClosingResolver, ImportResolver, KeepingResolver, DuplicatesResolver, GrantResolver, NotebookResolver, PersonDoorResolver, TeamResolver, BreakGlassResolver, PreferenceResolver, InterestResolver, ChoiceSheetResolver, ChoiceResolver, ReferralResolver, HandoffMovesResolver, HandoffResolver, ReferralPagesResolver, AuditOrdersResolver, PublicationResolver, NeutralityResolver, ReviewResolver,
] as const;
