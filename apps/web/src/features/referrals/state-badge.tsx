import { isOver, type ReferralState } from '@boussole/domain/referral/states';
import { CalendarCheck, CircleCheck, CircleHelp, CircleX, Hourglass, PencilLine, Send, type LucideIcon } from 'lucide-react';
import { useKnownWord } from '../../lib/use-known-word';
import { Badge } from '../../ui/badge';

type Tone = 'neutral' | 'primary' | 'success' | 'warning' | 'danger';

const looks: Partial<Record<ReferralState, readonly [Tone, LucideIcon]>> = {
  draft: ['neutral', PencilLine], choice_presented: ['neutral', PencilLine], to_justify: ['warning', PencilLine],
  info_requested: ['warning', CircleHelp], waitlisted: ['primary', Hourglass], accepted: ['success', CircleCheck],
  appointment_set: ['success', CalendarCheck], contact_made: ['success', CircleCheck], enrolled: ['success', CircleCheck],
  closed: ['neutral', CircleCheck], no_show: ['warning', CircleX], appointment_cancelled: ['warning', CircleX],
};

/** Where a referral stands, in a word, an icon and a colour. */
export function StateBadge({ state }: { state: ReferralState }) {
  const word = useKnownWord('referralWords.states');
  const [tone, icon] = looks[state] ?? (isOver(state) ? ['neutral', CircleX] as const : ['primary', Send] as const);
  return <Badge tone={tone} icon={icon}>{word(state)}</Badge>;
}
