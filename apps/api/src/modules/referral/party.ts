import type { Side } from '@boussole/domain/referral/states';
import type { Database, Viewer } from '../../platform/database.js';
import type { Holder, LinkHolder } from '../../platform/holders.js';
import type { Transaction } from '../../platform/transaction.js';
import type { MoveWordsGiven } from './move.input.js';

/** Who moves a referral, and by which door: the sender opens the dossier, the others the referral alone. */
export type Party =
  | { readonly side: 'sender'; readonly viewer: Viewer; readonly dossierId: string }
  | { readonly side: 'receiver'; readonly viewer: Viewer }
  | { readonly side: 'receiver' | 'learner'; readonly link: LinkHolder }
  | { readonly side: 'learner'; readonly holder: Holder }
  | { readonly side: 'system'; readonly tx: Transaction };

/** A move as any party asks for it. */
export interface MoveInput extends Omit<MoveWordsGiven, 'version'> {
  readonly referralId: string;
  /** None: whatever the version is now. A withdrawal never comes too late. */
  readonly version: number | null;
  readonly wonById?: string | null;
  /** With sent: the packet that the person approved. */
  readonly packetId?: string;
}

/** How the log says that somebody came. */
export const viaOf = (party: Party): 'account' | 'link' | 'own_page' | 'clock' =>
  ('viewer' in party ? 'account' : 'link' in party ? 'link' : 'holder' in party ? 'own_page' : 'clock');

/** On whose side the act stands: a coordinator stands on the sender's, with one move of her own. */
export const sideOf = (party: Party, to?: string): Side =>
  (to === 'entered_in_error' && party.side === 'sender' && party.viewer.role === 'coordinator' ? 'coordinator' : party.side);

export const membershipOf = (party: Party): string | null => ('viewer' in party ? party.viewer.membershipId : null);

/** Opens the party's own door; nothing behind it is anybody else's. */
export function openDoor<T>(db: Database, party: Party, what: string, referralId: string, work: (tx: Transaction) => Promise<T>): Promise<T> {
  if ('tx' in party) return work(party.tx);
  if ('link' in party) return db.writeLinked(party.link, what, work);
  if ('holder' in party) return db.writeOwn(party.holder, what, work);
  return party.side === 'sender' ? db.writeIn(party.viewer, what, party.dossierId, work) : db.writeReceived(party.viewer, what, referralId, work);
}

