import { Link } from '@tanstack/react-router';
import { useTranslations } from 'use-intl';

/** The way back to the list, then what the form is about. */
export function BackToSheets({ about }: { about: string | undefined }) {
  const t = useTranslations('keeping');
  return (
    <p>
      <Link to="/cadastre/fiches">{t('title')}</Link>
      {about && ` · ${about}`}
    </p>
  );
}
