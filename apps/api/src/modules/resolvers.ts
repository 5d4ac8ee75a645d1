import { AccountResolver } from './account/account.resolver.js';
import { DossierResolver } from './dossier/dossier.resolver.js';
import { DossierPageResolver } from './dossier-page/dossier-page.resolver.js';
import { InterviewResolver } from './interview/interview.resolver.js';
import { MailboxResolver } from './mailbox/mailbox.resolver.js';
import { MyDayResolver } from './my-day/my-day.resolver.js';
import { RegisterResolver } from './register/register.resolver.js';
import { CoverageResolver } from './register-coverage/coverage.resolver.js';
import { ImportResolver } from './register-import/import.resolver.js';
import { DuplicatesResolver } from './register-duplicates/duplicates.resolver.js';
import { KeepingResolver } from './register-keeping/keeping.resolver.js';
import { StaffResolver } from './staff/staff.resolver.js';

/** Everything that answers a GraphQL operation. */
export const resolvers = [
  AccountResolver, StaffResolver, DossierResolver, DossierPageResolver, InterviewResolver, MyDayResolver, MailboxResolver, RegisterResolver, CoverageResolver, ImportResolver, KeepingResolver, DuplicatesResolver,
] as const;
