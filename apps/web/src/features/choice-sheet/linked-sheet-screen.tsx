import { useQuery } from '@tanstack/react-query';
import { Printer } from 'lucide-react';
import { useState } from 'react';
import { useLocale, useTranslations } from 'use-intl';
import { Button } from '../../ui/button';
import { Notice } from '../../ui/notice';
import { PageHeading } from '../../ui/page-heading';
import { Skeleton } from '../../ui/skeleton';
import { InLanguage } from './in-language';
import { SheetControls } from './sheet-controls';
import { SheetPaper } from './sheet-paper';
import { linkedSheetQuery, type Sheet } from './sheet-query';

/** The sheet that the person received by a link; the secret stands behind the #, which no server is sent. */
export function LinkedSheetScreen() {
  const t = useTranslations('choiceSheet');
  const [token] = useState(() => window.location.hash.slice(1));
  const query = useQuery(linkedSheetQuery(token));
  if (query.isPending) return <Skeleton rows={6} height={56} />;
  if (query.isError) {
    return (
      <div className="page">
        <PageHeading title={t('invalid')} />
        <Notice>{t('invalidText')}</Notice>
      </div>
    );
  }
  return <Received sheet={query.data} />;
}

function Received({ sheet }: { sheet: Sheet }) {
  const t = useTranslations('choiceSheet');
  const own = useLocale();
  const [locale, setLocale] = useState(sheet.locale ?? own);
  const [isLarge, setIsLarge] = useState(false);
  return (
    <div className="page">
      <div className="no-print">
        <PageHeading title={t('publicTitle')} />
      </div>
      <SheetControls locale={locale} isLarge={isLarge} onLocale={setLocale} onLarge={setIsLarge}>
        <Button icon={Printer} onPress={() => window.print()}>
          {t('print')}
        </Button>
      </SheetControls>
      <InLanguage locale={locale}>
        <SheetPaper sheet={sheet} isLarge={isLarge} />
      </InLanguage>
    </div>
  );
}
