import { Link } from '@tanstack/react-router';
import { useTranslations } from 'use-intl';
import { StackedBars } from '../../ui/charts/stacked-bars';
import { useFigures } from '../../ui/charts/use-figures';
import { Empty } from '../../ui/empty';
import { Panel } from '../../ui/panel';
import { freshShare } from './charter';
import type { NeedNames } from './use-need-names';
import type { Network } from './network-query';

/** How fresh what is shown to people is, basin by basin. */
export function RegisterPanel({ register, names }: { register: Network['register']; names: NeedNames }) {
  const t = useTranslations('networkFigures.register');
  const words = useTranslations('vocabulary.freshnesses');
  const figures = useFigures();
  const share = freshShare(register);
  // What stands in no basin comes last, whatever the order it came in.
  const sorted = [...register].sort((a, b) => Number(a.basin === null) - Number(b.basin === null));
  const bars = sorted.map(({ basin, fresh, due, stale, seats }) => ({
    key: basin ?? '', name: basin === null ? t('nowhere') : names.basin(basin), values: [fresh, due, stale], seats,
  }));
  if (share === null) return <Panel title={t('title')}><Empty title={t('none')} /></Panel>;
  return (
    <div className="panel" id="fraicheur">
      <StackedBars
        title={t('title')}
        summary={t('summary', { share: figures.share(share / 100) })}
        parts={[words('fresh'), words('due'), words('stale')]}
        bars={bars}
        more={[{ name: t('seats'), of: ({ seats }) => figures.whole(seats), isNumber: true }]}
      />
      <p><Link to="/cadastre/manques">{t('coverage')}</Link></p>
    </div>
  );
}
