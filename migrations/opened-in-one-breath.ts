// A function in SQL begins and ends a query for what an expression says; each policy of each table of a dossier asks these.
export const openedAsExpression = `
create or replace function app.opened_for(section text) returns uuid language plpgsql stable as $$
declare p constant text[] := app.signed_parts('app.opened');
begin
  return case when section = any(string_to_array(p[6], ',')) then p[1]::uuid end;
end $$;
create or replace function app.opened_to_write(section text) returns uuid language plpgsql stable as $$
declare p constant text[] := app.signed_parts('app.opened');
begin
  return case when p[7] = 't' and section = any(string_to_array(p[6], ',')) and app.is_writing() then p[1]::uuid end;
end $$;
`;
