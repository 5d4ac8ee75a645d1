// As they were released: whatever the product measures with later, this text stays.
const firstParameters = `{"version": "neutrality-1", "tolerance": 1.25, "falseDiscoveryRate": 0.05, "materialRatio": 1.25,
  "assessable": {"leastDecisions": 10, "leastVariance": 2, "highestSmallestP": 0.05},
  "publication": {"leastDecisions": 30, "leastCounsellors": 3, "leastCell": 5},
  "sequential": {"falseAlarmRate": 0.005, "driftThreshold": 2000},
  "peers": {"pseudoChoices": 5, "leastChoices": 200, "precision": 1e-12, "mostRounds": 10000},
  "controls": {"leastControls": 20, "leastVariance": 3, "quantile": 1.6448536269514722, "highestMargin": 2},
  "pairs": {"leastDecisions": 10, "leastVariance": 1, "leastExcess": 5, "leastTheta": 2},
  "proximity": {"nearMinutes": 20, "preference": 1.5}, "wishes": {"leastDecisions": 10, "leastRatio": 2},
  "narrowing": {"leastDecisions": 10}, "groups": {"leastDecisions": 10, "leastThetaRatio": 1.5},
  "employerChange": {"highestMidP": 0.01}, "inflation": {"highestGrowth": 0.5}, "outsideTool": {"highestRatio": 1.5}}`;

/** Mandates, published parameters, and what an audit of a period said, unit by unit. */
export const auditTables = `
create table neutrality_mandate (
  id uuid primary key default gen_random_uuid(),
  membership_id uuid not null references membership(id),
  kind text not null check (kind in ('coordination', 'referent')),
  basin text check (length(basin) between 2 and 8),
  decision text not null check (length(decision) between 3 and 300),
  from_on date not null default app.today(),
  until_on date check (until_on >= from_on),
  given_at timestamptz not null default now(),
  check (kind = 'coordination' or basin is null)
);
comment on table neutrality_mandate is 'Whom the network entrusted with the audit: coordination sees bodies of a territory; the referent alone sees persons.';
comment on column neutrality_mandate.basin is 'The territory of a coordination; none: the whole network.';
comment on column neutrality_mandate.decision is 'Where the network decided it: a minute, a date.';
create index neutrality_mandate_of on neutrality_mandate (membership_id);

create table audit_parameters (
  version text primary key check (version ~ '^neutrality-[0-9]{1,4}$'),
  settings jsonb not null check (jsonb_typeof(settings) = 'object'),
  reason text not null check (length(reason) between 3 and 1000),
  applies_from date not null check (extract(day from applies_from) = 1 and extract(month from applies_from) in (1, 4, 7, 10)),
  registered_at timestamptz not null default now(),
  registered_by uuid references membership(id)
);
comment on table audit_parameters is 'What the audit is measured with: fixed and published before the quarter in which it begins to hold; never changed.';
insert into audit_parameters (version, settings, reason, applies_from) values ('neutrality-1', '${firstParameters}',
  'Publiés avec la méthode, qui dit ce que vaut chacun et pourquoi.', '2020-01-01');

create table neutrality_report (
  id uuid primary key,
  from_on date not null,
  until_on date not null check (until_on >= from_on),
  parameters text not null references audit_parameters(version),
  is_official boolean not null,
  print text not null check (print ~ '^[0-9a-f]{64}$'),
  decisions integer not null check (decisions >= 0),
  network jsonb not null check (jsonb_typeof(network) = 'object'),
  asked_by uuid references membership(id),
  made_at timestamptz not null default now(),
  unique (from_on, until_on, parameters)
);
comment on table neutrality_report is 'An audit of a period under one version of the parameters: what it says of nobody in particular. Never made again silently.';
comment on column neutrality_report.is_official is 'Made under the parameters that held for the period; else a replay, which stands beside it.';
comment on column neutrality_report.network is 'The report without its units: settings, margins, weights, counts of irregular lines, the network as one unit.';

create table neutrality_unit (
  report_id uuid not null references neutrality_report(id) on delete cascade,
  level text not null check (level in ('structure', 'branch', 'operator', 'counsellor')),
  unit_id uuid not null,
  organisation_id uuid references organisation(id),
  basins text[] not null default '{}',
  status text not null check (status in ('orange', 'jaune', 'jaune-pale', 'bleu', 'vert', 'gris')),
  is_shown boolean not null,
  counsellors integer not null check (counsellors >= 0),
  operators uuid[] not null default '{}',
  figures jsonb not null check (jsonb_typeof(figures) = 'object'),
  primary key (report_id, level, unit_id)
);
comment on table neutrality_unit is 'What an audit says of one unit: its figures as the report bears them.';
comment on column neutrality_unit.unit_id is 'An organisation, a branch, an operator (an organisation), or the person who advises.';
comment on column neutrality_unit.organisation_id is 'Whose unit it is: the structure of a branch; none for a person.';
comment on column neutrality_unit.operators is 'Whose offers its figures count as its own.';
comment on column neutrality_unit.is_shown is 'Enough people stand behind it, and nobody can be found by taking it away from what is shown beside it.';
create index neutrality_unit_over_time on neutrality_unit (level, unit_id);

create table neutrality_finding (
  id uuid primary key,
  report_id uuid not null references neutrality_report(id) on delete cascade,
  rule text not null check (rule ~ '^N-[A-Z][0-9]{1,2}$'),
  level text not null check (level in ('structure', 'branch', 'operator', 'counsellor', 'network')),
  unit_id uuid,
  other_id uuid,
  organisation_id uuid references organisation(id),
  basins text[] not null default '{}',
  is_flagged boolean not null,
  is_shown boolean not null,
  figures jsonb not null check (jsonb_typeof(figures) = 'object'),
  check ((unit_id is null) = (level = 'network'))
);
comment on table neutrality_finding is 'What a companion rule found about a unit, or between two of them, flagged or not.';
create index neutrality_finding_of_report on neutrality_finding (report_id, rule);
create index neutrality_finding_of_unit on neutrality_finding (level, unit_id);

create table neutrality_flow (
  report_id uuid not null references neutrality_report(id) on delete cascade,
  from_organisation_id uuid not null references organisation(id),
  to_organisation_id uuid not null references organisation(id),
  decisions integer not null check (decisions >= 0),
  expected double precision not null check (expected >= 0),
  is_shown boolean not null,
  primary key (report_id, from_organisation_id, to_organisation_id)
);
comment on table neutrality_flow is 'How many decisions of a body went to another, and how many were expected if every offer had the same chance.';
`;

export const auditTablesGone = `
drop table neutrality_flow, neutrality_finding, neutrality_unit, neutrality_report, audit_parameters, neutrality_mandate;
`;
