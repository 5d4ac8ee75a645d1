import 'reflect-metadata';
import { migrations } from '@boussole/migrations/all';
import { getMetadataArgsStorage } from 'typeorm';
import { ownSource } from '../apps/api/src/platform/migrating.js';
import { entities } from '../apps/api/src/modules/entities.js';
import { createTestDatabase, type TestDatabase } from './db/test-database.js';
import { catalogueOf, column, personTablesOf, productRoles, publicTables, tablesOf } from './support/catalogue.js';

let database: TestDatabase;
const rowsOf = async <Row extends object>(sql: string): Promise<Row[]> => (await database.owner.query<Row>(sql)).rows;
const namesOf = (sql: string) => column<string>(database.owner, sql);

beforeAll(async () => {
  database = await createTestDatabase();
});
afterAll(() => database?.drop());

describe('the roles of the product', () => {
  test('exist, pass over no policy, make no role and no database, belong to no other role', async () => {
    const powers = await rowsOf(`select rolname, rolsuper or rolbypassrls or rolcreaterole or rolcreatedb or rolreplication as "isStrong",
      exists (select from pg_auth_members m where m.member = r.oid) as "isMember"
      from pg_roles r where rolname like 'boussole\\_%' order by 1`);
    expect(powers).toEqual(['boussole_app', 'boussole_owner', 'boussole_stats', 'boussole_worker']
      .map((rolname) => ({ rolname, isStrong: false, isMember: false })));
  });

  test('own nothing; the owner owns every table and every function', async () => {
    expect(await namesOf(`select oid::regclass::text from pg_class where relkind in ('r', 'p', 'v', 'm', 'S', 'f')
      and relnamespace in ('public'::regnamespace, 'app'::regnamespace) and relowner <> 'boussole_owner'::regrole`)).toEqual([]);
    expect(await namesOf(`select c.oid::regclass::text from pg_class c join pg_roles r on r.oid = c.relowner
      where r.rolname = any('{${productRoles.join(',')}}')`)).toEqual([]);
    expect(await namesOf(`select oid::regprocedure::text from pg_proc where pronamespace = 'app'::regnamespace
      and proowner <> 'boussole_owner'::regrole`)).toEqual([]);
  });

  test('may neither empty a table, nor refer to it, nor hang a trigger on it', async () => {
    expect(await namesOf(`select r.name || ' ' || c.oid::regclass from pg_class c, unnest('{${productRoles.join(',')}}'::text[]) r(name)
      where c.relkind in ('r', 'p') and c.relnamespace in ('public'::regnamespace, 'app'::regnamespace)
        and has_table_privilege(r.name, c.oid, 'truncate, references, trigger, maintain')`)).toEqual([]);
  });

  test('may make nothing in the schemas of the product', async () => {
    expect(await namesOf(`select r.name || ' ' || n.nspname from pg_namespace n, unnest('{${productRoles.join(',')}}'::text[]) r(name)
      where n.nspname in ('public', 'app') and has_schema_privilege(r.name, n.oid, 'create')`)).toEqual([]);
  });

  test('the queue is the worker\'s alone', async () => {
    expect(await namesOf(`select r from unnest('{${productRoles.join(',')}}'::text[]) r where has_schema_privilege(r, 'bullmq', 'usage')`))
      .toEqual(['boussole_worker']);
  });

  test('what signs the context, and what counts guesses, is the owner\'s alone', async () => {
    expect(await namesOf(`select r.name || ' ' || c.relname from pg_class c, unnest('{${productRoles.join(',')}}'::text[]) r(name)
      where c.relnamespace = 'app'::regnamespace and c.relkind = 'r' and (has_table_privilege(r.name, c.oid, 'select, insert, update, delete')
        or has_any_column_privilege(r.name, c.oid, 'select, insert, update'))`)).toEqual([]);
  });
});

describe('everybody (PUBLIC)', () => {
  test('is granted nothing on a table, a column, a sequence or a function of ours', async () => {
    const ours = `in ('public'::regnamespace, 'app'::regnamespace, 'bullmq'::regnamespace)`;
    expect(await namesOf(`select oid::regclass::text from pg_class, aclexplode(relacl) a where relnamespace ${ours} and a.grantee = 0`)).toEqual([]);
    expect(await namesOf(`select c.oid::regclass || '.' || attname from pg_attribute join pg_class c on c.oid = attrelid, aclexplode(attacl) a
      where c.relnamespace ${ours} and a.grantee = 0`)).toEqual([]);
    expect(await namesOf(`select f.oid::regprocedure::text from pg_proc f, aclexplode(coalesce(proacl, acldefault('f', proowner))) a
      where pronamespace = 'app'::regnamespace and a.grantee = 0`)).toEqual([]);
  });

  test('may not even connect, and makes nothing in a schema', async () => {
    expect(await namesOf(`select privilege_type from pg_database, aclexplode(datacl) a where datname = 'boussole_template' and grantee = 0`)).toEqual([]);
    expect(await namesOf(`select nspname || ' ' || privilege_type from pg_namespace, aclexplode(nspacl) a
      where nspname in ('app', 'bullmq', 'public') and grantee = 0 and (nspname <> 'public' or privilege_type <> 'USAGE')`)).toEqual([]);
  });
});

describe('a table', () => {
  test('holds persons and stands behind a forced lock, or is on the short public list', async () => {
    const open = await namesOf(`select c.relname from pg_class c where c.relnamespace = 'public'::regnamespace and c.relkind in ('r', 'p')
      and not (c.relrowsecurity and c.relforcerowsecurity and exists (select from pg_policy p where p.polrelid = c.oid)) order by 1`);
    expect(open).toEqual(Object.keys(publicTables).sort());
  });

  test('says what it is, and so does every policy', async () => {
    expect(await namesOf(`select oid::regclass::text from pg_class where relkind in ('r', 'p', 'v')
      and relnamespace in ('public'::regnamespace, 'app'::regnamespace) and coalesce(length(obj_description(oid, 'pg_class')), 0) < 10`))
      .toEqual(['schema_migration']);
    expect(await namesOf(`select polrelid::regclass || '.' || polname from pg_policy where coalesce(length(obj_description(oid, 'pg_policy')), 0) < 10`))
      .toEqual([]);
  });

  test('opens to named roles; only the owner\'s functions pass whatever the row', async () => {
    expect(await namesOf(`select polrelid::regclass || '.' || polname from pg_policy where 0 = any(polroles) or not polpermissive`)).toEqual([]);
    expect(await namesOf(`select distinct polname from pg_policy where pg_get_expr(polqual, polrelid) = 'true' or pg_get_expr(polwithcheck, polrelid) = 'true'`))
      .toEqual(['owner_functions']);
    expect(await namesOf(`select polrelid::regclass::text from pg_policy where polname = 'owner_functions' and polroles <> array['boussole_owner'::regrole::oid]`))
      .toEqual([]);
  });

  test('a view would answer with its reader\'s rights; nothing is kept aside in a materialised one', async () => {
    expect(await namesOf(`select oid::regclass::text from pg_class c where relnamespace in ('public'::regnamespace, 'app'::regnamespace)
      and (relkind = 'm' or relkind = 'v' and not coalesce(reloptions, '{}') @> '{security_invoker=true}')`)).toEqual([]);
  });
});

describe('a function that acts with the owner\'s rights', () => {
  /** Reviewed one by one: each states its own condition. A new one is added here by whoever reviews it. */
  const reviewed = ['actor_of', 'add_task', 'agree_break_glass', 'alarm_readers', 'ask_grant', 'ask_otherwise', 'audit_alias', 'audit_bands', 'audit_basins',
    'audit_decisions', 'audit_dots', 'audit_hidden', 'audited_name', 'audited_sets', 'begin', 'begin_by_link', 'begin_check_in', 'begin_in', 'begin_job',
    'begin_learner', 'begin_receiving', 'begin_visitor', 'break_glass', 'break_glass_notice', 'bury', 'calendar_feed', 'carry_plan', 'case_log',
    'case_reference', 'caseload_page', 'catalogue_for', 'check_asked', 'check_hangs', 'check_in_asked', 'check_leaders', 'check_move',
    'check_quality_owner', 'choose_own_locale', 'claim_dossier', 'closed_door', 'code_dossier', 'code_need', 'concerned', 'contacts_of', 'context_part',
    'coordinated_organisations', 'copy_age', 'correct_ways', 'count_attempt', 'count_dossiers', 'count_old_notes', 'credential_of', 'dead_deliveries',
    'delegate_follow_ups', 'destroy_notes', 'digest_hours', 'digest_of', 'dossier_watcher', 'dossiers_to_look_at', 'drop_caseload', 'due_between',
    'due_counts', 'due_facts', 'due_ids', 'due_lines', 'due_message', 'end_episode', 'enqueue', 'enqueue_all', 'ensure_person', 'enter', 'enter_dossier',
    'enter_referral', 'erase_dossier', 'figure_lines', 'figure_parts', 'figure_rows', 'figures_waiting', 'fill_seats', 'find_dossiers', 'follow_dossier',
    'follow_lead',
    'follow_move', 'follow_review', 'forget_choices', 'forget_name_words', 'forgive_attempts', 'free_minute', 'free_reference', 'free_seat',
    'gathering_counts', 'gathering_people', 'give_check_in_code', 'give_code', 'give_representative_code', 'glass_trace', 'glass_waiting',
    'glasses_broken', 'grant_looks', 'grant_mail', 'grants_to_me', 'handoff_author', 'handoff_contact', 'handoff_door', 'handoff_readers', 'holder_of',
    'identity_lines', 'inbox_news', 'inbox_page', 'inbox_unread', 'index_offers', 'invited', 'is_live_caseworker', 'is_referent', 'keep_caseload', 'keep_document', 'keep_figures',
    'keep_inbox', 'keep_name_words', 'keep_offer_index', 'keep_release', 'kept_dossiers', 'key_of', 'leave_figures', 'life_facts', 'lift_restriction',
    'link_choice', 'link_journal', 'link_of', 'link_owner', 'link_person', 'linked_sender', 'locale_of_learner', 'lock_gathering', 'lock_to_plan',
    'look_again', 'looked_at', 'looks_of_opened', 'mark_attendance', 'mark_figure', 'mark_figures', 'may_leave', 'meetings_between', 'merge_dossiers', 'merge_sheets',
    'merge_sides', 'merged_into', 'missed_runs', 'move_caseload', 'move_leads', 'move_quality', 'move_retention', 'move_seats', 'my_interviews_today',
    'my_leads', 'my_notices', 'next_due', 'note_about', 'note_outage', 'oldest_due_seconds', 'open', 'open_case', 'open_new', 'opened_and_merged',
    'organisation_of', 'own_operators', 'own_special', 'plan_again', 'plan_facts', 'plan_review', 'preference_code_used', 'preference_need',
    'present_code', 'promise_facts', 'propose_correction', 'propose_duplicates', 'propose_merge', 'quality_peer', 'quality_peer_hats', 'quality_peer_name', 'rate_check_in',
    'reach', 'reader_count', 'reads_audited', 'receive', 'receive_walk_in', 'record', 'record_in', 'record_listed', 'referral_deliveries', 'refresh_link', 'refuse_merge',
    'release_facts', 'releases_due', 'remind_of_meeting', 'renew_link', 'report_author', 'represented_page', 'request_mail', 'request_password_link', 'requests_of_mine',
    'requests_to_decide', 'restrict_asked', 'retry_delivery', 'review_authors', 'ring_urgent', 'safe_address', 'satisfaction', 'satisfaction_moments', 'say_outcome',
    'say_preference', 'share_branches', 'share_recipient', 'sheet_mail', 'sheet_of', 'short_title', 'signature', 'signed_parts', 'spread_figures',
    'staff', 'start_learner_session', 'start_session', 'switch_hat', 'take_minute', 'tell_of_cancelled', 'tidy_attempts', 'title_of', 'turned_referral',
    'unanchored_seconds', 'undo_dossier_merge', 'undo_merge', 'urgent_task', 'use_link', 'ways_to', 'withheld', 'withheld_documents', 'withheld_moments', 'work_calendar'];

  test('is on the list, and finds only what it names', async () => {
    const definers = await rowsOf<{ proname: string; path: string | null }>(`select proname,
      (select option from unnest(proconfig) option where option like 'search_path=%') as path
      from pg_proc where prosecdef and pronamespace in ('public'::regnamespace, 'app'::regnamespace) order by 1`);
    expect(definers.map(({ proname }) => proname)).toEqual(reviewed);
    expect(definers.filter(({ path }) => !/^search_path=(public|pg_catalog), pg_temp$/.test(path ?? ''))).toEqual([]);
  });

  test('the key and the signature are for the owner\'s own functions', async () => {
    expect(await namesOf(`select proname || ' ' || r from pg_proc, unnest('{${productRoles.join(',')}}'::text[]) r
      where pronamespace = 'app'::regnamespace and proname in ('signature', 'glasses_broken', 'is_live_caseworker', 'move_caseload', 'code_dossier', 'code_need', 'dossier_watcher', 'note_about', 'short_title', 'enter', 'enter_dossier', 'reach', 'keep_caseload', 'keep_inbox', 'index_offers',
        'organisation_of', 'bury', 'ring_urgent', 'keep_document', 'keep_offer_index', 'plan_review', 'audit_alias', 'audited_sets') and has_function_privilege(r, pg_proc.oid, 'execute')`))
      .toEqual([]);
  });
});

describe('no key tells one organisation what another holds', () => {
  /** Keys without a branch or an organisation, each with the reason why it tells nothing. */
  const accepted: Readonly<Record<string, string>> = {
    person_email_key: 'an address is one account in the whole network; only sign-in and administrators\' functions meet it',
    credential_pkey: 'no role of the product writes here',
    membership_once: 'same person, same branch: the branch is in it',
    session_token_hash_key: '256 random bits, hashed',
    command_pkey: 'one\'s own commands: the policy opens to their person alone',
    delivery_key_key: 'keys hold random ids; written through app.enqueue, which answers nothing',
    local_mail_delivery_key_key: 'the worker\'s alone',
    audited_decision_pkey: 'the random id of a set; the worker alone writes and reads here',
    neutrality_watch_pkey: 'a person and a number; the worker alone writes here',
    neutrality_watch_open: 'a person; the worker alone writes here',
    neutrality_alert_person_id_episode_rule_key: 'a person and a number; the worker alone writes here',
    neutrality_tally_pkey: 'a unit that everybody knows; the worker alone writes here',
    tally_pattern_pkey: 'units that everybody knows; the worker alone writes and reads here',
    journal_head_pkey: 'no role of the product writes here but to say how far it was anchored',
    journal_link_pkey: 'no role of the product writes here',
    choice_head_pkey: 'the chain of one organisation, written by its trigger alone',
    choice_made_of_referral: 'the random id of a referral',
    neutrality_unit_pkey: 'the worker alone adds units',
    neutrality_flow_pkey: 'the worker alone adds flows',
    calendar_feed_once: 'one\'s own membership: the policy opens to it alone',
    calendar_feed_token_hash_key: 'the hash of a secret of 256 bits that the database does not hold',
    follow_up_meeting: 'the random id of a meeting; its trigger alone plans the reminder',
    follow_up_step_once: 'the random id of a turning point; the owner\'s functions alone plan its steps',
    transition_once: 'the random id of a dossier: whoever has no door to it adds nothing',
    follow_up_once: 'the random id of a referral, whose moves alone plan',
    handoff_appointment_once: 'the random id of a referral',
    handoff_link_token_hash_key: 'the hash of a secret of 256 bits that the database does not hold',
    handoff_read_pkey: 'the random id of a referral, and a side',
    referral_event_referral_id_command_key_key: 'the random id of a referral, and the key of a command',
    referral_event_referral_id_seq_key: 'the random id of a referral, and its version',
    referral_live_once: 'the random id of a dossier: whoever has no door to it adds nothing',
    neutrality_review_open: 'whoever may open a review there sees those that are open: the policies open both to the same',
    report_comment_pkey: 'the random id of a report, and a part of it',
    neutrality_review_event_review_id_version_key: 'the random id of a review, and its version',
    preference_code_code_hash_key: 'a keyed hash of six drawn signs; the product meets it only with the code in hand',
    check_in_token_hash_key: 'the hash of a secret of 256 bits that the database does not hold',
    check_in_follow_up_id_key: 'one answer to each thing asked: the follow-up is the same dossier\'s, a trigger sees to it',
    sheet_link_token_hash_key: 'the hash of a secret of 256 bits that the database does not hold',
    share_code_code_hash_key: 'a keyed hash of nine drawn signs; the product meets it only with the code in hand',
    erasure_ledger_pkey: 'the number of a dossier that is no more; written by the worker\'s function alone',
    reminder_follow_up_id_channel_recipient_hash_key: 'the random id of a follow-up; the worker alone writes here',
    reminder_mail: 'the hash of a key that holds random ids; the worker alone writes here',
    learner_code_key: 'four drawn words; a code that is taken is passed over in silence',
    learner_session_token_hash_key: '256 random bits, hashed',
    representative_code_key: 'four drawn words, given by a function that draws others when they are taken',
    private_note_pkey: 'the key of an interview, tied to its branch by the foreign key',
    duplicate_pair_sheet_kind_left_id_right_id_key: 'two sheets that everybody reads; the worker alone adds pairs',
    import_part_pkey: 'a run is one organisation\'s: the foreign key says so',
    import_row_pkey: 'a run is one organisation\'s: the foreign key says so',
    export_chunk_pkey: 'the random id of an order, which is one\'s own membership\'s',
    digest_choice_pkey: 'one\'s own membership: the policy opens to it alone',
    dossier_figure_pkey: 'the random id of a dossier; the owner\'s functions alone write here',
    figure_pkey: 'sums of a unit; the owner\'s functions alone write here',
    copy_done_pkey: 'when the whole was last copied; the owner alone reads and writes here',
    outgoing_pkey: 'from which clusters messages may leave; the owner alone writes here',
    figure_spread_pkey: 'how the whole network lies; the worker\'s function alone writes here',
    figure_release_pkey: 'a year of a body or of the network; the worker\'s function alone writes here',
    figure_shown_pkey: 'what is told of a unit; the worker\'s function alone writes here',
    interview_draft_pkey: 'a membership belongs to one branch; the foreign keys say so',
  };
  const owners = ['branch_id', 'organisation_id', 'recorded_by_organisation_id'];

  test('uniqueness is within a branch or an organisation, or about a random id, or on the list', async () => {
    const tables = await personTablesOf(database.owner);
    const keys = await rowsOf<{ name: string; table: string; columns: string[] }>(`
      select i.indexrelid::regclass::text as name, i.indrelid::regclass::text as table,
        array(select a.attname::text from pg_attribute a where a.attrelid = i.indrelid and a.attnum = any(i.indkey)) as columns
      from pg_index i join pg_class c on c.oid = i.indrelid
      where (i.indisunique or i.indisexclusion) and c.relnamespace = 'public'::regnamespace order by 1`);
    const bare = keys.filter(({ table, columns }) => tables.includes(table) && columns.join() !== 'id'
      && !columns.some((name) => owners.includes(name)));
    const isKnown = ({ name }: { name: string }) => Object.hasOwn(accepted, name);
    expect(bare.filter((key) => !isKnown(key))).toEqual([]);
    expect(Object.keys(accepted).filter((name) => !keys.some((key) => key.name === name))).toEqual([]);
  });

  test('a reference between rows about persons carries their branch', async () => {
    const tables = await personTablesOf(database.owner);
    const references = await rowsOf<{ name: string; table: string; target: string; columns: string[] }>(`
      select conname as name, conrelid::regclass::text as table, confrelid::regclass::text as target,
        array(select a.attname::text from pg_attribute a where a.attrelid = conrelid and a.attnum = any(conkey) order by 1) as columns
      from pg_constraint where contype = 'f' and connamespace = 'public'::regnamespace`);
    const bare = references.filter(({ table, target, columns }) => tables.includes(table) && tables.includes(target)
      && !columns.some((name) => owners.includes(name) || name.endsWith('_branch_id'))
      // Who wrote or decided something may work elsewhere, by a grant.
      && !(target === 'membership' && table !== 'session' && columns.every((name) => name.endsWith('membership_id'))));
    // Somebody who works belongs to no organisation; only her memberships do. A session is its person's, under one of them.
    // A merge may be between two bodies: whoever sees the pair sees it.
    // A review is a body's or a person's, as it says itself; what is said in it is seen with it.
    // What hangs on a referral hangs on its dossier too, and each row's own policy asks about it; a choice at the counter hangs on nobody's.
    expect(bare.map(({ table, columns, target }) => `${table}(${columns.join()}) -> ${target}`).sort()).toEqual([
      'access_link(person_id) -> person', 'audited_decision(choice_set_id) -> choice_set', 'audited_decision(person_id) -> person', 'check_in(follow_up_id) -> follow_up', 'check_in(referral_id) -> referral', 'choice_event(choice_set_id) -> choice_set', 'choice_made(choice_set_id) -> choice_set',
      'choice_made(referral_id) -> referral', 'choice_set(need_id) -> need', 'choice_set(preference_id) -> prior_preference',
      'choice_set(replaces_id) -> choice_set', 'command(person_id) -> person', 'credential(person_id) -> person',
      'duplicate_pair(merge_id) -> register_merge', 'employment(person_id) -> person', 'export_chunk(order_id) -> export_order', 'follow_up(appointment_id) -> appointment', 'follow_up(cause_id) -> follow_up', 'follow_up(referral_id) -> referral', 'follow_up(transition_id) -> transition',
      'handoff_appointment(referral_id) -> referral', 'handoff_link(referral_id) -> referral', 'handoff_message(referral_id) -> referral',
      'handoff_read(referral_id) -> referral', 'interest_declaration(person_id) -> person', 'membership(person_id) -> person', 'neutrality_alert(episode,person_id) -> neutrality_watch',
      'neutrality_review(alert_id) -> neutrality_alert', 'neutrality_review(person_id) -> person', 'neutrality_review_event(review_id) -> neutrality_review', 'neutrality_watch(person_id) -> person',
      'packet(referral_id) -> referral', 'preference_code(need_id) -> need', 'prior_preference(need_id) -> need',
      'referral(choice_set_id) -> choice_set', 'referral(goal_id) -> goal', 'referral(need_id) -> need',
      'referral(re_routed_from_id) -> referral', 'referral(won_by_id) -> referral', 'referral_event(referral_id) -> referral',
      'reminder(follow_up_id) -> follow_up', 'report_comment(report_id) -> activity_report', 'session(membership_id) -> membership', 'session(person_id) -> person', 'sheet_link(choice_set_id) -> choice_set', 'transition(referral_id) -> referral']);
  });
});

describe('the rows that the product writes', () => {
  const types: Readonly<Record<string, string>> = { bool: 'bool', int: 'int4', smallint: 'int2', text: 'text', uuid: 'uuid', date: 'date', timestamptz: 'timestamptz', bytea: 'bytea' };
  const { tables, columns } = getMetadataArgsStorage();

  test.each(entities.map((entity) => [entity.name, entity] as const))('%s agrees with its table', async (_, entity) => {
    const table = tables.find(({ target }) => target === entity)?.name;
    const found = await rowsOf<{ name: string; type: string; isNullable: boolean; isFilled: boolean }>(`
      select column_name as name, udt_name as type, is_nullable = 'YES' as "isNullable",
        column_default is not null or is_generated = 'ALWAYS' or is_identity = 'YES' as "isFilled"
      from information_schema.columns where table_schema = 'public' and table_name = '${table}'`);
    const declared = columns.filter(({ target }) => target === entity).map(({ propertyName, options }) => ({
      name: options.name ?? propertyName, isNullable: options.nullable === true,
      type: `${options.array ? '_' : ''}${types[String(options.type)] ?? `unknown ${String(options.type)}`}` }));
    expect(declared.length).toBeGreaterThan(3);
    expect(found.map(({ isFilled: _filled, ...rest }) => rest)).toEqual(expect.arrayContaining(declared));
    // A column that the row leaves out fills itself.
    const missing = found.filter(({ name, isNullable, isFilled }) => !isNullable && !isFilled && !declared.some((other) => other.name === name));
    expect(missing).toEqual([]);
  });
});

test('migrations go down to nothing and up again to the same', async () => {
  const clone = await createTestDatabase();
  const source = ownSource(clone.ownerUrl);
  try {
    // As migrate.ts does: rights on a database are not cloned with it.
    await clone.owner.query(`grant create on database ${clone.owner.database} to boussole_owner`);
    await source.initialize();
    const before = await catalogueOf(clone.owner);
    for (let step = 0; step < migrations.length; step += 1) await source.undoLastMigration();
    expect(await column(clone.owner, 'select name from schema_migration')).toEqual([]);
    expect(await tablesOf(clone.owner)).toEqual(['schema_migration']);
    expect((await catalogueOf(clone.owner)).filter((line) => !/schema_migration|^extension |^schema public /.test(line))).toEqual([]);
    await source.runMigrations();
    expect(await catalogueOf(clone.owner)).toEqual(before);
    expect(before.length).toBeGreaterThan(300);
  } finally {
    if (source.isInitialized) await source.destroy();
    await clone.drop();
  }
});
