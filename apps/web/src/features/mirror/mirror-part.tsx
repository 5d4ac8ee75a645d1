import { Link } from '@tanstack/react-router';
import { ScanFace } from 'lucide-react';
import { useTranslations } from 'use-intl';
import { buttonClass } from '../../ui/button-class';
import { Panel } from '../../ui/panel';

/** In one's account: the way to one's own figures, where one looks for what is one's own. */
export function MirrorPart() {
  const t = useTranslations('mirror');
  return (
    <Panel title={t('title')}>
      <p className="prose">{t('intro')}</p>
      <p>
        <Link to="/miroir" className={buttonClass()}>
          <ScanFace aria-hidden size={16} />
          <span>{t('open')}</span>
        </Link>
      </p>
    </Panel>
  );
}
