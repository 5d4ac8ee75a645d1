/** The documents that the stories of referrals are read with. */
const line = 'id state turn offerTitle organisationName branchName goalId dueKind dueAt isPaused expiresAt unread learnerAnswer declineCode outcomeCode';
const related = '{ id version state offerTitle }';
const dates = 'dates { id state startsAt place link contact bySide }';
const packet = `packet { id approvedAt approvedBy grantSections content { name isAlias freeText contact { wished note } } }`;

export const dossierReferralsDocument = `query ($id: Uuid!) { dossierReferrals(id: $id) {
  goals { id kind title referrals { ${line} } } mentions { offerTitle organisationName byName }
  sets { id optionCount ownCount retained { kind offerTitle reasonCode } } withheld canRefer } }`;
export const referralDocument = `query ($dossierId: Uuid!, $id: Uuid!) { referral(dossierId: $dossierId, id: $id) {
  id dossierId version goalTitle line { ${line} } clock { usedDays waitUntil nextChaseAt escalatesAt cancelsAt }
  packet { witnessName isSent packet { id hash approvedAt approvedBy approvalNote grantSections content { name freeText } } }
  choice { optionCount ownCount isInSet reasonCode } history { seq side via who move from to code text learnerText }
  deliveries { seq kind audience state attempts failure } conversation { messages { side name text isNew } unread isOpen }
  ${dates} links { id side email usedAt revokedAt isLive } reRoutedFrom ${related} reRoutedTo ${related} wonBy ${related} siblings ${related}
  sharedUntil viewerCan canAskCancel canReRoute canMail } }`;
export const escalationsDocument = `{ escalations { silentCount disagreedCount
  silent { id dossierId dossierTitle leadName byName state offerTitle organisationName } disagreed { id dossierTitle outcomeCode } } }`;
const own = `id version state turn offerTitle organisationName senderName sentAt dueAt expiresAt outcomeCode learnerAnswer ${packet}
  steps { to side text onDate } ${dates} canApprove canWithdraw canReply canCallOff canAnswerOutcome`;
export const ownReferralsDocument = `{ ownReferrals { ${own} } }`;
export const linkedPacketDocument = `{ linkedPacket { ${own} } }`;
export const dayHandoffsDocument = '{ myDay { escalationCount handoffs { id kind dossierId dossierTitle state offerTitle organisationName dueKind dueAt } } }';
export const storyDocument = `query ($id: Uuid!, $groups: [StoryGroup!]! = []) { story(dossierId: $id, groups: $groups) {
  entries { kind count who title sort state words } } }`;

export interface Line {
  id: string; state: string; turn: string | null; offerTitle: string | null; organisationName: string | null; dueKind: string | null; dueAt: string | null;
  isPaused: boolean; unread: number; learnerAnswer: string | null; declineCode: string | null;
}
export interface DossierReferrals {
  goals: { title: string | null; referrals: Line[] }[]; mentions: { offerTitle: string }[]; withheld: number; canRefer: boolean;
  sets: { id: string; optionCount: number; ownCount: number; retained: { kind: string; offerTitle: string }[] }[];
}
export interface ReferralPage {
  id: string; version: number; line: Line; clock: { nextChaseAt: string | null; escalatesAt: string | null };
  packet: { witnessName: string | null; isSent: boolean; packet: { approvedBy: string; content: { name: string; freeText: string } } } | null;
  history: { seq: number; side: string; via: string; who: string | null; move: string; to: string; text: string | null; learnerText: string | null }[];
  deliveries: { kind: string; audience: string | null; state: string; attempts: number; failure: string | null }[];
  conversation: { messages: { text: string }[]; unread: number; isOpen: boolean };
  dates: { state: string; place: string | null }[]; links: { id: string; side: string; isLive: boolean; usedAt: string | null }[];
  siblings: { id: string }[]; reRoutedTo: { id: string }[]; viewerCan: string[]; canAskCancel: boolean; canReRoute: boolean; canMail: boolean;
}
export interface OwnReferral {
  id: string; version: number; state: string; turn: string | null; offerTitle: string; organisationName: string; senderName: string | null;
  sentAt: string | null; learnerAnswer: string | null; packet: { id: string; approvedAt: string | null; content: { name: string; freeText: string } } | null;
  steps: { to: string; side: string; text: string | null }[]; canApprove: boolean; canWithdraw: boolean; canReply: boolean; canAnswerOutcome: boolean;
}
