import { Column, Entity, PrimaryColumn } from 'typeorm';

@Entity('dossier')
export class DossierRow {
  @PrimaryColumn('uuid') id: string;
  @Column('uuid', { name: 'organisation_id' }) organisationId: string;
  @Column('uuid', { name: 'branch_id' }) branchId: string;
  @Column('uuid', { name: 'learner_id' }) learnerId: string;
  @Column('text') reference: string;
  @Column('text') status: 'open' | 'closed';
  @Column('uuid', { name: 'lead_membership_id' }) leadMembershipId: string;
  @Column('timestamptz', { name: 'opened_at' }) openedAt: Date;
  @Column('timestamptz', { name: 'touched_at' }) touchedAt: Date;
  @Column('timestamptz', { name: 'last_contact_at', nullable: true }) lastContactAt: Date | null;
  @Column('int', { name: 'interview_count' }) interviewCount: number;
  @Column('int') version: number;
}
