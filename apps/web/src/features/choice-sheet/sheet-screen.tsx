import { useMutation, useQuery } from '@tanstack/react-query';
import { Printer, Send } from 'lucide-react';
import { useEffect, useEffectEvent, useRef, useState, type ReactNode } from 'react';
import { useLocale, useTranslations } from 'use-intl';
import { announce } from '../../lib/announcer';
import { newKey } from '../../lib/new-key';
import { request } from '../../lib/request';
import { useScope } from '../../lib/session';
import { useRefusal } from '../../lib/use-refusal';
import { Button } from '../../ui/button';
import { LoadError } from '../../ui/load-error';
import { Notice } from '../../ui/notice';
import { PageHeading } from '../../ui/page-heading';
import { Skeleton } from '../../ui/skeleton';
import { InLanguage } from './in-language';
import { SheetControls } from './sheet-controls';
import { SheetPaper } from './sheet-paper';
import { PrintDocument, SendDocument, sheetQuery } from './sheet-query';

interface Props {
  choiceSetId: string;
  /** None: at the counter, about nobody. */
  dossierId: string | null;
  back: ReactNode;
}

/** The sheet of a frozen set, as it is printed; each print and each sending is noted. */
export function SheetScreen({ choiceSetId, dossierId, back }: Props) {
  const t = useTranslations('choiceSheet');
  const refusal = useRefusal();
  const [locale, setLocale] = useState(useLocale());
  const [isLarge, setIsLarge] = useState(false);
  const query = useQuery(sheetQuery(useScope(), choiceSetId, dossierId));
  const [commandKey, setCommandKey] = useState(newKey);
  const print = useMutation({
    mutationFn: () => request(PrintDocument, { input: { choiceSetId, dossierId, locale, isLarge } }, { keepalive: true }),
  });
  const send = useMutation({
    mutationFn: () => request(SendDocument, { input: { commandKey, dossierId: dossierId ?? '', choiceSetId, locale } }),
    onSuccess: () => {
      setCommandKey(newKey());
      announce(t('sent'));
    },
  });
  const isFromButton = useRef(false);
  // Printed from the browser's own menu, it is noted too.
  const printed = useEffectEvent(() => !isFromButton.current && query.data && print.mutate());

  useEffect(() => {
    const note = () => printed();
    window.addEventListener('beforeprint', note);
    return () => window.removeEventListener('beforeprint', note);
  }, []);

  const printNow = async () => {
    await print.mutateAsync().catch(() => undefined);
    isFromButton.current = true;
    window.print();
    isFromButton.current = false;
  };

  if (query.isPending) return <Skeleton rows={6} height={56} />;
  if (query.isError) return <LoadError what={t('loading')} reason={refusal(query.error)} onRetry={() => void query.refetch()} />;
  const failed = print.error ?? send.error;
  return (
    <div className="page">
      <div className="no-print">
        <PageHeading title={t('title')} detail={back} />
      </div>
      <SheetControls locale={locale} isLarge={isLarge} onLocale={setLocale} onLarge={setIsLarge}>
        <Button look="primary" icon={Printer} busy={print.isPending} onPress={() => void printNow()}>
          {t('print')}
        </Button>
        {dossierId && query.data.canSend && (
          <Button icon={Send} busy={send.isPending} onPress={() => send.mutate()}>
            {t('send')}
          </Button>
        )}
      </SheetControls>
      <div className="no-print">
        {failed && <Notice tone="danger">{refusal(failed)}</Notice>}
        {send.isSuccess && <Notice tone="success">{t('sent')}</Notice>}
        {dossierId && !query.data.canSend && <p className="meta">{t('noAddress')}</p>}
      </div>
      <InLanguage locale={locale}>
        <SheetPaper sheet={query.data} isLarge={isLarge} />
      </InLanguage>
    </div>
  );
}
