import { BookText, Lightbulb, Scale } from 'lucide-react';
import { useTranslations } from 'use-intl';
import { Badge } from '../../ui/badge';
import type { FollowUp } from './following-query';

export type Nature = NonNullable<FollowUp['nature']>;

const icons = { legal: Scale, practice: BookText, proposal: Lightbulb };

/** Where a delay comes from, in two words. */
export function DelayNature({ nature }: { nature: Nature }) {
  const t = useTranslations('followingWords.natures');
  return <Badge icon={icons[nature]}>{t(nature)}</Badge>;
}

/** The same in sentences, with the source: once for a whole plan. */
export function DelaySources({ natures, source }: { natures: readonly (Nature | null)[]; source: string | null }) {
  const t = useTranslations('followingWords');
  const met = (['legal', 'practice', 'proposal'] as const).filter((nature) => natures.includes(nature));
  if (met.length === 0) return null;
  return (
    <div className="plan-sources meta">
      {met.map((nature) => (
        <p key={nature}>{t(`natureTexts.${nature}`)}</p>
      ))}
      {(source || met.length > 1 || met[0] !== 'proposal') && <p>{source ? t('sourceOf', { source }) : t('noSource')}</p>}
    </div>
  );
}
