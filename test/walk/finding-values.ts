import { aNamedDossier, aProposal } from '../factories/finding-traces.js';
import { aHat } from '../factories/network.js';
import { type Asking, each, type Entry, key, type Value } from './asking.js';

const branchOf = ({ alpha, isSibling }: Asking) => (isSibling ? alpha.siblingBranch : alpha.branch);

/** A proposal of one's own branch, made by a colleague, new each time. */
const aProposalOfMine = (state: 'proposed' | 'merged') => async (asking: Asking) => {
  const { owner, who, alpha } = asking;
  const branch = branchOf(asking);
  const { rows } = await owner.query(`select m.id from membership m where m.branch_id = $1 and m.role = 'counsellor' and m.id <> $2 limit 1`,
    [branch.id, who.membershipId]);
  const proposer: string = rows[0]?.id ?? await aHat(owner, alpha.people.colleague.id, branch, 'counsellor');
  return aProposal(owner, { branchId: branch.id, organisationId: branch.organisationId, lead: who.membershipId, proposer }, state);
};

const theirs = async ({ branch }: { branch: { id: string } }, { owner }: Asking): Promise<string> =>
  (await owner.query('select id from dossier_merge where branch_id = $1 order by proposed_at limit 1', [branch.id])).rows[0]?.id;

const merge = (state: 'proposed' | 'merged' = 'proposed'): Entry => each(theirs, async (asking) => (await aProposalOfMine(state)(asking)).id);

/** What is kept is one of the two of the proposal that was just made. */
const justProposed: Value = async (asking) => (await asking.owner.query(
  `select first_id as id from dossier_merge where branch_id = $1 and state = 'proposed' order by proposed_at desc limit 1`, [branchOf(asking).id])).rows[0]?.id;

const mine = async (asking: Asking): Promise<string> => {
  const { id: branchId, organisationId } = branchOf(asking);
  return aNamedDossier(asking.owner, { branchId, organisationId, lead: asking.who.membershipId });
};

export const findingValues: Readonly<Record<string, Entry>> = {
  'SimilarDossiersInput.givenName': each((world) => `${world.mark} prénom`, ({ alpha, isSibling }) => (isSibling ? 'Voisine' : `${alpha.mark} prénom`), () => 'Personne'),
  'SimilarDossiersInput.familyName': each((world) => `${world.mark} nom`, ({ alpha }) => `${alpha.mark} nom`, () => 'Nullepart'),
  'SimilarDossiersInput.birthOn': each((world) => world.birthOn, ({ alpha }) => alpha.birthOn, () => '1901-01-02'),
  'SimilarDossiersInput.communeNis': () => '62063',
  'SimilarDossiersInput.email': () => null,
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
  'DecideMergeInput.keptId': each((world) => world.dossierId, justProposed),
  'DecideMergeInput.taken': () => ['given_name'],
  'RefuseMergeInput.mergeId': merge(),
  'RefuseMergeInput.reason': () => 'Ce sont deux personnes.',
  'UndoDossierMergeInput.mergeId': merge('merged'),
  'UndoDossierMergeInput.reason': () => 'Ce sont deux personnes.',
};
