/** The rows of a decision, in the order in which they come to be. */
export const choiceTables = `
create table preference_code (
  id uuid primary key,
  dossier_id uuid not null,
  branch_id uuid not null,
  need_id uuid not null references need(id) on delete cascade,
  code_hash bytea not null unique,
  by_membership_id uuid not null references membership(id),
  created_at timestamptz not null default now(),
  expires_at timestamptz not null default now() + interval '30 minutes',
  used_at timestamptz,
  foreign key (dossier_id, branch_id) references dossier(id, branch_id)
);
comment on table preference_code is 'What the person types on a kiosk or her phone to say herself what she has in mind. Thirty minutes, once.';
create index preference_code_of_dossier on preference_code (dossier_id, created_at desc, id desc);

create table prior_preference (
  id uuid primary key,
  dossier_id uuid not null,
  branch_id uuid not null,
  need_id uuid not null references need(id) on delete cascade,
  organisation_id uuid references organisation(id),
  offer_id uuid references offer(id),
  words text check (length(words) between 1 and 300),
  is_none boolean not null default false,
  source text not null check (source in ('kiosk', 'phone', 'own_page', 'signed_form', 'counsellor')),
  document_id uuid,
  by_membership_id uuid references membership(id),
  said_at timestamptz not null default now(),
  foreign key (dossier_id, branch_id) references dossier(id, branch_id),
  check (is_none = (num_nonnulls(organisation_id, offer_id, words) = 0)),
  check ((source = 'signed_form') = (document_id is not null)),
  check ((by_membership_id is not null) = (source in ('signed_form', 'counsellor')))
);
comment on table prior_preference is 'What the person has in mind already, in her own words and by her own hand where she could. Never rewritten: she may say another.';
comment on column prior_preference.source is 'Who wrote it down: the person herself, or a counsellor who heard it; only the first counts as verified.';
create index prior_preference_of_need on prior_preference (need_id, said_at desc);
create index prior_preference_of_dossier on prior_preference (dossier_id, said_at desc, id desc);

create table interest_declaration (
  id uuid primary key default gen_random_uuid(),
  person_id uuid not null references person(id),
  links jsonb not null default '[]' check (jsonb_typeof(links) = 'array' and jsonb_array_length(links) <= 20),
  declared_at timestamptz not null default now()
);
comment on table interest_declaration is 'What ties somebody who advises to bodies that train, besides who pays her: [{"organisationId", "kind"}]; empty: nothing does.';
create index interest_declaration_latest on interest_declaration (person_id, declared_at desc);

create table choice_head (
  chain uuid primary key references organisation(id),
  seq bigint not null,
  hash bytea not null,
  mailed_seq bigint not null default 0
) with (fillfactor = 20);
comment on table choice_head is 'The end of each organisation''s chain of frozen sets.';

create table choice_set (
  id uuid primary key,
  organisation_id uuid not null references organisation(id),
  branch_id uuid not null references branch(id),
  by_membership_id uuid not null references membership(id),
  dossier_id uuid,
  need_id uuid references need(id) on delete set null,
  preference_id uuid references prior_preference(id) on delete set null,
  replaces_id uuid references choice_set(id),
  snapshot text not null check (length(snapshot) between 2 and 4000000),
  option_count integer not null check (option_count >= 0),
  own_count integer not null check (own_count between 0 and option_count),
  frozen_at timestamptz not null default now(),
  seq bigint not null,
  previous_hash bytea not null,
  hash bytea not null check (length(hash) = 32),
  foreign key (dossier_id, branch_id) references dossier(id, branch_id) on delete set null (dossier_id),
  unique (organisation_id, seq)
);
comment on table choice_set is 'Every offer that was eligible at the moment of a decision, frozen before anything is shown; never changed. Without a dossier: at the counter.';
comment on column choice_set.snapshot is 'Canonical JSON, names sorted, no spaces: what the hash covers. It names nobody.';
comment on column choice_set.replaces_id is 'The set that was frozen before the need was edited; both are kept.';
create index choice_set_of_dossier on choice_set (dossier_id, frozen_at desc, id desc) where dossier_id is not null;
create index choice_set_of_need on choice_set (need_id, frozen_at desc) where need_id is not null;
create index choice_set_by on choice_set (by_membership_id, frozen_at desc, id desc);
create index choice_set_frozen on choice_set using brin (frozen_at);

create function app.link_choice() returns trigger
language plpgsql security definer set search_path = public, pg_temp as $$
declare head choice_head;
begin
  insert into choice_head (chain, seq, hash) values (new.organisation_id, 0, '') on conflict do nothing;
  select * into head from choice_head h where h.chain = new.organisation_id for update;
  new.frozen_at := now();
  new.seq := head.seq + 1;
  new.previous_hash := head.hash;
  new.hash := sha256(head.hash || convert_to(new.snapshot, 'UTF8'));
  update choice_head h set seq = new.seq, hash = new.hash where h.chain = new.organisation_id;
  return new;
end $$;
comment on function app.link_choice is 'Gives a frozen set its place: SHA-256 of the hash before and the snapshot.';
create trigger link_choice before insert on choice_set for each row execute function app.link_choice();

create table choice_event (
  id bigint generated always as identity primary key,
  choice_set_id uuid not null references choice_set(id),
  at timestamptz not null default now(),
  kind text not null check (kind in ('shown', 'filtered', 'compared', 'opened', 'left', 'rule', 'answered', 'sheet_printed', 'sheet_sent')),
  detail jsonb not null default '{}' check (jsonb_typeof(detail) = 'object')
);
comment on table choice_event is 'What was shown of a frozen set, in which order, under which filters, for how long; which rule spoke and what was clicked.';
create index choice_event_of_set on choice_event (choice_set_id, id);

create table choice_made (
  id uuid primary key,
  choice_set_id uuid not null references choice_set(id),
  kind text not null check (kind in ('referral', 'mention')),
  offer_id uuid not null references offer(id),
  alternative integer check (alternative >= 0),
  outside jsonb check (jsonb_typeof(outside) = 'object'),
  is_anonymous boolean not null,
  reason_code text check (reason_code in ('learner_wish', 'near', 'soon', 'schedule', 'language', 'price', 'level_fits', 'accompaniment',
    'only_one', 'known_quality', 'other', 'not_said')),
  reason_text text check (length(reason_text) between 1 and 500),
  referral_id uuid,
  by_membership_id uuid not null references membership(id),
  made_at timestamptz not null default now(),
  check (kind = 'mention' or not is_anonymous or referral_id is null),
  check ((alternative is null) = (outside is not null))
);
comment on table choice_made is 'What was retained of a set: an offer one is referred to, or one that was only mentioned.';
comment on column choice_made.alternative is 'Its number in the snapshot; none: it stood outside of the frozen set.';
comment on column choice_made.outside is 'What stood outside, as it would have been frozen: the set and this together are what was chosen from. It names nobody.';
create index choice_made_of_set on choice_made (choice_set_id, made_at);
create unique index choice_made_of_referral on choice_made (referral_id) where referral_id is not null;

create table sheet_link (
  id uuid primary key,
  choice_set_id uuid not null references choice_set(id),
  token_hash bytea not null unique,
  locale text not null check (locale in ('fr', 'nl', 'de', 'en')),
  created_at timestamptz not null default now(),
  expires_at timestamptz not null default now() + interval '60 days'
);
comment on table sheet_link is 'The sheet that a person takes along, by a link: offers and nothing about her.';
create index sheet_link_of_set on sheet_link (choice_set_id);

create function app.forget_choices() returns trigger
language plpgsql security definer set search_path = public, pg_temp as $$
begin
  update choice_made m set reason_text = null from choice_set s where s.id = m.choice_set_id and s.dossier_id = old.id;
  update choice_made m set referral_id = null from choice_set s where s.id = m.choice_set_id and s.dossier_id = old.id and m.referral_id is not null;
  delete from sheet_link l using choice_set s where s.id = l.choice_set_id and s.dossier_id = old.id;
  return old;
end $$;
comment on function app.forget_choices is 'What was decided stays in the figures and leads to nobody once the dossier is erased.';
create trigger forget_choices before delete on dossier for each row execute function app.forget_choices();

insert into app.erasure_plan (place, table_name, rows) values
  (5, 'prior_preference', 'dossier_id = $1'), (5, 'preference_code', 'dossier_id = $1');
`;
