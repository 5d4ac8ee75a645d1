import type { Ask } from '../../platform/statement.js';
import { type Anchors, type ChainHead, ChainWalk, type Finding, type Link } from './chain-walk.js';

/** The chain of what belongs to no organisation: signing in, the worker's own acts. */
export const noChain = '00000000-0000-0000-0000-000000000000';

const chunk = 2_000;

// Written here once more, on purpose: whoever changes the function of the database does not change the one who verifies it.
const text = `json_build_array('1', l.seq::text, j.id::text, (extract(epoch from j.at) * 1000000)::bigint::text, j.organisation_id::text,
  j.branch_id::text, j.person_id::text, j.membership_id::text, j.role, j.what, j.about::text, j.dossier_id::text, j.door, j.purpose,
  array_to_string(j.sections, ','), j.is_change::text)::text`;

/** One of the chains that the database keeps, one a body: where its heads stand, what each link says, and what has no place in it. */
export interface Book {
  readonly heads: string;
  /** Columns chain, seq, hash, "journalId" and text, of a table called l. */
  readonly links: string;
  /** Rows chain and id of what stands outside of every chain. */
  readonly unlinked: string;
}

/** Who read and changed what. */
export const journalBook: Book = {
  heads: 'journal_head',
  links: `select l.chain::text, l.seq::text, l.hash, l.journal_id::text as "journalId", case when j.id is not null then ${text} end as text
    from journal_link l left join journal j on j.id = l.journal_id`,
  unlinked: `select coalesce(j.organisation_id, '${noChain}') as chain, j.id::text from journal j
    where not exists (select from journal_link l where l.journal_id = j.id)`,
};

/** What was frozen before each choice; figures beside a snapshot that differ from it stand in no chain. */
export const choiceBook: Book = {
  heads: 'choice_head',
  links: `select l.chain::text, l.seq::text, l.hash, l.id::text as "journalId", l.snapshot as text
    from (select organisation_id as chain, seq, hash, id, snapshot from choice_set) l`,
  unlinked: `select s.organisation_id as chain, s.id::text from choice_set s, lateral (select s.snapshot::json as told) x
    where x.told->>'decision' <> s.id::text or json_array_length(x.told->'alternatives') <> s.option_count
      or s.own_count <> (select count(*) from json_array_elements(x.told->'alternatives') a where (a->>'own')::boolean)`,
};

interface LinkRow { chain: string; seq: string; hash: Buffer; journalId: string; text: string | null }
interface HeadRow { chain: string; seq: string; hash: Buffer }

/** What came of a verification. */
export interface Verified { readonly lines: number; readonly chains: number; readonly findings: readonly Finding[] }

/** Follows every chain, or one; a transaction that shows one picture must be open. */
export async function verifyChains(ask: Ask, book: Book, chain: string | null, anchors: ReadonlyMap<string, Anchors>): Promise<Verified> {
  const only = (column: string) => (chain === null ? '$1::uuid is null' : `${column} = $1`);
  const heads = new Map<string, ChainHead>();
  for (const { seq, ...head } of await ask<HeadRow>(`select chain::text, seq::text, hash from ${book.heads} where ${only('chain')}`, [chain])) {
    heads.set(head.chain, { ...head, seq: Number(seq) });
  }
  const walks = new Map<string, ChainWalk>();
  const walkOf = (name: string): ChainWalk => {
    const walk = walks.get(name) ?? new ChainWalk(name, anchors.get(name) ?? new Map());
    walks.set(name, walk);
    return walk;
  };
  let lines = 0;
  for await (const link of links(ask, book, only('l.chain'), chain)) {
    walkOf(link.chain).take(link);
    lines += 1;
  }
  const wanted = chain === null ? [...anchors.keys()] : [chain];
  for (const name of [...heads.keys(), ...wanted]) walkOf(name);
  const findings = [...walks].map(([name, walk]) => (lines === 0 && !heads.has(name) && !anchors.has(name) ? null : walk.end(heads.get(name))));
  return { lines, chains: walks.size, findings: [...findings.filter((finding) => finding !== null), ...await unlinked(ask, book, chain)] };
}

async function* links(ask: Ask, book: Book, only: string, chain: string | null): AsyncGenerator<Link> {
  await ask(`declare link no scroll cursor for ${book.links} where ${only} order by l.chain, l.seq`, [chain]);
  for (;;) {
    const rows = await ask<LinkRow>(`fetch ${chunk} from link`);
    for (const { seq, ...link } of rows) yield { ...link, seq: Number(seq) };
    if (rows.length < chunk) break;
  }
  await ask('close link');
}

// A line put in by hand has no place in its chain.
function unlinked(ask: Ask, book: Book, chain: string | null): Promise<Finding[]> {
  return ask<Finding>(`
    select distinct on (x.chain) x.chain::text, 'unlinked' as fault, 0 as seq, x.id as "journalId", 0 as since from (${book.unlinked}) x
    where ${chain === null ? '$1::uuid is null' : 'x.chain = $1'} order by x.chain, x.id`, [chain]);
}
