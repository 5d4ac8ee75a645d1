import { useTranslations } from 'use-intl';

type ReferralLists = 'states' | 'moves' | 'sides' | 'declineCodes' | 'outcomeCodes' | 'reasonCodes' | 'dueKinds' | 'followUpKinds';
type Words =
  | `referralWords.${ReferralLists}`
  | 'referrals.deliveries.kinds'
  | 'handoff.states' | 'figures.states'
  | 'merge.tables' | 'keeping.fields' | 'duplicates.reasons' | 'imports.targets' | 'sheet.advice'
  | `vocabulary.${'offerKinds' | 'paths' | 'travels' | 'diplomas' | 'publics' | 'weekTimes' | 'offerLanguages'}`
  | 'neutralityReplay.criteriaNames' | 'neutralityMethod.parameters' | 'neutralityWords.rules';

/** The word of a code that the server may learn before the screens do: an unknown code is shown as it is. */
export function useKnownWord(section: Words): (code: string) => string {
  // One lookup for several lists: which of them is not known to the types, `has` checks it.
  const t = useTranslations(section) as unknown as { (key: string): string; has: (key: string) => boolean };
  return (code) => (t.has(code) ? t(code) : code);
}
