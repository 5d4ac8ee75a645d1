import { type DossierFacts, mayOpen, reachOf } from '@boussole/domain/access/rules';
import type { Section } from '@boussole/domain/access/sections';
import { amongUs, kindsOf, type StoryGroup, type StoryKind, storyKinds } from '@boussole/domain/story/kinds';
import type { Viewer } from '../../platform/database.js';
import { type Ask, planned } from '../../platform/statement.js';
import { locks, permit } from '../../platform/locks.js';
import { type Place, readPlace, showPlace } from '../../platform/place.js';
import type { Secrets } from '../../platform/secrets.js';
import { dossierFacts, seenSections } from '../dossier/dossier.queries.js';
import { type InterviewJson, showInterview } from '../interview/interview.queries.js';
import { sources } from './story-sources.js';
import type { StoryEntryView, StoryView } from './story.graphql.js';

const pageLength = 20;
const withheldId = '00000000-0000-0000-0000-000000000000';
const latest: Place = ['infinity', 'ffffffff-ffff-ffff-ffff-ffffffffffff'];

interface Told {
  who?: string | null; title?: string | null; sort?: string | null; state?: string | null; words?: string | null; until?: string | null;
  isSpecial?: boolean;
}

/** A line of the story as PostgreSQL tells it. */
interface Row { kind: StoryKind | 'withheld'; at: string; id: string; body: Told | InterviewJson | null }

const silence = { at: null, count: 1, who: null, title: null, sort: null, state: null, words: null, until: null, interview: null };

// Each table gives its latest rows by the index of its moments, one more than a page: twenty years cost what a month does.
const moments = (kind: StoryKind): string => {
  const { table, of, at, where } = sources[kind];
  return `(select '${kind}' as kind, x.${at} as at, x.id from ${table} x
    where x.${of ?? 'dossier_id'} = $1 and (x.${at}, x.id) < ($3::timestamptz, $4::uuid) ${where ? `and ${where}` : ''}
    order by x.${at} desc, x.id desc limit ${pageLength + 1})`;
};

const storySql = (kinds: readonly StoryKind[]): string => `
  select e.kind, to_json(e.at) as at, e.id, case e.kind ${kinds.map((kind) => `when '${kind}' then (${sources[kind].body})`).join('\n')} end as body
  from (${kinds.map(moments).join('\nunion all\n')}
    union all
    select 'withheld', w, '${withheldId}' from app.withheld_moments($3, $4, ${pageLength + 1}) w
    order by at desc, id desc limit ${pageLength + 1}) e
  cross join (select $2::uuid as membership) viewer
  order by e.at desc, e.id desc`;

// What every dossier opens with is planned once a connection; what is looked for in it, each time.
const wholeStorySql = planned(storySql(kindsOf([])));

/** Who reads a story, and how far she sees. */
export interface Reader {
  readonly viewer: Viewer;
  readonly secrets: Secrets;
  readonly sections: readonly Section[];
  /** The dossier was shared with her: what the team writes to itself is not for her. */
  readonly isGuest: boolean;
}

export const readerOf = (facts: DossierFacts, viewer: Viewer, secrets: Secrets): Reader => ({
  viewer, secrets, sections: seenSections(facts, viewer), isGuest: locks.domain && reachOf(facts, viewer)?.door === 'grant',
});

interface StoryAsked { dossierId: string; groups: readonly StoryGroup[]; after: string | null }

/** The next lines of the story of the opened dossier, as far as the reader sees. One statement. */
export async function storyOf(ask: Ask, reader: Reader, { dossierId, groups, after }: StoryAsked): Promise<StoryView> {
  const [at, id] = after === null ? latest : readPlace(after);
  const rows = await ask<Row>(groups.length === 0 ? wholeStorySql : storySql(kindsOf(groups)), [dossierId, reader.viewer.membershipId, at, id]);
  const last = rows[pageLength - 1];
  return {
    // Where a withheld thing stands says nothing of when it happened.
    entries: gathered(rows.slice(0, pageLength).flatMap((row, rank) => show(row, `withheld_${rank}_${after ?? ''}`, reader))),
    next: rows.length > pageLength && last ? showPlace([last.at, last.id]) : null,
  };
}

export async function readStory(ask: Ask, viewer: Viewer, secrets: Secrets, asked: StoryAsked): Promise<StoryView> {
  const facts = await dossierFacts(ask, viewer, asked.dossierId, '');
  permit(mayOpen(facts, viewer));
  return storyOf(ask, readerOf(facts, viewer, secrets), asked);
}

// The database leaves out what is closed; so does this, alone.
function show({ kind, at, id, body }: Row, withheldKey: string, { viewer, secrets, sections, isGuest }: Reader): StoryEntryView[] {
  if (kind === 'withheld') return [{ ...silence, key: withheldKey, kind }];
  const key = `${kind}_${at}_${id}`;
  if (!body || !sections.includes(body.isSpecial && kind === 'document' ? 'special' : storyKinds[kind])) return [];
  if ('heldAt' in body) {
    const interview = showInterview(body, sections, viewer, secrets);
    return interview ? [{ ...silence, key, kind, at: interview.heldAt, who: interview.author.name, interview }] : [];
  }
  const { isSpecial: _, until, ...told } = body;
  const words = isGuest && amongUs.includes(kind) ? null : told.words ?? null;
  return [{ ...silence, ...told, words, key, kind, at: new Date(at), until: until ? new Date(until) : null }];
}

/** What is withheld in a row stands there once, with its number. */
function gathered(entries: readonly StoryEntryView[]): StoryEntryView[] {
  const told: StoryEntryView[] = [];
  for (const entry of entries) {
    const before = told.at(-1);
    if (before?.kind === 'withheld' && entry.kind === 'withheld') told[told.length - 1] = { ...before, count: before.count + entry.count };
    else told.push(entry);
  }
  return told;
}
