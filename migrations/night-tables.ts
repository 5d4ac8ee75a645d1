/** What each night adds: decisions taken once, what watching people has gathered, the figures of the quarter that is open. */
export const nightTables = `
create table audit_night (
  day date primary key,
  looked_from timestamptz not null,
  looked_until timestamptz not null check (looked_until >= looked_from),
  is_collected boolean not null default false,
  found integer not null default 0 check (found >= 0),
  taken integer not null default 0 check (taken >= 0),
  began_at timestamptz not null default now(),
  done_at timestamptz
);
comment on table audit_night is 'How far a night of the audit is: what it looked through for new decisions, how many it took. It names nobody.';
comment on column audit_night.looked_from is 'Choices made before this moment were looked through by the nights before.';
comment on column audit_night.is_collected is 'Everything that it had to look through was: nothing older will come before what waits.';

create table audited_decision (
  choice_set_id uuid primary key references choice_set(id),
  person_id uuid not null references person(id),
  organisation_id uuid not null,
  branch_id uuid not null,
  day date not null,
  quarter date not null,
  taken_on date,
  fate text check (fate in ('counted', 'wish', 'repeat', 'unlinked', 'without_choice')),
  choice_key bytea,
  own uuid[],
  parts jsonb check (jsonb_typeof(parts) = 'array'),
  foreign key (branch_id, organisation_id) references branch(id, organisation_id) on update cascade,
  check (quarter = date_trunc('quarter', day::timestamp)),
  check (num_nulls(taken_on, fate, own, parts) in (0, 4))
);
comment on table audited_decision is 'The decisions that the nightly audit has seen; each is taken once. It does not say about whom they were.';
comment on column audited_decision.day is 'The day of the freeze, in Brussels.';
comment on column audited_decision.taken_on is 'None yet: it waits for its turn.';
comment on column audited_decision.fate is 'What became of it: counted, left out for a verified wish or as a repeat, by somebody without a link, or nothing was retained.';
comment on column audited_decision.choice_key is 'A print of what was retained and where: the same again within thirty days is a repeat.';
comment on column audited_decision.parts is 'What it added to each unit: [{"level", "unit", "key", "least", "chances", "marked", "chosen", "person"}].';
create index audited_waiting on audited_decision (day, choice_set_id) where taken_on is null;
create index audited_by_day on audited_decision (day, choice_set_id);

create table peer_weights (
  quarter date primary key check (quarter = date_trunc('quarter', quarter::timestamp)),
  parameters text not null,
  choices integer not null check (choices >= 0),
  weights jsonb check (jsonb_typeof(weights) = 'object'),
  margin_structure double precision check (margin_structure >= 1),
  margin_counsellor double precision check (margin_counsellor >= 1),
  made_at timestamptz not null default now(),
  check (num_nulls(weights, margin_structure, margin_counsellor) in (0, 3))
);
comment on table peer_weights is 'How much bodies and ways weigh to people without an interest, from the twelve months before a quarter; frozen for it. It names nobody who decides.';
comment on column peer_weights.weights is 'None: too few choices to learn from; no alarm rings in that quarter.';

create table neutrality_watch (
  person_id uuid not null references person(id),
  episode integer not null check (episode >= 1),
  began_on date not null,
  ended_on date,
  end_reason text check (end_reason in ('employer', 'review')),
  through_day date not null,
  employers uuid[] not null,
  decisions integer not null check (decisions >= 0),
  equal_margin double precision not null,
  equal_decisions integer not null,
  equal_likelihoods double precision[] not null,
  equal_drifts double precision[] not null,
  peers_margin double precision,
  peers_decisions integer,
  peers_likelihoods double precision[],
  peers_drifts double precision[],
  highest_evidence double precision not null,
  highest_drift double precision not null,
  alarm integer,
  drift_alarm integer,
  weights_quarter date references peer_weights(quarter),
  parameters text not null,
  primary key (person_id, episode),
  check ((ended_on is null) = (end_reason is null)),
  check (num_nulls(peers_margin, peers_decisions, peers_likelihoods, peers_drifts) in (0, 4))
);
comment on table neutrality_watch is 'What watching somebody has gathered, decision after decision, since she began under her employer or since a review about her was closed.';
comment on column neutrality_watch.employers is 'Who paid her on the day of the last decision.';
comment on column neutrality_watch.highest_evidence is 'The highest that ln e has been, both keys turned.';
create unique index neutrality_watch_open on neutrality_watch (person_id) where ended_on is null;

create table neutrality_alert (
  id uuid primary key,
  person_id uuid not null,
  episode integer not null,
  rule text not null check (rule in ('N-D1', 'N-D2')),
  rang_on date not null,
  decisions integer not null check (decisions > 0),
  operators uuid[] not null,
  closed_at timestamptz,
  unique (person_id, episode, rule),
  foreign key (person_id, episode) references neutrality_watch(person_id, episode)
);
comment on table neutrality_alert is 'An early alert to somebody and to the referent of neutrality, to nobody else; once for each episode and rule.';
comment on column neutrality_alert.decisions is 'The number of the decision, within the episode, at which it rang.';

create table neutrality_tally (
  quarter date not null check (quarter = date_trunc('quarter', quarter::timestamp)),
  level text not null check (level in ('structure', 'branch', 'operator', 'counsellor')),
  unit_id uuid not null,
  organisation_id uuid references organisation(id),
  basins text[] not null default '{}',
  people uuid[] not null,
  counsellors integer generated always as (cardinality(people)) stored,
  persons integer not null check (persons >= 0),
  decisions integer not null check (decisions >= 0),
  excluded_wishes integer not null check (excluded_wishes between 0 and decisions),
  observed integer not null,
  informative integer not null,
  determined integer not null,
  determined_marked integer not null,
  impossible integer not null,
  groups jsonb not null check (jsonb_typeof(groups) = 'object'),
  figures jsonb not null check (jsonb_typeof(figures) = 'object'),
  is_shown boolean not null default false,
  through_day date not null,
  primary key (quarter, level, unit_id),
  check (level <> 'counsellor' or not is_shown)
);
comment on table neutrality_tally is 'The figures of a quarter while it runs, night after night: no test, no status.';
comment on column neutrality_tally.people is 'Who decided: counted, never shown.';
comment on column neutrality_tally.groups is 'How many decisions had which law: {key: {"count", "least", "chances"}}.';
comment on column neutrality_tally.through_day is 'The last day of which a decision was taken.';

create table tally_pattern (
  quarter date not null,
  layer text not null check (layer in ('chosen', 'counted')),
  bodies text[] not null,
  people uuid[] not null,
  learners text[] not null,
  primary key (quarter, layer, bodies)
);
comment on table tally_pattern is 'Who stands behind decisions that count in exactly these bodies: from it follows which may be shown beside each other.';
comment on column tally_pattern.learners is 'Some names that lead to nobody, of those who were advised: as many as it takes to know that there are enough.';

drop index choice_made_at;
create index choice_made_at on choice_made (made_at, choice_set_id);
`;

export const nightTablesGone = `
drop index choice_made_at;
create index choice_made_at on choice_made using brin (made_at);
drop table tally_pattern, neutrality_tally, neutrality_alert, neutrality_watch, peer_weights, audited_decision, audit_night;
`;
