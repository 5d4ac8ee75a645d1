import { Column, Entity, PrimaryColumn } from 'typeorm';
import type { Role } from '@boussole/domain/access/roles';

@Entity('membership')
export class MembershipRow {
  @PrimaryColumn('uuid') id: string;
  @Column('uuid', { name: 'person_id' }) personId: string;
  @Column('uuid', { name: 'branch_id' }) branchId: string;
  @Column('uuid', { name: 'organisation_id' }) organisationId: string;
  @Column('text') role: Role;
  @Column('date', { name: 'from_on' }) fromOn: string;
  @Column('date', { name: 'until_on', nullable: true }) untilOn: string | null;
  @Column('timestamptz', { name: 'disabled_at', nullable: true }) disabledAt: Date | null;
}

@Entity('employment')
export class EmploymentRow {
  @PrimaryColumn('uuid') id: string;
  @Column('uuid', { name: 'person_id' }) personId: string;
  @Column('uuid', { name: 'employer_id' }) employerId: string;
  @Column('uuid', { name: 'recorded_by_organisation_id' }) recordedByOrganisationId: string;
  @Column('date', { name: 'from_on' }) fromOn: string;
  @Column('date', { name: 'until_on', nullable: true }) untilOn: string | null;
}

@Entity('access_link')
export class AccessLinkRow {
  @PrimaryColumn('uuid') id: string;
  @Column('uuid', { name: 'person_id' }) personId: string;
  @Column('text') kind: 'invitation' | 'reset';
  @Column('timestamptz', { name: 'created_at' }) createdAt: Date;
  @Column('timestamptz', { name: 'expires_at' }) expiresAt: Date;
  @Column('timestamptz', { name: 'used_at', nullable: true }) usedAt: Date | null;
}
