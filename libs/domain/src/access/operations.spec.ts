import { holderOf, isOperation, isOpenTo, openOperations, type Operation, operations } from './operations.js';
import { roles } from './roles.js';

const names = Object.keys(operations) as Operation[];

describe('nobody signed in', () => {
  test('may sign in, read the register, propose a correction, and do nothing else', () => {
    expect(names.filter((name) => isOpenTo(name, null))).toEqual([
      'session', 'signIn', 'signOut', 'requestPasswordLink', 'choosePassword', 'preferenceDoor', 'wishChoices', 'sayPreference',
      'sheetByLink', 'enterNotebook', 'leaveNotebook', 'notebookDoor', 'register', 'registerOffer', 'registerOrganisation',
      'registerTrades', 'registerVocabulary', 'registerCoverage', 'proposeCorrection', 'refreshLink', 'handoffDoor', 'publications',
      'checkInDoor', 'answerCheckIn', 'rateCheckIn', 'askOtherwise']);
  });
});

describe('a name that is no operation', () => {
  test.each(['', 'toString', 'constructor', '__proto__', 'hasOwnProperty', 'Dossier', 'dossier '])('%p is refused', (name) => {
    expect(isOperation(name)).toBe(false);
  });
});

describe('a role', () => {
  const caseworkOnly: Operation[] = ['myDay', 'dossiers', 'searchDossiers', 'similarDossiers', 'dossierMerges', 'mergeCandidate',
    'mergedInto', 'proposeMerge', 'decideMerge', 'refuseMerge', 'undoDossierMerge', 'createDossier',
    'giveGrant', 'revokeGrant', 'decideGrantRequest', 'giveShareCode', 'endShareCode', 'shareBranches',
    'createAnonymousDossier', 'logInterview', 'saveInterviewDraft', 'discardInterviewDraft', 'closeDossier', 'reopenDossier', 'saveIdentity'];
  const followersOnly: Operation[] = ['dossier', 'story', 'dossierSituation', 'dossierHistory', 'saveSituation', 'saveSpecial', 'saveGoal', 'saveNeed',
    'dossierSharing', 'renounceGrant', 'shares', 'presentShareCode', 'askForGrant', 'saveFormDraft', 'discardFormDraft', 'dossierDocuments', 'documentLink', 'removeDocument', 'dossierTeam', 'dossierReferrals'];
  const teamOnly: Operation[] = ['closedDossier', 'receiveWalkIn', 'askToFollow', 'answerFollowRequest', 'handOver', 'assignCaseworker',
    'endAssignment', 'planAppointment', 'moveAppointment', 'cancelAppointment', 'teamAbsences', 'recordAbsence', 'endAbsence', 'breakGlass', 'agreeBreakGlass'];
  const gatheringsOnly: Operation[] = ['planGathering', 'changeGathering', 'cancelGathering', 'enrolInGathering', 'leaveGathering', 'countInGathering', 'takeAttendance',
    'followUpGathering'];
  const turning: Operation[] = ['dossierTransitions', 'previewTransition', 'declareTransition', 'moveTransition', 'pauseTransition', 'resumeTransition', 'stopTransition',
    'confirmTransition', 'dismissTransition', 'planFollowUp', 'dossierCheckIns'];
  const dueOnly: Operation[] = ['dueFollowUps', 'doFollowUps', 'snoozeFollowUps', 'delegateFollowUps', 'cancelFollowUps', 'undoFollowUps', 'agenda', 'calendarFeed',
    'makeCalendarFeed', 'endCalendarFeed', 'answerCheckInByPhone', 'giveCheckInCode'];
  const reporting: Operation[] = ['activityReports', 'activityReport', 'makeReport', 'commentReport'];
  const promised: Operation[] = ['transitionCatalogue', 'promises', 'satisfaction', 'managerFigures', 'operatorFigures'];
  const qualityKept: Operation[] = ['qualityPeers', 'openQualityRound', 'saveQualityAnswer', 'moveQualityRound', 'saveQualityAction'];
  const qualityRead: Operation[] = ['qualityReading', 'saveQualityRemark', 'moveQualityReading'];
  const gatheringReaders: Operation[] = ['gatherings', 'gathering'];
  const referring: Operation[] = ['needPreference', 'preferenceCodeUsed', 'givePreferenceCode', 'recordPreference', 'myInterests', 'declareInterests',
    'choiceSheet', 'printSheet', 'sendSheet', 'referral', 'choiceStart', 'freezeChoice', 'choiceSet', 'filterChoice', 'noteChoice', 'mentionOffer', 'retainOffers', 'justifyReferral',
    'preparePacket', 'approvePacketHere', 'sendReferral', 'moveReferral', 'askCancel', 'reRoute', 'resendLink', 'revokeLink',
    'sayInReferral', 'markReferralRead'];
  const receiving: Operation[] = ['inbox', 'inboxNews', 'handoff', 'sayInHandoff', 'markHandoffRead', 'answerSession', 'moveHandoff', 'proposeDates'];
  const byLink: Operation[] = ['chooseLinkedLocale', 'linkedPacket', 'linkedHandoff', 'sayInLinkedHandoff', 'markLinkedRead', 'moveLinkedHandoff', 'proposeLinkedDates', 'approveLinkedPacket', 'withdrawLinkedReferral', 'moveLinkedReferral',
    'answerLinkedOutcome'];
  const coordinatorOnly: Operation[] = ['coordinationFigures', 'figureRows', 'handOverAll', 'escalations', 'askAudit', 'registerParameters', 'publishYear'];
  const glassJudges: Operation[] = ['breakGlassReviews', 'reviewBreakGlass'];
  const administratorsOnly: Operation[] = ['deadDeliveries', 'retryDelivery'];
  const digests: Operation[] = ['digestChoice', 'chooseDigest'];
  const exporting: Operation[] = ['orderExport', 'exportOrders', 'exportLink'];
  const adminOnly: Operation[] = ['staff', 'publishCatalogue', 'invitePerson', 'disablePerson', 'enablePerson'];
  const keepersOnly: Operation[] = ['answerCorrection', 'keptSheets', 'saveOffer', 'saveBranch', 'saveOrganisation', 'confirmSheet',
    'duplicates', 'mergeDuplicates', 'keepApart', 'undoMerge'];
  const importersOnly: Operation[] = ['imports', 'importRun', 'importRows', 'startImport', 'addImportPart', 'mapImport', 'repairImportRow',
    'applyImport', 'abandonImport'];
  const auditorOnly: Operation[] = ['rightRequests', 'decideRight', 'auditCases', 'auditLog', 'openAuditCase'];
  const auditReaders: Operation[] = ['neutralityUnit', 'neutralityDecisions', 'neutralityDecision', 'neutralityMethod'];
  const ofNeutrality: Operation[] = [...auditReaders, 'neutralityBoard', 'reviewCounts', 'neutralityPersons', 'myMirror'];
  const answering: Operation[] = ['reviews', 'review', 'replyToReview'];
  const leading: Operation[] = ['openReview', 'extendReview', 'decideReview'];
  const personsDoor: Operation[] = ['dossierDoor', 'giveCode', 'claimDossier', 'recordRight', 'addRepresentative', 'renewRepresentativeCode', 'endRepresentative'];
  const ownPage: Operation[] = ['notebook', 'notebookLog', 'claimNotebook', 'askRight', 'withdrawGrant', 'answerShareRequest', 'representedNotebook',
    'chooseOwnLocale', 'ownPreferences', 'sayOwnPreference', 'ownReferrals', 'ownGatherings', 'ownTransitions', 'declareOwnTransition', 'pauseOwnTransition', 'resumeOwnTransition', 'stopOwnTransition',
    'ownCheckIns', 'answerOwnCheckIn', 'rateOwnCheckIn', 'approveOwnPacket', 'withdrawOwnReferral', 'moveOwnReferral', 'answerOwnOutcome'];
  const forEveryone: Operation[] = ['switchHat', 'mySessions', 'endSession', 'chooseLocale', 'communes', 'localMails', 'corrections', 'ownActs'];

  test('stands here with what it opens: an operation that is not written twice is a mistake', () => {
    const opened = names.filter((name) => !isOpenTo(name, null));
    expect([...turning, 'quality', ...qualityKept, ...qualityRead, ...dueOnly, ...reporting, ...promised, ...gatheringsOnly, ...gatheringReaders, ...referring, ...receiving, ...byLink, ...teamOnly, ...coordinatorOnly, ...glassJudges, ...auditorOnly, ...followersOnly, ...personsDoor, ...ownPage, ...caseworkOnly, ...administratorsOnly, ...exporting, ...digests, ...adminOnly, ...keepersOnly, ...importersOnly, ...ofNeutrality, ...answering, ...leading, ...forEveryone].sort()).toEqual(opened.sort());
  });

  test.each(roles)('%s: content is for caseworkers, people for the administrator, sheets for their keepers', (role) => {
    const isCaseworker = role === 'counsellor' || role === 'coordinator';
    const isImporter = role === 'structure_admin' || role === 'coordinator';
    const isKeeper = isImporter || role === 'manager' || role === 'operator_agent';
    expect(keepersOnly.filter((name) => isOpenTo(name, role))).toEqual(isKeeper ? keepersOnly : []);
    expect(importersOnly.filter((name) => isOpenTo(name, role))).toEqual(isImporter ? importersOnly : []);
    expect(caseworkOnly.filter((name) => isOpenTo(name, role))).toEqual(isCaseworker ? caseworkOnly : []);
    expect(gatheringsOnly.filter((name) => isOpenTo(name, role))).toEqual(isCaseworker ? gatheringsOnly : []);
    expect(gatheringReaders.filter((name) => isOpenTo(name, role))).toEqual(isCaseworker || role === 'manager' ? gatheringReaders : []);
    expect(teamOnly.filter((name) => isOpenTo(name, role))).toEqual(isCaseworker ? teamOnly : []);
    expect(turning.filter((name) => isOpenTo(name, role))).toEqual(isCaseworker || role === 'operator_agent' ? turning : []);
    expect(dueOnly.filter((name) => isOpenTo(name, role))).toEqual(isCaseworker ? dueOnly : []);
    expect(referring.filter((name) => isOpenTo(name, role))).toEqual(isCaseworker ? referring : []);
    expect(receiving.filter((name) => isOpenTo(name, role))).toEqual(isCaseworker || role === 'operator_agent' ? receiving : []);
    expect(byLink.filter((name) => isOpenTo(name, role))).toEqual([]);
    expect(coordinatorOnly.filter((name) => isOpenTo(name, role))).toEqual(role === 'coordinator' ? coordinatorOnly : []);
    expect(glassJudges.filter((name) => isOpenTo(name, role))).toEqual(role === 'coordinator' || role === 'auditor' ? glassJudges : []);
    expect(followersOnly.filter((name) => isOpenTo(name, role))).toEqual(isCaseworker || role === 'operator_agent' ? followersOnly : []);
    expect(administratorsOnly.filter((name) => isOpenTo(name, role))).toEqual(role === 'structure_admin' || role === 'platform_admin' ? administratorsOnly : []);
    expect(exporting.filter((name) => isOpenTo(name, role))).toEqual(exporting);
    expect(digests.filter((name) => isOpenTo(name, role))).toEqual(isCaseworker ? digests : []);
    expect(adminOnly.filter((name) => isOpenTo(name, role))).toEqual(role === 'structure_admin' ? adminOnly : []);
    expect(auditorOnly.filter((name) => isOpenTo(name, role))).toEqual(role === 'auditor' ? auditorOnly : []);
  });

  test.each(roles)('%s: the operations of an own page are for no one at work; those that give its key are for caseworkers', (role) => {
    const isCaseworker = role === 'counsellor' || role === 'coordinator';
    expect(ownPage.filter((name) => isOpenTo(name, role))).toEqual([]);
    expect(personsDoor.filter((name) => isOpenTo(name, role))).toEqual(isCaseworker ? personsDoor : []);
  });

  test.each(roles)('%s: figures are for those who are measured, answer or were entrusted; no administrator and no agent', (role) => {
    const is = (...names: readonly string[]) => names.includes(role);
    expect(auditReaders.filter((name) => isOpenTo(name, role))).toEqual(is('counsellor', 'coordinator', 'manager', 'auditor') ? auditReaders : []);
    expect(isOpenTo('neutralityBoard', role)).toBe(is('coordinator', 'manager'));
    expect(isOpenTo('reviewCounts', role)).toBe(is('coordinator', 'manager'));
    expect(reporting.filter((name) => isOpenTo(name, role))).toEqual(is('coordinator', 'manager', 'operator_agent') ? reporting : []);
    expect(isOpenTo('promises', role)).toBe(is('counsellor', 'coordinator', 'manager'));
    expect(isOpenTo('managerFigures', role)).toBe(is('coordinator', 'manager'));
    expect(isOpenTo('operatorFigures', role)).toBe(is('operator_agent', 'coordinator', 'manager'));
    expect(isOpenTo('satisfaction', role)).toBe(is('coordinator', 'manager'));
    expect(isOpenTo('transitionCatalogue', role)).toBe(is('counsellor', 'coordinator', 'operator_agent', 'structure_admin', 'manager'));
    expect(isOpenTo('quality', role)).toBe(is('counsellor', 'coordinator', 'manager'));
    expect(qualityKept.filter((name) => isOpenTo(name, role))).toEqual(is('coordinator', 'manager') ? qualityKept : []);
    expect(qualityRead.filter((name) => isOpenTo(name, role))).toEqual(is('coordinator') ? qualityRead : []);
    expect(isOpenTo('neutralityPersons', role)).toBe(is('coordinator', 'auditor'));
    expect(isOpenTo('myMirror', role)).toBe(is('counsellor', 'coordinator'));
    expect(leading.filter((name) => isOpenTo(name, role))).toEqual(is('coordinator', 'auditor') ? leading : []);
    expect(answering.filter((name) => isOpenTo(name, role))).toEqual(is('counsellor', 'coordinator', 'manager') ? answering
      : is('auditor') ? ['reviews', 'review'] : []);
  });

  test('an own page is the person\'s; what a representative sees is a page apart', () => {
    expect(names.filter((name) => holderOf(name) !== null).sort()).toEqual([...ownPage, ...byLink].sort());
    expect(names.filter((name) => holderOf(name) === 'representative')).toEqual(['representedNotebook']);
  });

  test.each(roles)('%s: the screen is told exactly what the server opens', (role) => {
    const opened = names.filter((name) => isOpenTo(name, role));
    expect(openOperations({ role }, { isReferent: true })).toEqual(opened);
    expect(openOperations({ role }, { isReferent: false })).toEqual(opened.filter((name) => name !== 'neutralityPersons'));
    expect(opened).toEqual(expect.arrayContaining(forEveryone));
  });

});
