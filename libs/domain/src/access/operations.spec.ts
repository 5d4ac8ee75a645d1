import { isOperation, isOpenTo, openOperations, type Operation, operations } from './operations.js';
import { roles } from './roles.js';

const names = Object.keys(operations) as Operation[];

describe('nobody signed in', () => {
  test('may sign in, read the register, propose a correction, and do nothing else', () => {
    expect(names.filter((name) => isOpenTo(name, null))).toEqual([
      'session', 'signIn', 'signOut', 'requestPasswordLink', 'choosePassword',
      'register', 'registerOffer', 'registerOrganisation', 'registerTrades', 'registerVocabulary', 'registerCoverage',
      'proposeCorrection']);
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
  const keepersOnly: Operation[] = ['answerCorrection', 'keptSheets', 'saveOffer', 'saveBranch', 'saveOrganisation', 'confirmSheet',
    'duplicates', 'mergeDuplicates', 'keepApart', 'undoMerge'];
  const importersOnly: Operation[] = ['imports', 'importRun', 'importRows', 'startImport', 'addImportPart', 'mapImport', 'repairImportRow',
    'applyImport', 'abandonImport'];
  const forEveryone: Operation[] = ['switchHat', 'mySessions', 'endSession', 'chooseLocale', 'communes', 'localMails', 'corrections'];

  test('stands here with what it opens: an operation that is not written twice is a mistake', () => {
    const opened = names.filter((name) => !isOpenTo(name, null));
    expect([...caseworkOnly, ...adminOnly, ...keepersOnly, ...importersOnly, ...forEveryone].sort()).toEqual(opened.sort());
  });

  test.each(roles)('%s: content is for caseworkers, people for the administrator, sheets for their keepers', (role) => {
    const isCaseworker = role === 'counsellor' || role === 'coordinator';
    const isImporter = role === 'structure_admin' || role === 'coordinator';
    const isKeeper = isImporter || role === 'manager' || role === 'operator_agent';
    expect(keepersOnly.filter((name) => isOpenTo(name, role))).toEqual(isKeeper ? keepersOnly : []);
    expect(importersOnly.filter((name) => isOpenTo(name, role))).toEqual(isImporter ? importersOnly : []);
    expect(caseworkOnly.filter((name) => isOpenTo(name, role))).toEqual(isCaseworker ? caseworkOnly : []);
    expect(adminOnly.filter((name) => isOpenTo(name, role))).toEqual(role === 'structure_admin' ? adminOnly : []);
  });

  test.each(roles)('%s: the screen is told exactly what the server opens', (role) => {
    expect(openOperations({ role })).toEqual(names.filter((name) => isOpenTo(name, role)));
    expect(openOperations({ role })).toEqual(expect.arrayContaining(forEveryone));
  });

});
