import { type Asking, each, type Entry } from './asking.js';

const aDead = async (asking: Asking, organisationId: string | null): Promise<string> => {
  const { rows } = await asking.owner.query<{ id: string }>(`insert into delivery (key, job, payload, due_at) values (gen_random_uuid(), 'forget-visitor',
    jsonb_strip_nulls(jsonb_build_object('organisationId', $1::uuid)), now() + interval '1 year') returning id`, [organisationId]);
  await asking.owner.query(`update delivery set state = 'dead', dead_because = 'refused', done_at = now() where id = $1`, [rows[0]?.id]);
  return rows[0]?.id ?? '';
};

/** What is set aside: of the asker's organisation, or for the platform of nobody's. */
const dead = (asking: Asking): Promise<string> => aDead(asking, asking.who.membershipId === asking.alpha.people.platform_admin.membershipId ? null : asking.alpha.branch.organisationId);

/** What the arguments about the ledger are given. */
export const ledgerValues: Readonly<Record<string, Entry>> = {
  'retryDelivery.id': each((world, asking) => aDead(asking, world.branch.organisationId), dead),
  'chooseDigest.hour': () => 9,
};
