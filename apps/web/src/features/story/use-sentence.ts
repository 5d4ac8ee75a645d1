import { useTranslations } from 'use-intl';
import { useDates } from '../../lib/dates';
import { useKnownWord } from '../../lib/use-known-word';
import type { StoryEntry } from './story-fields';

/** One line of the story as a sentence. */
export function useSentence(): (entry: StoryEntry) => string {
  const t = useTranslations('story');
  const channels = useTranslations('channels');
  const offerKind = useKnownWord('vocabulary.offerKinds');
  const referralState = useKnownWord('referralWords.states');
  const dates = useDates();
  return ({ kind, count, who: by, title: about, sort, state: code, until: ends, interview }) => {
    const who = by ?? t('someone');
    const title = about ?? '';
    const state = code ?? '';
    // What ends at a midnight is still there the day before.
    const until = ends ? dates.day(Date.parse(ends) - 1) : '';
    switch (kind) {
      case 'interview':
        return t('said.interview', {
          channel: interview ? channels(interview.channel) : '', minutes: interview?.minutes ?? 0, who });
      case 'goal': return t('said.goal', { sort: sort ?? '', title, state });
      case 'need': return t('said.need', { kind: offerKind(sort ?? ''), title, hasTitle: String(about !== null) });
      case 'transition': return t('said.transition', { title, source: sort ?? '', who, until });
      case 'transition_end': return t('said.transitionEnd', { title, reason: sort ?? '', state });
      case 'gathering': return t('said.gathering', { title, state });
      case 'grant': return t('said.grant', { title, until, state, who });
      case 'grant_end': return t('said.grantEnd', { title, state, who });
      case 'lead': return t('said.lead', { who, title });
      case 'assignment': return t('said.assignment', { who, title });
      case 'appointment': return t('said.appointment', { who, state });
      case 'break_glass': return t('said.breakGlass', { who, category: sort ?? '' });
      case 'referral': return t('said.referral', { title, operator: sort ?? '', who });
      case 'handoff': return t('said.handoff', { title, state: referralState(state), side: sort ?? '', who });
      case 'follow_up': return t('said.followUp', { kind: sort ?? '', who: by ?? '', title });
      case 'mention': return t('said.mention', { who, title, operator: sort ?? '' });
      case 'document': return t('said.document', { who, title, state, isSpecial: String(about === null) });
      case 'merge': return t('said.merge', { state, who, title });
      case 'claim': return t('said.claim');
      case 'closing': return t('said.closing', { move: state, who, reason: sort ?? '' });
      case 'opened': return t('said.opened', { title });
      case 'withheld': return t('said.withheld', { count });
    }
  };
}
