/** The trades of an offer, by name. */
export const tradesOf = (codes: string): string => `coalesce((
  select json_agg(json_build_object('code', t.code, 'name', t.name,
    'isShortage', exists (select from shortage_trade s where s.trade = t.code)) order by t.name)
  from trade t where t.code = any(${codes})), '[]')`;

/** What a line of a list says; a day is sent as text, so that no time zone touches it. */
export const lineColumns = (near: string): string => `
  o.id, o.title, o.kind, o.status, g.id as "organisationId", g.name as "organisationName", g.kind as "organisationType",
  b.name as "branchName", c.nis as "communeNis", c.name_fr as "communeName", c.basin,
  ${near.startsWith('null') ? 'null::float' : 'app.km(n.lat, n.lon, coalesce(b.lat, c.lat), coalesce(b.lon, c.lon))'} as km,
  s.starts_on::text as "nextSessionOn", coalesce(s.seats_left, s.seats) as "seatsLeft",
  coalesce(s.has_waiting_list, false) as "hasWaitingList", o.price_cents as "priceCents", o.languages, o.mode, o.path, o.times,
  o.level, ${tradesOf('o.trades')} as trades, o.review_on::text as "reviewOn"`;

export const lineTables = (near: string): string => `
  join offer o on o.id = p.offer_id
  join branch b on b.id = o.branch_id
  join organisation g on g.id = o.organisation_id
  left join commune c on c.nis = b.commune_nis
  ${near.startsWith('null') ? '' : `left join commune n on n.nis = ${near}`}
  left join lateral (
    select starts_on, seats, seats_left, has_waiting_list from offer_session
    where offer_id = o.id and status <> 'cancelled' and starts_on >= app.today() order by starts_on, id limit 1) s on true`;
