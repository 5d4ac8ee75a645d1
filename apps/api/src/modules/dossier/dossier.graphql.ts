import { dossierMoves } from '@boussole/domain/access/rules';
import { Field, Int, ObjectType, registerEnumType } from '@nestjs/graphql';
import { CalendarDay, Instant, Text, Uuid } from '../../platform/scalars.js';

export const CaseloadScope = { mine: 'mine', branch: 'branch' } as const;
export const DossierStatus = { open: 'open', closed: 'closed' } as const;
export const DossierMove = Object.fromEntries(dossierMoves.map((move) => [move, move])) as { [Move in (typeof dossierMoves)[number]]: Move };
registerEnumType(CaseloadScope, { name: 'CaseloadScope', description: 'The dossiers I lead, or all of the branch.' });
registerEnumType(DossierStatus, { name: 'DossierStatus' });
registerEnumType(DossierMove, { name: 'DossierMove', description: 'What may be done with a dossier.' });

@ObjectType('Commune')
export class CommuneView {
  @Field(() => Text) nis: string;
  @Field(() => Text) name: string;
  @Field(() => [Text]) postcodes: string[];
}

@ObjectType('SafeContact', { description: 'How the person may safely be reached.' })
export class SafeContactView {
  @Field(() => Boolean) byMail: boolean;
  @Field(() => Boolean) bySms: boolean;
  @Field(() => Boolean) byPhone: boolean;
  @Field(() => Boolean, { description: 'Never say which service is calling.' }) hideService: boolean;
  @Field(() => Int, { nullable: true }) notBeforeHour: number | null;
  @Field(() => Int, { nullable: true }) notAfterHour: number | null;
  @Field(() => Text, { nullable: true }) note: string | null;
}

@ObjectType('Learner', { description: 'The person advised; anonymous: nothing names her.' })
export class LearnerView {
  @Field(() => Uuid) id: string;
  @Field(() => Text) title: string;
  @Field(() => Boolean) isAnonymous: boolean;
  @Field(() => Text, { nullable: true }) code: string | null;
  @Field(() => Text, { nullable: true }) givenName: string | null;
  @Field(() => Text, { nullable: true }) familyName: string | null;
  @Field(() => CalendarDay, { nullable: true }) birthOn: string | null;
  @Field(() => CommuneView, { nullable: true }) commune: CommuneView | null;
  @Field(() => Text, { nullable: true }) email: string | null;
  @Field(() => Text, { nullable: true }) phone: string | null;
  @Field(() => SafeContactView) safeContact: SafeContactView;
}

@ObjectType('DossierLine', { description: 'A dossier in a list: who, led by whom, last seen when.' })
export class DossierLineView {
  @Field(() => Uuid) id: string;
  @Field(() => Text) reference: string;
  @Field(() => Text) title: string;
  @Field(() => Boolean) isAnonymous: boolean;
  @Field(() => CalendarDay, { nullable: true }) birthOn: string | null;
  @Field(() => Text, { nullable: true }) communeName: string | null;
  @Field(() => Text) leadName: string;
  @Field(() => DossierStatus) status: keyof typeof DossierStatus;
  @Field(() => Instant, { nullable: true }) lastContactAt: Date | null;
  @Field(() => Int) interviewCount: number;
  @Field(() => Boolean, { description: 'Mine today because I replace its lead.' }) replaces: boolean;
}

@ObjectType('DossierPage')
export class DossierPageView {
  @Field(() => [DossierLineView]) lines: DossierLineView[];
  @Field(() => Int) total: number;
  @Field(() => Text, { nullable: true, description: 'Where the next page begins; none: this was the last.' })
  next: string | null;
}

@ObjectType('CreatedDossier')
export class CreatedDossierView {
  @Field(() => Uuid) id: string;
  @Field(() => Text) reference: string;
}

@ObjectType('CreatedAnonymousDossier', { description: 'The only time the secret is shown.' })
export class CreatedAnonymousDossierView {
  @Field(() => Uuid) id: string;
  @Field(() => Text) reference: string;
  @Field(() => Text) code: string;
  @Field(() => Text) secret: string;
}
