/** The mailboxes of a branch, as SQL of a JSON list: those named for handoffs, or else its public address. */
export const mailboxesOf = (branchId: string): string => `coalesce((select json_agg(m.email) from (
  select c.email from branch_contact c where c.branch_id = ${branchId} and c.purpose = 'handoff'
  union select lower(b.email) from branch b where b.id = ${branchId} and b.email like '%_@_%'
    and not exists (select from branch_contact c where c.branch_id = b.id and c.purpose = 'handoff')) m), '[]')`;
