import { interestKinds, type InterestKind } from '@boussole/domain/preference/interest';
import { queryOptions, useMutation, useQuery } from '@tanstack/react-query';
import { X } from 'lucide-react';
import { useState } from 'react';
import { useTranslations } from 'use-intl';
import { announce } from '../../lib/announcer';
import { useDates } from '../../lib/dates';
import { graphql, type ResultOf } from '../../lib/graphql';
import { newKey } from '../../lib/new-key';
import { request } from '../../lib/request';
import { useScope } from '../../lib/session';
import { useRefusal } from '../../lib/use-refusal';
import { Button } from '../../ui/button';
import { IconButton } from '../../ui/icon-button';
import { LoadError } from '../../ui/load-error';
import { Notice } from '../../ui/notice';
import { Panel } from '../../ui/panel';
import { Select } from '../../ui/select';
import { Skeleton } from '../../ui/skeleton';
import { WishSearch } from '../preference/wish-search';

const InterestsDocument = graphql(`
  query MyInterests {
    myInterests { declaredAt isDue knownAlready links { organisationId organisationName kind } }
  }
`);
const DeclareDocument = graphql('mutation DeclareInterests($input: DeclareInterestsInput!) { declareInterests(input: $input) }');

type Interests = ResultOf<typeof InterestsDocument>['myInterests'];
type Tie = Interests['links'][number];

const interestsQuery = (hat: string) => queryOptions({
  queryKey: [hat, 'interests'],
  queryFn: ({ signal }) => request(InterestsDocument, {}, { signal }).then((data) => data.myInterests),
});

/** What ties whoever advises to bodies that train: said by herself, once a year, shown to whom she advises. */
export function InterestsPart() {
  const t = useTranslations('interests');
  const refusal = useRefusal();
  const query = useQuery(interestsQuery(useScope()));
  const [isEditing, setIsEditing] = useState(false);
  return (
    <Panel title={t('title')}>
      <p className="prose">{t('intro')}</p>
      {query.isPending && <Skeleton rows={2} height={32} />}
      {query.isError && <LoadError what={t('loading')} reason={refusal(query.error)} onRetry={() => void query.refetch()} />}
      {query.data && !isEditing && (
        <Declared interests={query.data} onEdit={() => setIsEditing(true)} onSaved={() => void query.refetch()} />
      )}
      {query.data && isEditing && (
        <Declaration
          links={query.data.links}
          onClose={() => setIsEditing(false)}
          onSaved={() => {
            setIsEditing(false);
            void query.refetch();
          }}
        />
      )}
    </Panel>
  );
}

function useDeclare(onSaved: () => void) {
  const t = useTranslations('interests');
  const [commandKey, setCommandKey] = useState(newKey);
  return useMutation({
    mutationFn: (links: readonly Tie[]) => request(DeclareDocument,
      { input: { commandKey, links: links.map(({ organisationId, kind }) => ({ organisationId, kind })) } }),
    onSuccess: () => {
      setCommandKey(newKey());
      announce(t('saved'));
      onSaved();
    },
    // What is sent next may say something else: it is another declaration.
    onError: () => setCommandKey(newKey()),
  });
}

function Declared({ interests, onEdit, onSaved }: { interests: Interests; onEdit: () => void; onSaved: () => void }) {
  const t = useTranslations('interests');
  const dates = useDates();
  const refusal = useRefusal();
  const declare = useDeclare(onSaved);
  const { declaredAt, isDue, links, knownAlready } = interests;
  return (
    <>
      {knownAlready.length > 0 && <p className="meta">{t('known', { names: knownAlready.join(', ') })}</p>}
      {isDue && <Notice tone="warning">{t('due')}</Notice>}
      {declare.isError && <Notice tone="danger">{refusal(declare.error)}</Notice>}
      <p>{declaredAt ? t('declared', { day: dates.day(declaredAt) }) : t('never')}</p>
      {declaredAt && links.length === 0 && <p>{t('declaredNone')}</p>}
      <TieList links={links} />
      <div className="actions">
        <Button look={isDue ? 'primary' : 'plain'} onPress={onEdit}>
          {t('edit')}
        </Button>
        {declaredAt && isDue && (
          <Button busy={declare.isPending} onPress={() => declare.mutate(links)}>
            {t('confirmSame')}
          </Button>
        )}
        {!declaredAt && (
          <Button busy={declare.isPending} onPress={() => declare.mutate([])}>
            {t('none')}
          </Button>
        )}
      </div>
    </>
  );
}

function TieList({ links, onRemove }: { links: readonly Tie[]; onRemove?: (tie: Tie) => void }) {
  const t = useTranslations('interests');
  if (links.length === 0) return null;
  return (
    <ul className="tie-list">
      {links.map((tie) => (
        <li key={`${tie.organisationId} ${tie.kind}`}>
          <span>
            <strong>{tie.organisationName}</strong>
            <span className="meta">{t(`kinds.${tie.kind}`)}</span>
          </span>
          {onRemove && <IconButton label={t('remove', { name: tie.organisationName })} icon={X} onPress={() => onRemove(tie)} />}
        </li>
      ))}
    </ul>
  );
}

function Declaration({ links: declared, onClose, onSaved }: { links: readonly Tie[]; onClose: () => void; onSaved: () => void }) {
  const t = useTranslations('interests');
  const refusal = useRefusal();
  const [links, setLinks] = useState(declared);
  const [kind, setKind] = useState<InterestKind>('paid_work');
  const [isTwice, setIsTwice] = useState(false);
  const declare = useDeclare(onSaved);
  const add = (tie: Tie) => {
    const isThere = links.some(({ organisationId, kind: other }) => organisationId === tie.organisationId && other === tie.kind);
    setIsTwice(isThere);
    if (!isThere) setLinks([...links, tie]);
  };
  return (
    <div className="form">
      {declare.isError && <Notice tone="danger">{refusal(declare.error)}</Notice>}
      {links.length === 0 && <p>{t('empty')}</p>}
      <TieList links={links} onRemove={(tie) => setLinks(links.filter((one) => one !== tie))} />
      <fieldset className="tie-add">
        <legend className="label">{t('add')}</legend>
        <Select
          label={t('kind')}
          value={kind}
          options={interestKinds.map((value) => ({ value, label: t(`kinds.${value}`) }))}
          onChange={setKind}
        />
        <WishSearch
          key={links.length}
          label={t('search')}
          isForBodies
          onPick={({ id, name }) => add({ organisationId: id, organisationName: name, kind })}
        />
        {isTwice && <p role="alert" className="field-error">{t('twice')}</p>}
      </fieldset>
      <div className="actions">
        <Button look="primary" busy={declare.isPending} onPress={() => declare.mutate(links)}>
          {t(links.length === 0 ? 'none' : 'save')}
        </Button>
        <Button onPress={onClose}>{t('cancel')}</Button>
      </div>
    </div>
  );
}
