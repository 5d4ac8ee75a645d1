import { Link } from '@tanstack/react-router';
import { useTranslations } from 'use-intl';
import { useDates } from '../../../lib/dates';
import { Badge } from '../../../ui/badge';
import { Panel } from '../../../ui/panel';
import { useNames } from '../use-names';
import type { Organisation, OrganisationLink } from './sheet-query';

/** Ties with other bodies, dated, each with what it means when advice is given. */
export function OrganisationLinks({ organisation }: { organisation: Organisation }) {
  const t = useTranslations('sheet');
  return (
    <Panel title={t('links')}>
      <p className="meta">{t('linksText')}</p>
      {organisation.links.length === 0 && <p>{t('noLinks')}</p>}
      <ul className="link-list">
        {organisation.links.map((link) => (
          <li key={link.id}>
            <LinkEntry link={link} />
          </li>
        ))}
      </ul>
    </Panel>
  );
}

function LinkEntry({ link }: { link: OrganisationLink }) {
  const t = useTranslations('sheet');
  const dates = useDates();
  const { word } = useNames();
  const from = dates.calendarDay(link.fromOn);
  return (
    <>
      <span className="row-title">
        <Badge>{word('affiliationKinds', link.kind)}</Badge>
        <Link to="/cadastre/organismes/$id" params={{ id: link.organisationId }}>
          {link.organisationName}
        </Link>
      </span>
      <span className="address-line">{t(`linkMeans.${link.kind}`)}</span>
      <span className="address-line meta">
        {link.isOutgoing ? t('linkDeclared') : t('linkDeclaredByOther')}
        {' · '}
        {link.untilOn ? t('fromTo', { from, until: dates.calendarDay(link.untilOn) }) : t('since', { from })}
        {link.note && ` · ${link.note}`}
      </span>
    </>
  );
}
