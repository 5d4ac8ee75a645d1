import { useNavigate } from '@tanstack/react-router';
import { FolderOpen, Printer } from 'lucide-react';
import { useTranslations } from 'use-intl';
import { Button } from '../../ui/button';
import { CopyButton } from '../../ui/copy-button';
import { Dialog } from '../../ui/dialog';
import { Notice } from '../../ui/notice';

interface Props {
  created: { id: string; reference: string; code: string; secret: string };
  onDone: () => void;
}

/** The only time the secret is seen: it can be copied, printed, and left only on purpose. */
export function AnonymousCard({ created, onDone }: Props) {
  const t = useTranslations('anonymous');
  const common = useTranslations('common');
  const navigate = useNavigate();
  const confirm = () => {
    onDone();
    void navigate({ to: '/dossiers/$id', params: { id: created.id } });
  };
  return (
    <Dialog title={t('title')} isAlert>
      <p className="meta">
        {t('reference')} {created.reference}
      </p>
      <div className="secret">
        <h3 className="label">{t('code')}</h3>
        <p className="secret-text">{created.code}</p>
        <p className="meta">{t('codeText')}</p>
      </div>
      <div className="secret">
        <h3 className="label">{t('secret')}</h3>
        <p className="secret-text">{created.secret}</p>
        <p className="meta">{t('secretText')}</p>
      </div>
      <Notice tone="warning">
        {t('once')} {t('lost')}
      </Notice>
      <div className="actions">
        <CopyButton label={t('copyBoth')} text={`${t('code')} : ${created.code}\n${t('secret')} : ${created.secret}`} />
        <Button icon={Printer} onPress={() => window.print()}>
          {common('print')}
        </Button>
        <Button look="primary" icon={FolderOpen} onPress={confirm}>
          {t('confirm')}
        </Button>
      </div>
    </Dialog>
  );
}
