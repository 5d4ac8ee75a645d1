import { Link } from '@tanstack/react-router';
import { useTranslations } from 'use-intl';
import { Button } from '../../ui/button';
import { buttonClass } from '../../ui/button-class';
import { Panel } from '../../ui/panel';
import type { RelaxCount } from './choice-query';

interface Props {
  relax: readonly RelaxCount[];
  onRelax: (relax: RelaxCount['relax']) => void;
}

/** A list that is empty, or short: what one condition less would bring. */
export function RelaxList({ relax, onRelax }: Props) {
  const t = useTranslations('choice.relax');
  const useful = relax.filter(({ count }) => count > 0);
  return (
    <Panel title={t('title')}>
      {useful.length > 0 ? (
        <>
          <p className="meta">{t('text')}</p>
          <ul className="relax-list">
            {useful.map(({ relax: one, count }) => (
              <li key={one}>
                <Button onPress={() => onRelax(one)}>{t('would', { change: t(`changes.${one}`), count })}</Button>
              </li>
            ))}
          </ul>
        </>
      ) : (
        <>
          <p>{t('none')}</p>
          <p className="actions">
            <Link to="/cadastre/manques" className={buttonClass()}>{t('coverage')}</Link>
          </p>
        </>
      )}
    </Panel>
  );
}
