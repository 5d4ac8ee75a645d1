import { bases, sharedSections } from '@boussole/domain/grant/terms';
import { useTranslations } from 'use-intl';
import { useDates } from '../../lib/dates';
import { ChoiceChips } from '../../ui/choice-chips';
import { DateField } from '../../ui/date-field';
import { Notice } from '../../ui/notice';
import { TextField } from '../../ui/text-field';
import { ConsentProof } from './consent-proof';
import { withBasis, type ShareDraft } from './share-draft';
import { SharePreview } from './share-preview';
import type { Sharing } from './sharing-query';
import { useSharingWords } from './use-words';

interface Props {
  draft: ShareDraft;
  sharing: Sharing;
  onChange: (changed: Partial<ShareDraft>) => void;
}

/** On what ground, with which proof, until when. Only a consent is called one. */
export function WhyStep({ draft, onChange }: Props) {
  const t = useTranslations('shareForm');
  const words = useTranslations('sharing');
  const { named } = useSharingWords();
  const dates = useDates();
  const { basis } = draft;
  const text = (label: string, hint: string) => (
    <TextField
      label={label}
      hint={hint}
      rows={2}
      maxLength={500}
      value={draft.evidenceText}
      onChange={(evidenceText) => onChange({ evidenceText })}
    />
  );
  return (
    <>
      <ChoiceChips
        label={t('basis')}
        isSingle
        options={bases.map((value) => ({ value, label: words(`bases.${value}`) }))}
        selected={[basis]}
        onChange={([chosen]) => chosen && onChange(withBasis(draft, chosen))}
      />
      {basis === 'consent' && (
        <>
          <figure className="read-out">
            <figcaption className="label">{t('readOut')}</figcaption>
            <blockquote>
              {t('text', {
                branch: draft.branch?.name ?? '',
                sections: named(sharedSections(draft.sections, draft.withSpecial)),
                purpose: words(`purposes.${draft.purpose}`),
                date: draft.untilOn ? dates.calendarDay(draft.untilOn) : '…',
              })}
            </blockquote>
          </figure>
          <ConsentProof draft={draft} onChange={onChange} />
        </>
      )}
      {basis === 'public_mission' && (
        <>
          <Notice>{t('information')}</Notice>
          {text(t('law'), t('lawHint'))}
        </>
      )}
      {basis === 'vital_interest' && (
        <>
          <Notice tone="warning">{t('vital')}</Notice>
          {text(t('note'), t('noteHint'))}
        </>
      )}
      <div>
        <DateField label={t('until')} value={draft.untilOn} onChange={(untilOn) => onChange({ untilOn })} onBlur={() => undefined} />
        <span className="hint">{t('untilHint')}</span>
      </div>
      <SharePreview draft={draft} />
    </>
  );
}
