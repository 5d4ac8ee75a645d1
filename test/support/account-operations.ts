import { randomUUID } from 'node:crypto';
import type { Branch } from '../factories/network.js';
import type { Answer, Visitor } from './visitor.js';

/** The documents of accounts and staff. */
export const documents = {
  signIn: 'mutation ($input: SignInInput!) { signIn(input: $input) { person { id } } }',
  signOut: 'mutation { signOut }',
  session: 'query { session { person { id locale } hat { membershipId role branchName organisationName employerName } hats { membershipId branchName } can } }',
  mySessions: 'query { mySessions { id browser branchName isCurrent } }',
  endSession: 'mutation ($id: Uuid!) { endSession(id: $id) }',
  switchHat: 'mutation ($id: Uuid!) { switchHat(membershipId: $id) { hat { membershipId branchName } } }',
  chooseLocale: 'mutation ($locale: Locale!) { chooseLocale(locale: $locale) { person { locale } } }',
  choosePassword: 'mutation ($input: ChoosePasswordInput!) { choosePassword(input: $input) }',
  requestPasswordLink: 'mutation ($email: Text!) { requestPasswordLink(email: $email) }',
  localMails: 'query { localMails { to subject text } }',
  staff: 'query { staff { people { id name email state memberships { id branchName role employerName from until } } branches { id name } employers { id name } } }',
  invite: 'mutation ($input: InvitePersonInput!) { invitePerson(input: $input) { id name email state memberships { branchName role employerName from until } } }',
  disable: 'mutation ($id: Uuid!) { disablePerson(personId: $id) { id state } }',
  enable: 'mutation ($id: Uuid!) { enablePerson(personId: $id) { id state } }',
} as const;

export interface SessionEntry { id: string; browser: string; branchName: string; isCurrent: boolean }

export interface StaffPerson {
  id: string; name: string; email: string; state: string;
  memberships: { branchName: string; role: string; employerName: string | null; from: string; until: string | null }[];
}

export const anInvitation = (branch: Branch, more: object = {}) => ({
  commandKey: randomUUID(), email: `Lea.${randomUUID().slice(0, 8)}@Test.Example`, givenName: 'Léa', familyName: 'Dubois',
  locale: 'fr', branchId: branch.id, role: 'counsellor', employerId: null, from: '2026-01-05', until: null, ...more,
});

export const tryToSignIn = (visitor: Visitor, email: string, password: string): Promise<Answer<unknown>> =>
  visitor.ask(documents.signIn, { input: { email, password } });

/** What an answer is to whoever compares two of them: everything but the moment it was given. */
export const whole = ({ status, text, headers }: Answer<unknown>): string =>
  JSON.stringify([status, text, [...headers].filter(([name]) => name !== 'date')]);
