import { useMutation } from '@tanstack/react-query';
import { Link } from '@tanstack/react-router';
import { KeyRound, PhoneCall } from 'lucide-react';
import { useTranslations } from 'use-intl';
import { request } from '../../lib/request';
import { useRefusal } from '../../lib/use-refusal';
import { Button } from '../../ui/button';
import { Notice } from '../../ui/notice';
import { PageHeading } from '../../ui/page-heading';
import { OtherwiseDocument, type Key } from './check-in-query';

interface Props {
  asked: Key;
  why: 'over' | 'closed';
  onCode: () => void;
}

/** A link that ran out, an answer that stands: said kindly, with another way to be reached. */
export function ClosedDoor({ asked, why, onCode }: Props) {
  const t = useTranslations('checkIn');
  const refusal = useRefusal();
  const otherwise = useMutation({ mutationFn: () => request(OtherwiseDocument, { key: asked }, { isFinal: true }) });
  return (
    <div className="page stand-page">
      <PageHeading title={t(why === 'over' ? 'overTitle' : 'closedTitle')} detail={<p>{t(why === 'over' ? 'overText' : 'closedText')}</p>} />
      {otherwise.isError && <Notice tone="danger">{refusal(otherwise.error)}</Notice>}
      {otherwise.isSuccess && (
        <div role="status">
          <Notice tone="success">{t('otherwiseDone')}</Notice>
        </div>
      )}
      <div className="actions stand-send">
        {!otherwise.isSuccess && (
          <Button look="primary" icon={PhoneCall} busy={otherwise.isPending} onPress={() => otherwise.mutate()}>
            {t('otherwise')}
          </Button>
        )}
        {why === 'over' && (
          <Button icon={KeyRound} onPress={onCode}>
            {t('haveCode')}
          </Button>
        )}
      </div>
      <p><Link to="/carnet">{t('notebook')}</Link></p>
    </div>
  );
}
