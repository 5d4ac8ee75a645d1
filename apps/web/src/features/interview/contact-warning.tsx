import type { Ref } from 'react';
import { useTranslations } from 'use-intl';
import { Button } from '../../ui/button';
import { Notice } from '../../ui/notice';
import type { FoundPiece } from './writing';

interface Props {
  warningRef: Ref<HTMLDivElement>;
  pieces: readonly FoundPiece[];
  onKeep: () => void;
}

/** What was found, marked in its own words, why it is asked about, and one press to keep what is a service's. */
export function ContactWarning({ warningRef, pieces, onKeep }: Props) {
  const t = useTranslations('interview');
  const national = pieces.filter(({ kind }) => kind === 'national_number');
  const reaching = pieces.filter(({ kind }) => kind !== 'national_number');
  return (
    <div ref={warningRef} tabIndex={-1} role="status" className="contact-warning">
      {national.length > 0 && (
        <Notice tone="danger">
          <strong>{t('nationalTitle')}</strong>
          <Pieces pieces={national} />
          <p>{t('nationalWhy')}</p>
        </Notice>
      )}
      {reaching.length > 0 && (
        <Notice tone="warning">
          <strong>{t('contactTitle', { count: reaching.length })}</strong>
          <Pieces pieces={reaching} />
          <p>{t('contactWhy')}</p>
          <p className="actions">
            <Button onPress={onKeep}>{t('contactKeep')}</Button>
          </p>
        </Notice>
      )}
    </div>
  );
}

function Pieces({ pieces }: { pieces: readonly FoundPiece[] }) {
  return (
    <ul>
      {pieces.map(({ before, text, after, start }) => (
        <li key={`${start} ${text}`} className="found-piece">
          {before}
          <mark>{text}</mark>
          {after}
        </li>
      ))}
    </ul>
  );
}
