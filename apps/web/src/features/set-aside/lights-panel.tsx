import { type LightName, type Lights, lightsOf } from '@boussole/domain/operations/lights';
import { CircleAlert, CircleCheck } from 'lucide-react';
import { useLocale, useTranslations } from 'use-intl';
import { languageTags } from '../../lib/dates';
import { Badge } from '../../ui/badge';
import { Notice } from '../../ui/notice';
import { Panel } from '../../ui/panel';

/** The three lights of the platform: each its word, its sentence, and whether to look at it. */
export function LightsPanel({ lights }: { lights: Lights }) {
  const t = useTranslations('setAside.lights');
  return (
    <Panel title={t('title')}>
      {!lights.mayMessagesLeave && <Notice tone="warning">{t('closed')}</Notice>}
      <dl className="lights">
        {lightsOf(lights).map(({ name, seconds, isWell }) => (
          <div key={name}>
            <dt>{t(`names.${name}`)}</dt>
            <dd>
              <Badge tone={isWell ? 'success' : 'danger'} icon={isWell ? CircleCheck : CircleAlert}>{t(isWell ? 'well' : 'ill')}</Badge>
              <Said name={name} seconds={seconds} />
            </dd>
          </div>
        ))}
      </dl>
    </Panel>
  );
}

const units = [['day', 86_400], ['hour', 3_600], ['minute', 60]] as const;

function Said({ name, seconds }: { name: LightName; seconds: number | null }) {
  const t = useTranslations('setAside.lights');
  const locale = useLocale();
  if (seconds === null) return <span>{t('neverCopied')}</span>;
  if (seconds < 1) return <span>{t(`calm.${name}`)}</span>;
  const [unit, length] = units.find(([, least]) => seconds >= least) ?? ['second', 1];
  const time = new Intl.NumberFormat(languageTags[locale], { style: 'unit', unit, unitDisplay: 'long', maximumFractionDigits: 0 });
  return <span>{t(`said.${name}`, { time: time.format(Math.floor(seconds / length)) })}</span>;
}
