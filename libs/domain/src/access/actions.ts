import type { Operation } from './operations.js';
import type { DossierMove } from './rules.js';
import type { Section } from './sections.js';

export const actionGroups = ['everyone', 'own_page', 'finding', 'reading', 'writing', 'following', 'referring', 'sharing', 'person', 'rights', 'register', 'neutrality', 'organisation'] as const;
export type ActionGroup = (typeof actionGroups)[number];

/** Something that people say they do: what it calls, and what it does in a dossier. */
export interface Action {
  readonly group: ActionGroup;
  readonly operations: readonly Operation[];
  readonly moves?: readonly DossierMove[];
  readonly reads?: Section;
  /** Of what is private, its author alone. */
  readonly isAuthors?: true;
}

/** Every operation and every move under the name of what people do with it. Who may is not said here: it is worked out. */
export const actions = {
  sign_in: { group: 'everyone', operations: ['session', 'signIn', 'signOut', 'requestPasswordLink', 'choosePassword'] },
  read_register: { group: 'everyone', operations: ['register', 'registerOffer', 'registerOrganisation', 'registerTrades', 'registerVocabulary',
    'registerCoverage', 'proposeCorrection'] },
  read_publications: { group: 'everyone', operations: ['publications'] },
  say_preference: { group: 'everyone', operations: ['preferenceDoor', 'wishChoices', 'sayPreference'] },
  say_whereabouts: { group: 'everyone', operations: ['checkInDoor', 'answerCheckIn', 'rateCheckIn', 'askOtherwise'] },
  read_sheet: { group: 'everyone', operations: ['sheetByLink'] },
  enter_own_page: { group: 'everyone', operations: ['enterNotebook', 'leaveNotebook', 'notebookDoor'] },
  choose_digest: { group: 'everyone', operations: ['digestChoice', 'chooseDigest'] },
  own_account: { group: 'everyone', operations: ['switchHat', 'mySessions', 'endSession', 'chooseLocale', 'communes', 'localMails'] },
  own_acts: { group: 'everyone', operations: ['ownActs'] },

  read_own_page: { group: 'own_page', operations: ['notebook', 'notebookLog', 'ownPreferences', 'ownReferrals', 'ownCheckIns', 'ownTransitions', 'ownGatherings', 'chooseOwnLocale'] },
  decide_own: { group: 'own_page', operations: ['askRight', 'withdrawGrant', 'claimNotebook', 'answerShareRequest', 'sayOwnPreference', 'approveOwnPacket', 'withdrawOwnReferral',
    'moveOwnReferral', 'answerOwnOutcome', 'answerOwnCheckIn', 'rateOwnCheckIn', 'declareOwnTransition', 'pauseOwnTransition', 'resumeOwnTransition', 'stopOwnTransition'] },
  read_for_child: { group: 'own_page', operations: ['representedNotebook'] },

  my_day: { group: 'finding', operations: ['myDay', 'dossiers'] },
  search_people: { group: 'finding', operations: ['searchDossiers', 'similarDossiers'] },
  create_dossier: { group: 'finding', operations: ['createDossier', 'createAnonymousDossier'] },
  receive: { group: 'finding', operations: ['closedDossier', 'receiveWalkIn', 'askToFollow'] },
  merge: { group: 'finding', operations: ['dossierMerges', 'mergeCandidate', 'mergedInto', 'proposeMerge', 'decideMerge', 'refuseMerge', 'undoDossierMerge'] },

  read_identity: { group: 'reading', operations: ['dossier', 'story'], reads: 'identity' },
  read_path: { group: 'reading', operations: ['dossierSituation', 'dossierHistory', 'dossierCheckIns'], reads: 'path' },
  read_interviews: { group: 'reading', operations: ['dossier', 'story'], reads: 'interviews' },
  read_referrals: { group: 'reading', operations: ['story', 'dossierReferrals'], reads: 'referrals' },
  read_documents: { group: 'reading', operations: ['dossierDocuments', 'documentLink'], reads: 'documents' },
  read_special: { group: 'reading', operations: ['dossierSituation'], reads: 'special' },
  read_private_note: { group: 'reading', operations: ['dossier', 'story'], reads: 'interviews', isAuthors: true },

  log_interview: { group: 'writing', operations: ['logInterview', 'saveInterviewDraft', 'discardInterviewDraft'], moves: ['log_interview'] },
  edit_identity: { group: 'writing', operations: ['saveIdentity'], moves: ['edit_identity'] },
  save_path: { group: 'writing', operations: ['saveSituation', 'saveGoal', 'saveNeed', 'saveFormDraft', 'discardFormDraft'],
    moves: ['save_situation', 'save_goal', 'save_need'] },
  save_special: { group: 'writing', operations: ['saveSpecial'], moves: ['save_special'] },
  add_document: { group: 'writing', operations: ['removeDocument'], moves: ['add_document'] },
  close: { group: 'writing', operations: ['closeDossier'], moves: ['close'] },
  reopen: { group: 'writing', operations: ['reopenDossier'], moves: ['reopen'] },

  read_team: { group: 'following', operations: ['dossierTeam'], reads: 'identity' },
  hand_over: { group: 'following', operations: ['handOver'], moves: ['hand_over'] },
  hand_over_all: { group: 'following', operations: ['handOverAll'] },
  assign: { group: 'following', operations: ['assignCaseworker', 'endAssignment', 'answerFollowRequest'], moves: ['assign'] },
  plan_appointment: { group: 'following', operations: ['planAppointment', 'moveAppointment', 'cancelAppointment'], moves: ['plan_appointment'] },
  read_gatherings: { group: 'following', operations: ['gatherings', 'gathering'] },
  lead_gatherings: { group: 'following', operations: ['planGathering', 'changeGathering', 'cancelGathering', 'countInGathering', 'takeAttendance', 'followUpGathering'] },
  enrol: { group: 'following', operations: ['enrolInGathering', 'leaveGathering'], moves: ['enrol'] },
  read_transitions: { group: 'following', operations: ['dossierTransitions'], reads: 'path' },
  read_catalogue: { group: 'following', operations: ['transitionCatalogue'] },
  plan: { group: 'following', operations: ['previewTransition', 'declareTransition', 'moveTransition', 'pauseTransition', 'resumeTransition', 'stopTransition',
    'confirmTransition', 'dismissTransition', 'planFollowUp'], moves: ['plan'] },
  replace: { group: 'following', operations: ['teamAbsences', 'recordAbsence', 'endAbsence'] },
  see_due: { group: 'following', operations: ['dueFollowUps', 'delegateFollowUps', 'agenda'] },
  do_follow_up: { group: 'following', operations: ['doFollowUps', 'snoozeFollowUps', 'cancelFollowUps', 'undoFollowUps'], moves: ['do_follow_up'] },
  feed_calendar: { group: 'following', operations: ['calendarFeed', 'makeCalendarFeed', 'endCalendarFeed'] },
  read_promises: { group: 'following', operations: ['promises'] },
  read_service_figures: { group: 'organisation', operations: ['managerFigures'] },
  read_received_figures: { group: 'organisation', operations: ['operatorFigures'] },
  read_network_figures: { group: 'organisation', operations: ['coordinationFigures'] },
  list_figure_rows: { group: 'organisation', operations: ['figureRows'] },
  keep_reports: { group: 'organisation', operations: ['activityReports', 'activityReport', 'makeReport', 'commentReport'] },
  hear_answer: { group: 'following', operations: ['answerCheckInByPhone'], moves: ['hear_answer'] },
  give_answer_code: { group: 'following', operations: ['giveCheckInCode'], moves: ['give_answer_code'] },
  read_satisfaction: { group: 'following', operations: ['satisfaction'] },
  break_glass: { group: 'following', operations: ['breakGlass', 'agreeBreakGlass'] },
  review_glass: { group: 'following', operations: ['breakGlassReviews', 'reviewBreakGlass'] },

  take_preference: { group: 'referring', operations: ['needPreference', 'preferenceCodeUsed', 'givePreferenceCode', 'recordPreference'],
    moves: ['take_preference'] },
  give_sheet: { group: 'referring', operations: ['choiceSheet', 'printSheet', 'sendSheet'], moves: ['give_sheet'] },
  declare_interests: { group: 'referring', operations: ['myInterests', 'declareInterests'] },
  freeze_choice: { group: 'referring', operations: ['choiceStart', 'freezeChoice', 'choiceSet', 'filterChoice', 'noteChoice', 'mentionOffer', 'retainOffers',
    'justifyReferral'], moves: ['choose'] },
  refer: { group: 'referring', operations: ['preparePacket', 'approvePacketHere', 'sendReferral', 'reRoute'], moves: ['refer'] },
  follow_referral: { group: 'referring', operations: ['referral', 'moveReferral', 'askCancel', 'resendLink', 'revokeLink', 'sayInReferral', 'markReferralRead'], moves: ['follow_referral'] },
  escalations: { group: 'referring', operations: ['escalations'] },
  answer_handoff: { group: 'referring', operations: ['inbox', 'inboxNews', 'handoff', 'moveHandoff', 'proposeDates', 'sayInHandoff', 'markHandoffRead',
    'answerSession'] },
  answer_by_link: { group: 'referring', operations: ['linkedHandoff', 'moveLinkedHandoff', 'proposeLinkedDates', 'sayInLinkedHandoff', 'markLinkedRead'] },
  decide_by_link: { group: 'referring', operations: ['linkedPacket', 'chooseLinkedLocale', 'approveLinkedPacket', 'withdrawLinkedReferral', 'moveLinkedReferral', 'answerLinkedOutcome'] },
  refresh_link: { group: 'referring', operations: ['handoffDoor', 'refreshLink'] },

  read_sharing: { group: 'sharing', operations: ['dossierSharing'], reads: 'identity' },
  share: { group: 'sharing', operations: ['giveGrant', 'decideGrantRequest', 'giveShareCode', 'endShareCode', 'shareBranches'], moves: ['share'] },
  revoke_grant: { group: 'sharing', operations: ['revokeGrant'], moves: ['revoke_grant'] },
  receive_share: { group: 'sharing', operations: ['shares', 'presentShareCode', 'askForGrant', 'renounceGrant'] },

  give_key: { group: 'person', operations: ['dossierDoor', 'giveCode', 'addRepresentative', 'renewRepresentativeCode', 'endRepresentative'], moves: ['give_key'] },
  claim: { group: 'person', operations: ['claimDossier'], moves: ['claim'] },
  record_right: { group: 'person', operations: ['recordRight'], moves: ['record_right'] },
  export: { group: 'person', operations: [], moves: ['export'] },

  decide_right: { group: 'rights', operations: ['rightRequests', 'decideRight'] },
  audit_log: { group: 'rights', operations: ['auditCases', 'auditLog', 'openAuditCase'] },

  follow_corrections: { group: 'register', operations: ['corrections'] },
  keep_sheets: { group: 'register', operations: ['answerCorrection', 'keptSheets', 'saveOffer', 'saveBranch', 'saveOrganisation', 'confirmSheet',
    'duplicates', 'mergeDuplicates', 'keepApart', 'undoMerge'] },
  import: { group: 'register', operations: ['imports', 'importRun', 'importRows', 'startImport', 'addImportPart', 'mapImport', 'repairImportRow',
    'applyImport', 'abandonImport'] },

  own_mirror: { group: 'neutrality', operations: ['myMirror'] },
  read_board: { group: 'neutrality', operations: ['neutralityBoard'] },
  read_figures: { group: 'neutrality', operations: ['neutralityUnit', 'neutralityDecisions', 'neutralityDecision', 'neutralityMethod'] },
  order_audits: { group: 'neutrality', operations: ['askAudit', 'registerParameters', 'publishYear'] },
  read_persons: { group: 'neutrality', operations: ['neutralityPersons'] },
  read_reviews: { group: 'neutrality', operations: ['reviews', 'review'] },
  answer_reviews: { group: 'neutrality', operations: ['replyToReview'] },
  count_reviews: { group: 'neutrality', operations: ['reviewCounts'] },
  lead_reviews: { group: 'neutrality', operations: ['openReview', 'extendReview', 'decideReview'] },

  read_quality: { group: 'organisation', operations: ['quality'] },
  keep_quality: { group: 'organisation', operations: ['qualityPeers', 'openQualityRound', 'saveQualityAnswer', 'moveQualityRound', 'saveQualityAction'] },
  read_as_peer: { group: 'organisation', operations: ['qualityReading', 'saveQualityRemark', 'moveQualityReading'] },
  export_lists: { group: 'organisation', operations: ['orderExport', 'exportOrders', 'exportLink'] },
  repair_deliveries: { group: 'organisation', operations: ['deadDeliveries', 'retryDelivery'] },
  publish_catalogue: { group: 'organisation', operations: ['publishCatalogue'] },
  manage_staff: { group: 'organisation', operations: ['staff', 'invitePerson', 'disablePerson', 'enablePerson'] },
} as const satisfies Record<string, Action>;

export type ActionName = keyof typeof actions;
export const actionNames = Object.keys(actions) as ActionName[];
