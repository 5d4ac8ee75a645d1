import { isOperation, isOpenTo, openOperations, type Operation, operations } from './operations.js';
import { roles } from './roles.js';

const names = Object.keys(operations) as Operation[];

describe('nobody signed in', () => {
  test('may call these five operations and no other', () => {
    expect(names.filter((name) => isOpenTo(name, null)))
      .toEqual(['session', 'signIn', 'signOut', 'requestPasswordLink', 'choosePassword']);
  });
});

describe('a name that is no operation', () => {
  test.each(['', 'toString', 'constructor', '__proto__', 'hasOwnProperty', 'Dossier', 'dossier '])('%p is refused', (name) => {
    expect(isOperation(name)).toBe(false);
  });
});

describe('a role', () => {
  const caseworkOnly: Operation[] = ['myDay', 'dossiers', 'searchDossiers', 'dossier', 'timeline', 'createDossier',
    'createAnonymousDossier', 'logInterview', 'saveInterviewDraft', 'discardInterviewDraft'];
  const adminOnly: Operation[] = ['staff', 'invitePerson', 'disablePerson', 'enablePerson'];
  const forEveryone: Operation[] = ['switchHat', 'mySessions', 'endSession', 'chooseLocale', 'communes', 'localMails'];

  test('stands here with what it opens: an operation that is not written twice is a mistake', () => {
    const opened = names.filter((name) => !isOpenTo(name, null));
    expect([...caseworkOnly, ...adminOnly, ...forEveryone].sort()).toEqual(opened.sort());
  });

  test.each(roles)('%s: content is for caseworkers, people for the administrator', (role) => {
    const isCaseworker = role === 'counsellor' || role === 'coordinator';
    expect(caseworkOnly.filter((name) => isOpenTo(name, role))).toEqual(isCaseworker ? caseworkOnly : []);
    expect(adminOnly.filter((name) => isOpenTo(name, role))).toEqual(role === 'structure_admin' ? adminOnly : []);
  });

  test.each(roles)('%s: the screen is told exactly what the server opens', (role) => {
    expect(openOperations({ role })).toEqual(names.filter((name) => isOpenTo(name, role)));
    expect(openOperations({ role })).toEqual(expect.arrayContaining(forEveryone));
  });

});
