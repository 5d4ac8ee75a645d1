import { holdsNationalNumber } from '@boussole/domain/text/national-number';
import type { Owner } from './owner.js';

export interface NumberSearch { readonly count: number; readonly ids: string[] }

const chunk = 5_000;

// PostgreSQL lets through whatever has eleven digits or more in a row, separators apart: the domain then judges.
const candidates = `
  select id, text from (
    select id, summary as text from interview
    union all
    select id, concat_ws(' | ', contact_note, phone, given_name, family_name) from learner
    union all
    select id, concat_ws(' | ', text, learner_text) from referral_event where text is not null or learner_text is not null
    union all
    select id, text from handoff_message
    union all
    select id, content from packet
    union all
    select id, words from prior_preference where words is not null
    union all
    select id, reason_text from choice_made where reason_text is not null) t
  where text ~ '[0-9][0-9 .-]{9,}[0-9]'`;

/** Texts that hold a national number, read a chunk at a time; a transaction must be open. */
export async function searchNationalNumbers(owner: Owner, shownIds: number): Promise<NumberSearch> {
  const ids: string[] = [];
  let count = 0;
  await owner.ask(`declare candidate no scroll cursor for ${candidates}`);
  for (;;) {
    const texts = await owner.ask<{ id: string; text: string }>(`fetch ${chunk} from candidate`);
    for (const { id, text } of texts) {
      if (!text.split(' | ').some(holdsNationalNumber)) continue;
      count += 1;
      if (ids.length < shownIds) ids.push(id);
    }
    if (texts.length < chunk) break;
  }
  await owner.ask('close candidate');
  return { count, ids };
}
