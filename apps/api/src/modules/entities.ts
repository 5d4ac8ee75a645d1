import { DossierRow } from './dossier/dossier.entity.js';
import { LearnerRow } from './dossier/learner.entity.js';
import { InterviewRow, PrivateNoteRow } from './interview/interview.entity.js';
import { AccessLinkRow, EmploymentRow, MembershipRow } from './staff/staff.entity.js';

/** Every row that the product writes through TypeORM. */
export const entities = [
  MembershipRow, EmploymentRow, AccessLinkRow, LearnerRow, DossierRow, InterviewRow, PrivateNoteRow,
];
