import { useQueryClient } from '@tanstack/react-query';
import { useEffect, useRef, useState } from 'react';
import { useTranslations } from 'use-intl';
import { useDates } from '../../lib/dates';
import { expireSession } from '../../lib/request';
import { lastAnswerAt, serverNow } from '../../lib/server-clock';
import { askSession, sessionQuery, useSession } from '../../lib/session';
import { Button } from '../../ui/button';
import { LateDialog } from '../../ui/late-dialog';

const warningTime = 2 * 60_000;
const lookEvery = 5_000;

interface Ending {
  at: number;
  isAbsolute: boolean;
}

/** When the session ends, as far as this tab knows: each answer of the server has renewed the idle delay. */
function useEnding(): Ending | null {
  const session = useSession();
  const idleTime = useRef(0);
  const [ending, setEnding] = useState<Ending | null>(null);

  useEffect(() => {
    idleTime.current = Date.parse(session.idleEndsAt) - lastAnswerAt();
    const absoluteEnd = Date.parse(session.endsAt);
    const look = () => {
      const idleEnd = lastAnswerAt() + idleTime.current;
      const at = Math.min(idleEnd, absoluteEnd);
      const left = at - serverNow();
      if (left <= 0) expireSession();
      setEnding((last) => {
        if (left > warningTime || left <= 0) return null;
        return last?.at === at ? last : { at, isAbsolute: absoluteEnd <= idleEnd };
      });
    };
    look();
    const timer = setInterval(look, lookEvery);
    return () => clearInterval(timer);
  }, [session]);

  return ending;
}

/** Two minutes before the end, says so and offers to stay. */
export function SessionWatch() {
  const t = useTranslations('session');
  const dates = useDates();
  const queries = useQueryClient();
  const ending = useEnding();
  const [seen, setSeen] = useState(0);
  const [isAsking, setIsAsking] = useState(false);

  if (!ending || ending.at === seen) return null;

  const stay = async () => {
    setIsAsking(true);
    const session = await askSession().catch(() => undefined);
    setIsAsking(false);
    if (session === null) return expireSession();
    if (session) queries.setQueryData(sessionQuery.queryKey, session);
  };
  const reconnect = () => {
    setSeen(ending.at);
    expireSession();
  };

  return (
    <LateDialog title={t('endingTitle')} isAlert>
      <p>{t(ending.isAbsolute ? 'absoluteText' : 'idleText', { time: dates.time(ending.at) })}</p>
      <div className="actions">
        {ending.isAbsolute ? (
          <Button autoFocus look="primary" onPress={reconnect}>
            {t('reconnect')}
          </Button>
        ) : (
          <Button autoFocus look="primary" busy={isAsking} onPress={() => void stay()}>
            {t('stay')}
          </Button>
        )}
      </div>
    </LateDialog>
  );
}
