import { common } from '@boussole/shared/messages/fr-common';
import { type Command, readOptions } from './command.js';
import { demoPassword, emailOf, people, shown } from './demo/people.js';

const usage = 'npm run boussole -- demo comptes';

/** The accounts worth showing, for machines: a JSON array, one account a line. */
export const listDemoAccounts: Command = {
  name: ['demo', 'comptes'],
  usage,
  summary: 'Donne en JSON les comptes de démonstration à montrer, avec leur mot de passe.',
  async run(args) {
    readOptions(args, {}, usage);
    const lines = shown.map(([key, note]) => JSON.stringify(account(key, note)));
    // Each account alone on its line: whoever reads line by line understands it too.
    console.log(['[', lines.join('\n,\n'), ']'].join('\n'));
    return 0;
  },
};

function account(key: string, note: string | undefined) {
  const person = people.find((known) => known.key === key);
  const hat = person?.hats[0];
  if (!person || !hat) throw new RangeError(`${key} is nobody`);
  return {
    email: emailOf(person), role: hat.role, roleName: common.roles[hat.role], name: `${person.givenName} ${person.familyName}`,
    branch: hat.branch, organisation: hat.organisation, password: demoPassword, ...(note ? { note } : {}),
  };
}
