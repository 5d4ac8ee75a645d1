import type { InterviewChannel, InterviewResult, InterviewTopic } from '@boussole/domain/dossier/interview';
import { Column, Entity, PrimaryColumn } from 'typeorm';

@Entity('interview')
export class InterviewRow {
  @PrimaryColumn('uuid') id: string;
  @Column('uuid', { name: 'dossier_id' }) dossierId: string;
  @Column('uuid', { name: 'branch_id' }) branchId: string;
  @Column('uuid', { name: 'author_membership_id' }) authorMembershipId: string;
  @Column('timestamptz', { name: 'held_at' }) heldAt: Date;
  @Column('text') channel: InterviewChannel;
  @Column('smallint') minutes: number;
  @Column('text', { array: true }) topics: InterviewTopic[];
  @Column('text') summary: string;
  @Column('text', { array: true, nullable: true }) results: InterviewResult[] | null;
  @Column('bool', { name: 'is_special' }) isSpecial: boolean;
  @Column('bool', { name: 'for_representative' }) forRepresentative: boolean;
}

@Entity('private_note')
export class PrivateNoteRow {
  @PrimaryColumn('uuid', { name: 'interview_id' }) interviewId: string;
  @Column('uuid', { name: 'branch_id' }) branchId: string;
  @Column('uuid', { name: 'author_membership_id' }) authorMembershipId: string;
  @Column('bytea') sealed: Buffer;
}
