import { Printer } from 'lucide-react';
import { useTranslations } from 'use-intl';
import { useDates } from '../../lib/dates';
import { Button } from '../../ui/button';
import { CopyButton } from '../../ui/copy-button';
import { Dialog } from '../../ui/dialog';
import { Notice } from '../../ui/notice';

interface Props {
  given: { code: string; expiresAt: string };
  branchName: string;
  onDone: () => void;
}

/** The card that the person takes with her: large signs, four plain sentences, no name. It prints alone. */
export function ShareCodeCard({ given, branchName, onDone }: Props) {
  const t = useTranslations('sharing');
  const print = useTranslations('common')('print');
  const dates = useDates();
  return (
    <Dialog title={t('cardTitle')} isAlert>
      <div className="share-card">
        <p>{t('cardFor')}</p>
        <p className="share-card-code">{given.code}</p>
        <p>{t('cardText')}</p>
        <p>{t('cardUntil', { date: dates.day(given.expiresAt) })}</p>
        <p className="meta">{t('cardFrom', { branch: branchName })}</p>
      </div>
      <div className="no-print">
        <Notice tone="warning">{t('cardOnce')}</Notice>
      </div>
      <div className="actions">
        <CopyButton label={t('copyCode')} text={given.code} />
        <Button icon={Printer} onPress={() => window.print()}>
          {print}
        </Button>
        <Button look="primary" onPress={onDone}>
          {t('cardDone')}
        </Button>
      </div>
    </Dialog>
  );
}
