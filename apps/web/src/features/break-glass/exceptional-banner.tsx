import { useEffect, useState } from 'react';
import { useTranslations } from 'use-intl';
import { serverNow } from '../../lib/server-clock';
import { Notice } from '../../ui/notice';

interface Props {
  /** By which door the viewer entered, and until when it stays open. */
  dossier: { enteredBy: { door: string; until: string | null } };
}

const minute = 60_000;

/** While a dossier is open as an exception: how long still. The server closes it by itself. */
export function ExceptionalBanner({ dossier: { enteredBy: { door, until } } }: Props) {
  const t = useTranslations('teamGlass');
  const [now, setNow] = useState(serverNow);
  const isException = door === 'break_glass' && Boolean(until);
  useEffect(() => {
    if (!isException) return undefined;
    const timer = setInterval(() => setNow(serverNow()), minute / 4);
    return () => clearInterval(timer);
  }, [isException]);
  if (!isException || !until) return null;
  const left = Date.parse(until) - now;
  return (
    <Notice tone="warning">
      <strong>{left > 0 ? t('banner', { minutes: Math.floor(left / minute) }) : t('closed')}</strong> {left > 0 && t('bannerText')}
    </Notice>
  );
}
