import { useTranslations } from 'use-intl';
import type { JournalLine } from './journal-query';

/** What a line of the journal says, in words: the noun of its act, the door, the parts that were open. */
export function useJournalWords() {
  const t = useTranslations('acts');
  const known = (key: string) => (t.has(key as 'unknown') ? t(key as 'unknown') : null); // t.has says whether it is a key
  const noun = (what: string) => known(`nouns.${what.split('.')[0]}`) ?? t('unknown');
  return {
    what: ({ what, isChange }: JournalLine) =>
      known(`exact.${what.replace('.', '_')}`) ?? `${noun(what)} : ${isChange ? t('change') : t('read')}`,
    role: (role: string) => known(`roles.${role}`) ?? t('system'),
    door: (door: string | null) => (door && known(`doors.${door}`)) || '—',
    sections: (sections: readonly string[]) => sections.map((name) => known(`parts.${name}`) ?? name).join(', ') || '—',
  };
}
