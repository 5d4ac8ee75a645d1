import type { Role } from './roles.js';

const caseworkers = ['counsellor', 'coordinator'] as const;
const followers = ['counsellor', 'coordinator', 'operator_agent'] as const;
/** Those who see the moments that several people share; a manager reads counts. */
const gatheringReaders = ['counsellor', 'coordinator', 'manager'] as const;
/** Those who see what was set aside: of their organisation, or of nobody's. */
const administrators = ['structure_admin', 'platform_admin'] as const;
/** Those who read the plans that turning points start; an administrator publishes them. */
const catalogueReaders = ['counsellor', 'coordinator', 'operator_agent', 'structure_admin', 'manager'] as const;

/** What is done about turning points, what is due because of them, what people answer, and moments that several share; and who may call it. */
export const followingOperations = {
  dossierTransitions: followers,
  previewTransition: followers,
  declareTransition: followers,
  moveTransition: followers,
  pauseTransition: followers,
  resumeTransition: followers,
  stopTransition: followers,
  confirmTransition: followers,
  dismissTransition: followers,
  planFollowUp: followers,
  transitionCatalogue: catalogueReaders,
  publishCatalogue: ['structure_admin'],
  ownTransitions: 'learner',
  declareOwnTransition: 'learner',
  pauseOwnTransition: 'learner',
  resumeOwnTransition: 'learner',
  stopOwnTransition: 'learner',
  gatherings: gatheringReaders,
  gathering: gatheringReaders,
  planGathering: caseworkers,
  changeGathering: caseworkers,
  cancelGathering: caseworkers,
  enrolInGathering: caseworkers,
  leaveGathering: caseworkers,
  countInGathering: caseworkers,
  takeAttendance: caseworkers,
  followUpGathering: caseworkers,
  dueFollowUps: caseworkers,
  doFollowUps: caseworkers,
  snoozeFollowUps: caseworkers,
  delegateFollowUps: caseworkers,
  cancelFollowUps: caseworkers,
  undoFollowUps: caseworkers,
  agenda: caseworkers,
  calendarFeed: caseworkers,
  makeCalendarFeed: caseworkers,
  endCalendarFeed: caseworkers,
  promises: ['counsellor', 'coordinator', 'manager'],
  deadDeliveries: administrators,
  retryDelivery: administrators,
  digestChoice: caseworkers,
  chooseDigest: caseworkers,
  ownGatherings: 'learner',
  checkInDoor: 'public',
  answerCheckIn: 'public',
  rateCheckIn: 'public',
  askOtherwise: 'public',
  ownCheckIns: 'learner',
  answerOwnCheckIn: 'learner',
  rateOwnCheckIn: 'learner',
  dossierCheckIns: followers,
  answerCheckInByPhone: caseworkers,
  giveCheckInCode: caseworkers,
  satisfaction: ['coordinator', 'manager'],
} as const satisfies Record<string, 'public' | 'learner' | readonly Role[]>;
