import { Column, Entity, PrimaryColumn } from 'typeorm';

@Entity('learner')
export class LearnerRow {
  @PrimaryColumn('uuid') id: string;
  @Column('uuid', { name: 'branch_id' }) branchId: string;
  @Column('bool', { name: 'is_anonymous' }) isAnonymous: boolean;
  @Column('text', { nullable: true }) code: string | null;
  @Column('text', { name: 'secret_hash', nullable: true }) secretHash: string | null;
  @Column('text', { name: 'given_name', nullable: true }) givenName: string | null;
  @Column('text', { name: 'family_name', nullable: true }) familyName: string | null;
  @Column('date', { name: 'birth_on', nullable: true }) birthOn: string | null;
  @Column('text', { name: 'commune_nis', nullable: true }) communeNis: string | null;
  @Column('text', { nullable: true }) email: string | null;
  @Column('text', { nullable: true }) phone: string | null;
  @Column('bool', { name: 'by_mail' }) byMail: boolean;
  @Column('bool', { name: 'by_sms' }) bySms: boolean;
  @Column('bool', { name: 'by_phone' }) byPhone: boolean;
  @Column('bool', { name: 'hide_service' }) hideService: boolean;
  @Column('smallint', { name: 'not_before_hour', nullable: true }) notBeforeHour: number | null;
  @Column('smallint', { name: 'not_after_hour', nullable: true }) notAfterHour: number | null;
  @Column('text', { name: 'contact_note', nullable: true }) contactNote: string | null;
}
