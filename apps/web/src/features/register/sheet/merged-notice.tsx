import { Link } from '@tanstack/react-router';
import { useTranslations } from 'use-intl';
import { Notice } from '../../../ui/notice';

/** Two sheets of the same thing became one: where it lives now. */
export function MergedNotice({ kind, id }: { kind: 'offer' | 'organisation'; id: string }) {
  const t = useTranslations('sheet');
  const link =
    kind === 'offer' ? (
      <Link to="/cadastre/offres/$id" params={{ id }}>
        {t('mergedOpen')}
      </Link>
    ) : (
      <Link to="/cadastre/organismes/$id" params={{ id }}>
        {t('mergedOpen')}
      </Link>
    );
  return (
    <Notice tone="warning">
      {t('merged')} {link}
    </Notice>
  );
}
