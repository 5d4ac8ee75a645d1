import { digestHours } from '@boussole/domain/digest';
import { queryOptions, useMutation, useQuery, useQueryClient } from '@tanstack/react-query';
import { useTranslations } from 'use-intl';
import { announce } from '../../lib/announcer';
import { graphql } from '../../lib/graphql';
import { request } from '../../lib/request';
import { useScope } from '../../lib/session';
import { useRefusal } from '../../lib/use-refusal';
import { LoadError } from '../../ui/load-error';
import { Notice } from '../../ui/notice';
import { Panel } from '../../ui/panel';
import { Select } from '../../ui/select';
import { Skeleton } from '../../ui/skeleton';

const DigestDocument = graphql('query DigestChoice { digestChoice { hour } }');
const ChooseDocument = graphql('mutation ChooseDigest($hour: Int) { chooseDigest(hour: $hour) { hour } }');

const digestQuery = (hat: string) => queryOptions({
  queryKey: [hat, 'digest'],
  queryFn: ({ signal }) => request(DigestDocument, {}, { signal }).then((data) => data.digestChoice),
});

const never = 'never';

/** At which hour one is told once a day what waits, or never. */
export function DigestPart() {
  const t = useTranslations('digest');
  const refusal = useRefusal();
  const queries = useQueryClient();
  const options = digestQuery(useScope());
  const query = useQuery(options);
  const choose = useMutation({
    mutationFn: (chosen: string) => request(ChooseDocument, { hour: chosen === never ? null : Number(chosen) }).then((data) => data.chooseDigest),
    onSuccess: (choice) => {
      queries.setQueryData(options.queryKey, choice);
      announce(t('saved'));
    },
  });
  const saved = query.data && String(query.data.hour ?? never);
  return (
    <Panel title={t('title')}>
      <p className="prose">{t('text')}</p>
      {query.isPending && <Skeleton rows={1} height={48} />}
      {query.isError && !query.data && (
        <LoadError what={t('loadError')} reason={refusal(query.error)} onRetry={() => void query.refetch()} busy={query.isFetching} />
      )}
      {choose.isError && <Notice tone="danger">{refusal(choose.error)}</Notice>}
      {choose.isSuccess && <Notice tone="success">{t('saved')}</Notice>}
      {saved && (
        <div className="form">
          <Select
            label={t('label')}
            value={choose.isPending ? choose.variables : saved}
            options={[...digestHours.map((hour) => ({ value: String(hour), label: t('hour', { hour: String(hour) }) })), { value: never, label: t('none') }]}
            onChange={(chosen) => choose.mutate(chosen)}
          />
        </div>
      )}
    </Panel>
  );
}
