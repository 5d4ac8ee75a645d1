import type { ReactNode } from 'react';
import { useTranslations } from 'use-intl';

export function LabelText({ children, isOptional }: { children: ReactNode; isOptional: boolean }) {
  const t = useTranslations('common');
  return (
    <>
      {children}
      {isOptional && <span className="optional"> ({t('optional')})</span>}
    </>
  );
}
