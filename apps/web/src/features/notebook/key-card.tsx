import { Check, Printer } from 'lucide-react';
import { useTranslations } from 'use-intl';
import { Button } from '../../ui/button';
import { CopyButton } from '../../ui/copy-button';
import { Dialog } from '../../ui/dialog';
import { Notice } from '../../ui/notice';

interface Props {
  title: string;
  given: { code: string; secret: string };
  /** What the person should know about it, when somebody else hands it to her. */
  hint?: string;
  onDone: () => void;
}

/** The only time the secret is seen: it can be copied, printed, and left only on purpose. */
export function KeyCard({ title, given, hint, onDone }: Props) {
  const t = useTranslations('ownKey');
  const common = useTranslations('common');
  return (
    <Dialog title={title} isAlert>
      {hint && <p>{hint}</p>}
      <div className="secret">
        <h3 className="label">{t('code')}</h3>
        <p className="secret-text">{given.code}</p>
      </div>
      <div className="secret">
        <h3 className="label">{t('secret')}</h3>
        <p className="secret-text">{given.secret}</p>
      </div>
      <p className="meta">{t('where', { address: `${window.location.host}/carnet` })}</p>
      <Notice tone="warning">{t('once')}</Notice>
      <div className="actions">
        <CopyButton label={t('copy')} text={`${t('code')} : ${given.code}\n${t('secret')} : ${given.secret}`} />
        <Button icon={Printer} onPress={() => window.print()}>
          {common('print')}
        </Button>
        <Button look="primary" icon={Check} onPress={onDone}>
          {t('done')}
        </Button>
      </div>
    </Dialog>
  );
}
