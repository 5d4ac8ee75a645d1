import { Link } from '@tanstack/react-router';
import { useTranslations } from 'use-intl';
import { useCan } from '../../lib/session';
import { useFigures } from '../../ui/charts/use-figures';
import { Panel } from '../../ui/panel';
import type { Figure, FigureFrame } from '../figures/figure-fields';
import { useFigureWords } from '../figures/use-figure-words';
import { charterValues, freshShare } from './charter';
import type { Network } from './network-query';

/** What was promised in 2022, beside what can honestly be counted of it, and what that does not say. */
export function CharterPanel({ network }: { network: Network }) {
  const t = useTranslations('networkFigures.charter');
  return (
    <Panel title={t('title')}>
      <p className="prose">{t('intro')}</p>
      <div className="charter-list">
        {charterValues.map((value) => (
          <section key={value.code} className="charter-value" aria-labelledby={`charter-${value.code}`}>
            <h3 id={`charter-${value.code}`}>{t(`values.${value.code}.name`)}</h3>
            <Evidence value={value} network={network} />
            <dl className="charter-limit">
              <dt>{t(value.code === 'openness' ? 'noFigure' : 'limit')}</dt>
              <dd>{t(`values.${value.code}.limit`)}</dd>
            </dl>
          </section>
        ))}
      </div>
    </Panel>
  );
}

type Value = (typeof charterValues)[number];

function Evidence({ value, network: { frame, figures, register } }: { value: Value; network: Network }) {
  const t = useTranslations('networkFigures.charter');
  const can = useCan();
  const numbers = useFigures();
  const share = freshShare(register);
  return (
    <>
      {value.figures.map((name) => <Told key={name} figure={figures.find((figure) => figure.name === name)} frame={frame} />)}
      {'isInRegister' in value && (
        <>
          <p className="charter-figure">{share === null ? t('unknown') : t('fresh', { share: numbers.share(share / 100) })}</p>
          <p><a href="#fraicheur">{t('registerLink')}</a></p>
        </>
      )}
      {'isOnBoard' in value && (
        <>
          <p className="charter-figure">{t('boardText')}</p>
          {can('neutralityBoard') && <p><Link to="/neutralite">{t('boardLink')}</Link></p>}
        </>
      )}
    </>
  );
}

/** A figure of this page, in the words that it has there; one that cannot be said is named all the same, with why. */
function Told({ figure, frame }: { figure: Figure | undefined; frame: FigureFrame }) {
  const t = useTranslations('networkFigures.charter');
  const words = useFigureWords();
  if (!figure) return null;
  const sentence = words.sentence(figure, frame);
  if (sentence !== null) return <p className="charter-figure">{sentence}</p>;
  return <p>{t('unsaid', { title: words.title(figure.name), why: words.unsaid(figure, frame) })}</p>;
}
