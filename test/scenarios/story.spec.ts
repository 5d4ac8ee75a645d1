import { aBranch, aPerson, password, type Person } from '../factories/network.js';
import { type House, openHouse } from '../support/house.js';
import { aLongStory, type LongStory } from '../support/long-story.js';
import { anInterview, createDossier, type DossierAnswer, dossierDocument, logDocument, type StoryLine } from '../support/operations.js';
import type { Visitor } from '../support/visitor.js';

let house: House;
let nadia: Visitor;
let agent: Visitor;
let nadiaHerself: Person;
let agentHimself: Person;

beforeAll(async () => {
  house = await openHouse();
  const { owner } = house.database;
  const branch = await aBranch(owner);
  nadiaHerself = await aPerson(owner, branch);
  agentHimself = await aPerson(owner, await aBranch(owner), 'operator_agent', 'Leïla');
  nadia = house.visitor();
  await nadia.signIn(nadiaHerself.email, password);
  agent = house.visitor();
  await agent.signIn(agentHimself.email, password);
});
afterAll(() => house?.close());

const said = (entries: readonly StoryLine[]) => entries.map(({ kind, count }) => (kind === 'withheld' ? `${count} withheld` : kind));
const storyDocument = `query ($id: Uuid!, $groups: [StoryGroup!], $after: Text) { story(dossierId: $id, groups: $groups, after: $after) {
  next entries { kind at count who title state words interview { id channel minutes topics summary privateNote author { name } heldAt } } } }`;
interface StoryAnswer { story: { next: string | null; entries: StoryLine[] } }

describe('a dossier reads like a story', () => {
  let dossierId: string;
  const ago = (days: number) => new Date(Date.now() - days * 86_400_000);

  beforeAll(async () => {
    const { owner } = house.database;
    dossierId = (await createDossier(nadia)).id;
    await nadia.must(logDocument, { input: anInterview(dossierId, { heldAt: ago(9).toISOString(), summary: 'Premier entretien.' }) });
    const { rows: [{ branch_id: branch }] } = await owner.query('select branch_id from dossier where id = $1', [dossierId]);
    const among = [dossierId, branch, nadiaHerself.membershipId];
    await owner.query('update dossier set opened_at = $2 where id = $1', [dossierId, ago(10)]);
    const { rows: [goal] } = await owner.query(`insert into goal (id, dossier_id, branch_id, kind, title, state, author_membership_id)
      values (gen_random_uuid(), $1, $2, 'heart', 'Électricienne', 'chosen', $3) returning id`, among);
    await owner.query(`insert into goal_step (goal_id, dossier_id, branch_id, state, note, author_membership_id, at)
      values ($4, $1, $2, 'chosen', 'Elle est sûre.', $3, $5)`, [...among, goal.id, ago(8)]);
    await owner.query(`insert into need (id, dossier_id, branch_id, kind, trade, author_membership_id, created_at)
      values (gen_random_uuid(), $1, $2, 'training', 'F1602', $3, $4)`, [...among, ago(7)]);
    await owner.query(`insert into interview (dossier_id, branch_id, author_membership_id, held_at, channel, minutes, topics, summary, is_special)
      values ($1, $2, $3, $4, 'phone', 20, '{other}', 'Une hospitalisation.', true)`, [...among, ago(6)]);
    await owner.query(`insert into dossier_grant (dossier_id, branch_id, to_branch_id, purpose, sections, basis, evidence, evidence_text, text_version,
        given_by, given_by_membership_id, from_at, until_at)
      values ($1, $2, $4, 'training_entry', '{identity,interviews}', 'consent', 'oral_witness', 'Karim était là', 'v1', 'caseworker', $3, $5, $6)`,
    [...among, agentHimself.branch.id, ago(5), ago(-30)]);
    await owner.query(`insert into appointment (dossier_id, branch_id, membership_id, by_membership_id, starts_at, note) values ($1, $2, $3, $3, $4, 'Entre nous.')`,
      [...among, ago(-3)]);
  });

  test('the one who follows her reads everything that happened, the latest first', async () => {
    const { dossier } = await nadia.must<DossierAnswer>(dossierDocument, { id: dossierId });
    expect(said(dossier.story.entries)).toEqual(['appointment', 'grant', 'interview', 'need', 'goal', 'interview', 'opened']);
    expect(dossier.story.entries).toMatchObject([
      { who: 'Nadia Lambert', state: 'planned', words: 'Entre nous.' },
      { title: agentHimself.branch.name, who: 'Nadia Lambert', state: 'caseworker' },
      { interview: { summary: 'Une hospitalisation.' } },
      { title: 'Électricité bâtiment' },
      { title: 'Électricienne', state: 'chosen', words: 'Elle est sûre.', who: 'Nadia Lambert' },
      { interview: { summary: 'Premier entretien.' } },
      { title: nadiaHerself.branch.name },
    ]);
  });

  test('whom it was shared with in part sees that something stands there, and not what, nor when, nor by whom', async () => {
    const answer = await agent.ask<DossierAnswer>(dossierDocument, { id: dossierId });
    expect(said(answer.data.dossier.story.entries)).toEqual(['appointment', 'grant', '3 withheld', 'interview', 'opened']);
    expect(answer.data.dossier.story.entries[2]).toEqual(
      { kind: 'withheld', at: null, count: 3, who: null, title: null, state: null, words: null, interview: null });
    expect(answer.text).not.toMatch(/hospitalisation|Électric|sûre|Entre nous/);
  });

  test('one looks for one thing in it: only that, and what is withheld is not denied', async () => {
    const only = async (visitor: Visitor, ...groups: string[]) =>
      said((await visitor.must<StoryAnswer>(storyDocument, { id: dossierId, groups })).story.entries);
    expect(await only(nadia, 'path')).toEqual(['need', 'goal']);
    expect(await only(nadia, 'path', 'sharing')).toEqual(['grant', 'need', 'goal']);
    expect(await only(agent, 'sharing')).toEqual(['grant', '3 withheld']);
  });

  test('the grant is taken back: at the next statement there is no story any more', async () => {
    await house.database.owner.query(`update dossier_grant set revoked_at = now(), revoked_by = 'learner' where dossier_id = $1`, [dossierId]);
    expect((await agent.ask(storyDocument, { id: dossierId })).codes).toEqual(['record.not_found']);
    const { dossier } = await nadia.must<DossierAnswer>(dossierDocument, { id: dossierId });
    expect(dossier.story.entries[1]).toMatchObject({ kind: 'grant_end', state: 'learner', title: agentHimself.branch.name });
  });
});

describe('twenty years of a dossier', () => {
  let long: LongStory;

  test('are read to their end, page after page, each line once', async () => {
    const { owner } = house.database;
    long = await aLongStory(owner, 400, 20);
    const reader = house.visitor();
    reader.cookie = long.cookie;
    const kinds: string[] = [];
    const instants: string[] = [];
    let after: string | null = null;
    do {
      const { story }: StoryAnswer = await reader.must<StoryAnswer>(storyDocument, { id: long.dossierId, after });
      kinds.push(...story.entries.map(({ kind }) => kind));
      instants.push(...story.entries.map(({ at }) => at ?? ''));
      after = story.next;
    } while (after);
    expect(kinds).toHaveLength(10 * 50 + 1);
    expect(kinds.at(-1)).toBe('opened');
    expect(instants).toEqual([...instants].sort().reverse());
  });
});
