/** As `app.signature` makes it, where it is asked most: a function within a function costs as much as the hash. */
const signatureOf = (payload: string): string =>
  `(select encode(sha256(k.key || convert_to(${payload} || '|' || pg_backend_pid() || '|' || extract(epoch from transaction_timestamp()), 'UTF8')), 'hex')
    from app.context_key k)`;

const byCall = (payload: string): string => `app.signature(${payload})`;

const contextPart = (signed: (payload: string) => string): string => `
create or replace function app.context_part(place integer) returns text
language plpgsql stable security definer set search_path = pg_catalog, pg_temp as $$
declare
  whole text := current_setting('app.context', true);
  payload text := split_part(coalesce(whole, ''), '#', 1);
begin
  if payload = '' or split_part(whole, '#', 2) is distinct from ${signed('payload')} then
    raise exception 'nobody is acting' using errcode = 'BO400';
  end if;
  return nullif(split_part(payload, '|', place), '-');
end $$;`;

const signedParts = (signed: (payload: string) => string): string => `
create or replace function app.signed_parts(setting text) returns text[]
language plpgsql stable security definer set search_path = pg_catalog, pg_temp as $$
declare
  whole text := coalesce(current_setting(setting, true), '');
  payload text := split_part(whole, '#', 1);
begin
  -- The signature was made over the context as well: where it holds, so does the context.
  if payload <> '' and split_part(whole, '#', 2) = ${signed("(payload || current_setting('app.context', true))")} then
    return string_to_array(payload, '|', '');
  end if;
  perform app.context_part(1);
  return null;
end $$;`;

/** What 0001 and 0014 make, and the way back restores. */
export const [contextPartByCall, signedPartsByCall] = [contextPart(byCall), signedParts(byCall)];
export const signedAtOnce = contextPart(signatureOf) + signedParts(signatureOf);
