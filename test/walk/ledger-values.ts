import { aDeadDelivery } from '../factories/ledger-traces.js';
import { type Asking, each, type Entry } from './asking.js';

/** What is set aside: of the asker's organisation, or for the platform of nobody's. */
const dead = ({ owner, who, alpha }: Asking): Promise<string> =>
  aDeadDelivery(owner, who.membershipId === alpha.people.platform_admin.membershipId ? null : alpha.branch.organisationId);

/** What the arguments about the ledger are given. */
export const ledgerValues: Readonly<Record<string, Entry>> = {
  'retryDelivery.id': each((world) => world.deadDeliveryId, dead),
  'chooseDigest.hour': () => 9,
};
