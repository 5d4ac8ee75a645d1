import { roles } from '@boussole/domain/access/roles';
import { Field, ObjectType, registerEnumType } from '@nestjs/graphql';
import { Instant, Text, Uuid } from '../../platform/scalars.js';

const named = <Name extends string>(names: readonly Name[]) =>
  Object.fromEntries(names.map((name) => [name, name])) as Record<Name, Name>; // fromEntries forgets the names

export const locales = ['fr', 'nl', 'de', 'en'] as const;
export type LocaleName = (typeof locales)[number];

export const Role = named(roles);
export const Locale = named(locales);
registerEnumType(Role, { name: 'Role', description: 'What a person is in a branch.' });
registerEnumType(Locale, { name: 'Locale', description: 'A language of the product.' });

@ObjectType('Person', { description: 'Oneself.' })
export class PersonView {
  @Field(() => Uuid) id: string;
  @Field(() => Text) givenName: string;
  @Field(() => Text) familyName: string;
  @Field(() => Text) email: string;
  @Field(() => Locale) locale: LocaleName;
}

@ObjectType('PersonName', { description: 'A colleague, by name.' })
export class PersonNameView {
  @Field(() => Uuid) id: string;
  @Field(() => Text) name: string;
}

@ObjectType('Hat', { description: 'One of a person\'s memberships: what she is, where, and who pays her when it is somebody else.' })
export class HatView {
  @Field(() => Uuid) membershipId: string;
  @Field(() => Role) role: keyof typeof Role;
  @Field(() => Text) branchName: string;
  @Field(() => Text) organisationName: string;
  @Field(() => Text, { nullable: true }) employerName: string | null;
}

@ObjectType('Session', { description: 'Who is signed in, under which hat, until when.' })
export class SessionView {
  @Field(() => PersonView) person: PersonView;
  @Field(() => HatView) hat: HatView;
  @Field(() => [HatView]) hats: HatView[];
  @Field(() => [Text], { description: 'The operations that the present hat opens.' }) can: string[];
  @Field(() => Instant) idleEndsAt: Date;
  @Field(() => Instant) endsAt: Date;
  @Field(() => Boolean, { description: 'Mails are kept on a page instead of leaving.' }) isDemo: boolean;
}

@ObjectType('SessionEntry', { description: 'One of one\'s own open sessions.' })
export class SessionEntryView {
  @Field(() => Uuid) id: string;
  @Field(() => Instant) startedAt: Date;
  @Field(() => Instant) seenAt: Date;
  @Field(() => Text) browser: string;
  @Field(() => Text) branchName: string;
  @Field(() => Boolean) isCurrent: boolean;
}
