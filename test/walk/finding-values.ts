import { aNamedDossier, aProposal } from '../factories/finding-traces.js';
import { aHat } from '../factories/network.js';
import { type Asking, each, type Entry, key } from './asking.js';

const branchOf = ({ alpha, isSibling }: Asking) => (isSibling ? alpha.siblingBranch : alpha.branch);

type Proposal = Awaited<ReturnType<typeof aProposal>>;
const made = new WeakMap<Asking, Promise<Proposal>>();

/** A proposal of one's own branch, made by a colleague, new for each asking: what is kept is one of its two. */
const aProposalOfMine = (state: 'proposed' | 'merged') => (asking: Asking): Promise<Proposal> => {
  const before = made.get(asking);
  if (before) return before;
  const proposal = propose(asking, state);
  made.set(asking, proposal);
  return proposal;
};

async function propose(asking: Asking, state: 'proposed' | 'merged'): Promise<Proposal> {
  const { owner, who, alpha } = asking;
  const branch = branchOf(asking);
  const { rows } = await owner.query(`select m.id from membership m where m.branch_id = $1 and m.role = 'counsellor' and m.id <> $2 limit 1`,
    [branch.id, who.membershipId]);
  const proposer: string = rows[0]?.id ?? await aHat(owner, alpha.people.colleague.id, branch, 'counsellor');
  const { rows: [lead] } = await owner.query('select id from membership where branch_id = $1 and id <> $2 limit 1', [branch.id, proposer]);
  return aProposal(owner, { branchId: branch.id, organisationId: branch.organisationId, lead: lead.id, proposer, given: `${alpha.mark} Ada` }, state);
}

const theirs = async ({ branch }: { branch: { id: string } }, { owner }: Asking): Promise<string> =>
  (await owner.query('select id from dossier_merge where branch_id = $1 order by proposed_at limit 1', [branch.id])).rows[0]?.id;

const merge = (state: 'proposed' | 'merged' = 'proposed'): Entry => each(theirs, async (asking) => (await aProposalOfMine(state)(asking)).id);

const mine = async (asking: Asking): Promise<string> => {
  const { id: branchId, organisationId } = branchOf(asking);
  return aNamedDossier(asking.owner, { branchId, organisationId, lead: asking.who.membershipId });
};

export const findingValues: Readonly<Record<string, Entry>> = {
  'SimilarDossiersInput.givenName': () => '',
  'SimilarDossiersInput.familyName': () => '',
  'SimilarDossiersInput.birthOn': each((world) => world.birthOn, ({ alpha }) => alpha.birthOn, () => '1901-01-02'),
  'SimilarDossiersInput.communeNis': () => '62063',
  'SimilarDossiersInput.email': each((world) => `${world.mark.toLowerCase()}@learner.invalid`, ({ alpha }) => `${alpha.mark.toLowerCase()}@learner.invalid`,
    () => 'personne@learner.invalid'),
  'SimilarDossiersInput.phone': () => null,
  'dossierMerges.state': () => 'undone',
  'dossierMerges.after': () => null,
  'mergeCandidate.dossierId': each((world) => world.dossierId, mine),
  'mergedInto.dossierId': each((world) => world.dossierId, async (asking) => (await aProposalOfMine('merged')(asking)).secondId),
  'ProposeMergeInput.commandKey': key,
  'ProposeMergeInput.firstId': each((world) => world.dossierId, mine),
  'ProposeMergeInput.secondId': each((world) => world.anonymousDossierId, mine),
  'ProposeMergeInput.reason': () => 'La même personne, deux fois.',
  'DecideMergeInput.mergeId': merge(),
  'DecideMergeInput.keptId': each((world) => world.dossierId, async (asking) => (await aProposalOfMine('proposed')(asking)).firstId),
  'DecideMergeInput.taken': () => ['given_name'],
  'RefuseMergeInput.mergeId': merge(),
  'RefuseMergeInput.reason': () => 'Ce sont deux personnes.',
  'UndoDossierMergeInput.mergeId': merge('merged'),
  'UndoDossierMergeInput.reason': () => 'Ce sont deux personnes.',
};
