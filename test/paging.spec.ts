import { aWorld, type World } from './factories/world.js';
import { type House, openHouse } from './support/house.js';
import type { Visitor } from './support/visitor.js';

let house: House;
let alpha: World;
let nadia: Visitor;

beforeAll(async () => {
  house = await openHouse();
  const { owner } = house.database;
  alpha = await aWorld(owner, 'CNRY-α');
  nadia = house.visitor();
  nadia.cookie = alpha.people.counsellor.cookie;
  const { branch, people: { counsellor } } = alpha;
  // Several at the same instant: a page may end between two of them.
  await owner.query(`insert into interview (dossier_id, branch_id, author_membership_id, held_at, channel, minutes, topics, summary)
    select $1, $2, $3, now() - (n / 4) * interval '1.5 seconds', 'phone', 1, '{other}', 'n' from generate_series(1, 44) n`,
  [alpha.dossierId, branch.id, counsellor.membershipId]);
  await owner.query(`with l as (insert into learner (branch_id, is_anonymous, code) select $1, true, 'code ' || n from generate_series(1, 9) n returning id)
    insert into dossier (organisation_id, branch_id, learner_id, reference, lead_membership_id, touched_at)
    select $2, $1, id, 'REF-' || row_number() over (), $3, now() - (row_number() over () / 3) * interval '1 hour' from l`,
  [branch.id, branch.organisationId, counsellor.membershipId]);
});
afterAll(() => house?.close());

/** Follows a list to its end. */
async function follow(page: (after: string | null) => Promise<{ ids: string[]; next: string | null }>): Promise<string[][]> {
  const pages: string[][] = [];
  let after: string | null = null;
  do {
    const { ids, next }: { ids: string[]; next: string | null } = await page(after);
    pages.push(ids);
    after = next;
  } while (after !== null && pages.length < 100);
  return pages;
}

test('a list of dossiers is read to its end, each one once, in order', async () => {
  interface Dossiers { dossiers: { total: number; next: string | null; lines: { id: string }[] } }
  const pages = await follow(async (after) => {
    const { dossiers } = await nadia.must<Dossiers>('query ($after: Text) { dossiers(first: 2, after: $after) { total next lines { id } } }', { after });
    expect(dossiers.total).toBe(11);
    return { ids: dossiers.lines.map(({ id }) => id), next: dossiers.next };
  });
  const { rows } = await house.database.owner.query('select id from dossier where branch_id = $1 order by touched_at desc, id desc', [alpha.branch.id]);
  expect(pages.map(({ length }) => length)).toEqual([2, 2, 2, 2, 2, 1]);
  expect(pages.flat()).toEqual(rows.map(({ id }) => id));
});

test('a story is read to its end, each line once, in order; filtered, its interviews', async () => {
  interface Story { next: string | null; entries: { key: string; kind: string; interview: { id: string } | null }[] }
  const shown = '{ next entries { key kind interview { id } } }';
  const told = (groups: string[]) => follow(async (after) => {
    const story = after === null && groups.length === 0
      ? (await nadia.must<{ dossier: { story: Story } }>(`query ($id: Uuid!) { dossier(id: $id) { story ${shown} } }`, { id: alpha.dossierId })).dossier.story
      : (await nadia.must<{ story: Story }>(`query ($id: Uuid!, $groups: [StoryGroup!], $after: Text) {
          story(dossierId: $id, groups: $groups, after: $after) ${shown} }`, { id: alpha.dossierId, groups, after })).story;
    return { ids: story.entries.map(({ key, interview }) => interview?.id ?? key), next: story.next };
  });
  const { rows } = await house.database.owner.query('select id from interview where dossier_id = $1 order by held_at desc, id desc', [alpha.dossierId]);
  const interviews = rows.map(({ id }) => id);
  const filtered = await told(['interviews']);
  expect(filtered.map(({ length }) => length)).toEqual([20, 20, interviews.length - 40]);
  expect(filtered.flat()).toEqual(interviews);
  const everything = (await told([])).flat();
  expect(new Set(everything).size).toBe(everything.length);
  expect(everything.filter((line) => interviews.includes(line))).toEqual(interviews);
  expect(everything.length).toBeGreaterThan(interviews.length + 4);
});
