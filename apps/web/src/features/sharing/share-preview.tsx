import { sharedSections } from '@boussole/domain/grant/terms';
import { useTranslations } from 'use-intl';
import { useDates } from '../../lib/dates';
import type { ShareDraft } from './share-draft';
import { othersThan, useSharingWords } from './use-words';

/** What the sharing will mean, in words, before it exists. */
export function SharePreview({ draft }: { draft: ShareDraft }) {
  const t = useTranslations('shareForm');
  const dates = useDates();
  const { named } = useSharingWords();
  const seen = sharedSections(draft.sections, draft.withSpecial);
  const others = othersThan(seen);
  return (
    <section className="share-preview" aria-label={t('preview')}>
      <p className="label">{t('preview')}</p>
      <p>{draft.branch ? t('previewSees', { branch: draft.email.trim() || draft.branch.name, sections: named(seen) }) : t('nobody')}</p>
      <p>{others.length > 0 ? t('previewNot', { sections: named(others) }) : t('previewAll')}</p>
      <p>
        {draft.untilOn && t('previewUntil', { date: dates.calendarDay(draft.untilOn) })} {draft.mayWrite && t('previewWrite')}
      </p>
    </section>
  );
}
