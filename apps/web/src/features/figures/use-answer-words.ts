import { useTranslations } from 'use-intl';
import { useKnownWord } from '../../lib/use-known-word';

/** How an answer of a figure is said: by the words of its own vocabulary; an unknown code is shown as it is. */
export function useAnswerWords(): (name: string, slice: string) => string {
  const t = useTranslations('figures.answers');
  const channels = useTranslations('channels');
  // Of handoffs, which have their own gender: elsewhere the same states are said of a referral.
  const [states, declines, outcomes] = [
    useKnownWord('figures.states'), useKnownWord('referralWords.declineCodes'), useKnownWord('referralWords.outcomeCodes'),
  ];
  const known = (slice: string): string => (t.has(slice as 'other') ? t(slice as 'other') : slice); // one of many; `has` checks it
  return (name, slice) => {
    if (name === 'talk') return channels.has(slice as 'mail') ? channels(slice as 'mail') : slice;
    if (name === 'handoff' || name === 'got') return states(slice);
    if (name.endsWith('_decline')) return declines(slice);
    if (name.endsWith('_outcome')) return slice === 'unsaid' ? known(slice) : outcomes(slice);
    return known(slice);
  };
}
