import { useTranslations } from 'use-intl';
import { OneOf } from '../../ui/one-of';
import { PageHeading } from '../../ui/page-heading';
import { CasesPart } from './cases-part';
import { RequestsPart } from './requests-part';

export const privacyParts = ['requests', 'log'] as const;
export type PrivacyPart = (typeof privacyParts)[number];

interface Props {
  part: PrivacyPart;
  onPart: (part: PrivacyPart) => void;
}

/** Whoever answers for data protection: what people ask, and who looked at what. Of the dossiers themselves nothing is shown. */
export function PrivacyScreen({ part, onPart }: Props) {
  const t = useTranslations('privacy');
  return (
    <div className="page">
      <PageHeading title={t('title')} detail={<p>{t('intro')}</p>} />
      <OneOf label={t('tabs')} options={privacyParts.map((value) => ({ value, label: t(value) }))} selected={part} onChange={onPart} />
      {part === 'requests' ? <RequestsPart /> : <CasesPart />}
    </div>
  );
}
