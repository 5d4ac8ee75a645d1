import { useQuery } from '@tanstack/react-query';
import { RefreshCw } from 'lucide-react';
import { useEffect, useEffectEvent } from 'react';
import { useTranslations } from 'use-intl';
import { announce } from '../../lib/announcer';
import { useScope } from '../../lib/session';
import { Button } from '../../ui/button';
import { newsQuery } from './inbox-query';

interface Props {
  /** As of when the list on screen is. */
  since: string | undefined;
  isBusy: boolean;
  onShow: () => void;
}

/** What came meanwhile: said once for each number, shown when its reader asks. */
export function InboxNews({ since, isBusy, onShow }: Props) {
  const t = useTranslations('handoff');
  const hat = useScope();
  const count = useQuery(newsQuery(hat, since)).data ?? 0;
  const say = useEffectEvent((arrived: number) => announce(t('newsSaid', { count: arrived })));

  useEffect(() => {
    if (count > 0) say(count);
  }, [count]);

  return (
    <Button icon={RefreshCw} look={count > 0 ? 'primary' : 'plain'} busy={isBusy} onPress={onShow}>
      {count > 0 ? t('news', { count }) : t('refresh')}
    </Button>
  );
}
