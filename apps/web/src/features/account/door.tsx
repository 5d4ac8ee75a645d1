import type { ReactNode } from 'react';
import { useTranslations } from 'use-intl';
import { useLocaleChoice } from '../../lib/locale-provider';
import { locales } from '../../lib/locales';
import { BrandMark } from '../../ui/brand';
import { PageHeading } from '../../ui/page-heading';
import { Select } from '../../ui/select';

interface Props {
  title: string;
  children: ReactNode;
  foot?: ReactNode;
}

/** What is shown to somebody who has not signed in: one panel, and the language. */
export function Door({ title, children, foot }: Props) {
  const t = useTranslations();
  const { locale, choose } = useLocaleChoice();
  return (
    <main className="door">
      <div>
        <p className="brand">
          <BrandMark size={28} />
          {t('common.appName')}
        </p>
        <p className="meta">{t('common.tagline')}</p>
      </div>
      <div className="panel">
        <PageHeading title={title} />
        {children}
      </div>
      <div className="door-foot">
        <div>{foot}</div>
        <Select
          label={t('common.language')}
          value={locale}
          options={locales.map((value) => ({ value, label: t(`locales.${value}`) }))}
          onChange={(chosen) => void choose(chosen)}
        />
      </div>
    </main>
  );
}
