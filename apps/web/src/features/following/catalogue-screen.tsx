import { useQuery } from '@tanstack/react-query';
import { SearchX } from 'lucide-react';
import { useState } from 'react';
import { useTranslations } from 'use-intl';
import { useDates } from '../../lib/dates';
import { plainText } from '../../lib/plain-text';
import { useScope, useSession } from '../../lib/session';
import { useRefusal } from '../../lib/use-refusal';
import { Button } from '../../ui/button';
import { Empty } from '../../ui/empty';
import { LoadError } from '../../ui/load-error';
import { Notice } from '../../ui/notice';
import { PageHeading } from '../../ui/page-heading';
import { Skeleton } from '../../ui/skeleton';
import { TextField } from '../../ui/text-field';
import { catalogueQuery, type Catalogue, type CatalogueVersion, type Point } from './catalogue-query';
import { EditBar } from './edit-bar';
import { PointCard } from './point-card';
import { PointDialog } from './point-dialog';
import { useWorded } from './use-words';

/** The turning points that are known here, each with its plan; and the next version of them, for whoever may publish it. */
export function CatalogueScreen() {
  const t = useTranslations('transitionCatalogue');
  const refusal = useRefusal();
  const query = useQuery(catalogueQuery(useScope()));
  return (
    <div className="page">
      <PageHeading title={t('title')} detail={<p className="prose">{t('intro')}</p>} />
      {query.isPending && <Skeleton rows={4} height={160} />}
      {query.isError && !query.data && (
        <LoadError what={t('loadError')} reason={refusal(query.error)} onRetry={() => void query.refetch()} busy={query.isFetching} />
      )}
      {query.data && <Points key={query.data.id} catalogue={query.data} />}
    </div>
  );
}

function Points({ catalogue }: { catalogue: Catalogue }) {
  const t = useTranslations('transitionCatalogue');
  const place = useSession().hat.organisationName;
  const worded = useWorded();
  const [typed, setTyped] = useState('');
  const [draft, setDraft] = useState<readonly Point[] | null>(null);
  const [edited, setEdited] = useState<Point | null>(null);
  const wanted = plainText(typed);
  const holds = ({ code, label, trigger }: Point) => [worded(label), worded(trigger), code].some((text) => plainText(text).includes(wanted));
  const points = draft ?? catalogue.points;
  const shown = points.filter(holds);
  return (
    <>
      <Version version={catalogue} />
      {catalogue.canPublish && !draft && (
        <div className="list-foot">
          <Button onPress={() => setDraft(catalogue.points)}>{t('edit')}</Button>
        </div>
      )}
      {draft && <Notice>{t('editing', { name: place })} {t('editText')}</Notice>}
      <div className="toolbar">
        <div className="toolbar-grow">
          <TextField label={t('search')} hint={t('searchHint')} type="search" value={typed} onChange={setTyped} autoComplete="off" maxLength={80} />
        </div>
        <p role="status" className="meta">{t('count', { count: shown.length })}</p>
      </div>
      {shown.length === 0 && (
        <Empty icon={SearchX} title={t('none', { text: typed })}>
          <p className="actions"><Button onPress={() => setTyped('')}>{t('showAll')}</Button></p>
        </Empty>
      )}
      <ul className="cards">
        {shown.map((point) => (
          <PointCard
            key={point.code}
            point={point}
            isChanged={draft !== null && !catalogue.points.includes(point)}
            onEdit={draft ? () => setEdited(point) : undefined}
          />
        ))}
      </ul>
      {draft && <EditBar catalogue={catalogue} draft={draft} onLeave={() => setDraft(null)} />}
      {edited && draft && (
        <PointDialog
          point={edited}
          onClose={() => setEdited(null)}
          onKept={(kept) => {
            setDraft(draft.map((point) => (point.code === kept.code ? kept : point)));
            setEdited(null);
          }}
        />
      )}
    </>
  );
}

/** Which version counts here, since when, by whom; the others folded. */
function Version({ version }: { version: Catalogue }) {
  const t = useTranslations('transitionCatalogue');
  const sentence = useVersion();
  return (
    <div className="meta">
      <p>{t('inForce')} : {sentence(version)}{version.note && <> · <q>{version.note}</q></>}</p>
      {version.versions.length > 1 && (
        <details>
          <summary>{t('history')}</summary>
          <ul>
            {version.versions.map((one) => (
              <li key={one.id}>{sentence(one)}{one.note && <> · <q>{one.note}</q></>}</li>
            ))}
          </ul>
        </details>
      )}
    </div>
  );
}

function useVersion(): (one: CatalogueVersion) => string {
  const t = useTranslations('transitionCatalogue');
  const dates = useDates();
  return ({ version, publishedAt, publishedByName, organisationName }) => {
    const said = { version: String(version), date: dates.day(publishedAt) };
    const what = organisationName ? t('versionOwn', { ...said, name: organisationName }) : t('versionCommon', said);
    return publishedByName ? `${what}, ${t('publishedBy', { name: publishedByName })}` : what;
  };
}
