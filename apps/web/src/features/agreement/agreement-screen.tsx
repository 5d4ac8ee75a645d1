import { useMutation, useQuery } from '@tanstack/react-query';
import { Link } from '@tanstack/react-router';
import { Eye, Mail } from 'lucide-react';
import { useState } from 'react';
import { useTranslations } from 'use-intl';
import { codeOf } from '../../lib/errors';
import { request } from '../../lib/request';
import { useRefusal } from '../../lib/use-refusal';
import { Button } from '../../ui/button';
import { LoadError } from '../../ui/load-error';
import { Notice } from '../../ui/notice';
import { PageHeading } from '../../ui/page-heading';
import { Skeleton } from '../../ui/skeleton';
import { useLinkToken } from '../handoff/use-link-token';
import { RefreshLinkDocument, useKeepLinkedLocale, useLinkedOwnPort } from './own-port';
import { linkedPacketQuery, type OwnReferral } from './own-query';
import { OwnReferralCard } from './own-referral-card';

/** One referral, opened by the link that the person was mailed: nothing is read before she presses the button. */
export function AgreementScreen() {
  const t = useTranslations('agreement');
  const link = useLinkToken();
  const [isOpen, setIsOpen] = useState(false);
  if (link === null) {
    return (
      <div className="page">
        <PageHeading title={t('noLink')} />
        <Notice>{t('noLinkText')}</Notice>
        <OwnDoor />
      </div>
    );
  }
  return (
    <div className="page">
      <PageHeading title={t('title')} detail={<p>{t('intro')}</p>} />
      {isOpen ? (
        <Opened link={link} />
      ) : (
        <>
          <p className="meta">{t('private')}</p>
          <div className="actions">
            <Button look="primary" icon={Eye} onPress={() => setIsOpen(true)}>
              {t('show')}
            </Button>
          </div>
        </>
      )}
      <OwnDoor />
    </div>
  );
}

const ended = ['auth.link_invalid', 'auth.required', 'access.denied'];

function Opened({ link }: { link: string }) {
  const t = useTranslations('agreement');
  const own = useTranslations('ownReferrals');
  const refusal = useRefusal();
  const query = useQuery(linkedPacketQuery(link));
  if (query.isPending) return <Skeleton rows={4} height={56} />;
  if (query.isError && ended.includes(codeOf(query.error))) return <Ended link={link} />;
  if (!query.data) return <LoadError what={own('loadError')} reason={refusal(query.error)} onRetry={() => void query.refetch()} busy={query.isFetching} />;
  return (
    <>
      <LinkedReferral referral={query.data} link={link} />
      <p className="meta">{t('close')}</p>
    </>
  );
}

function LinkedReferral({ referral, link }: { referral: OwnReferral; link: string }) {
  const port = useLinkedOwnPort(referral, link);
  useKeepLinkedLocale(link);
  return (
    <section className="panel">
      <OwnReferralCard referral={referral} port={port} isPacketOpen />
    </section>
  );
}

/** It ran out, or was shut: another one goes to the same mailbox, and nowhere else. The answer is the same whatever the link was. */
function Ended({ link }: { link: string }) {
  const t = useTranslations('agreement');
  const refusal = useRefusal();
  const again = useMutation({ mutationFn: () => request(RefreshLinkDocument, {}, { link, isFinal: true }) });
  return (
    <>
      <Notice tone="warning">
        <strong>{t('ended')}</strong> {t('endedText')}
      </Notice>
      {again.isError && <Notice tone="danger">{refusal(again.error)}</Notice>}
      {again.isSuccess ? (
        <Notice tone="success">{t('sent')}</Notice>
      ) : (
        <div className="actions">
          <Button look="primary" icon={Mail} busy={again.isPending} onPress={() => again.mutate()}>
            {t('again')}
          </Button>
        </div>
      )}
    </>
  );
}

function OwnDoor() {
  const t = useTranslations('agreement');
  return <Link to="/carnet">{t('notebook')}</Link>;
}
