import { useQuery } from '@tanstack/react-query';
import { useTranslations } from 'use-intl';
import { useOpenScope } from '../../lib/session';
import { useRefusal } from '../../lib/use-refusal';
import { LoadError } from '../../ui/load-error';
import { Skeleton } from '../../ui/skeleton';
import { offerQuery } from '../register/sheet/sheet-query';
import type { ChoiceSet } from './choice-query';
import { PickItem } from './pick-item';
import type { PickDraft } from './picks';
import type { Marks } from './use-marks';

/** What was picked: for which project, from which session, why. */
export function PickTray({ set, marks }: { set: ChoiceSet; marks: Marks }) {
  const t = useTranslations('choice.picks');
  if (marks.picks.length === 0) return <p className="meta">{t('none')}</p>;
  return (
    <ul className="pick-list">
      {marks.picks.map((pick) => {
        const { key } = pick;
        if (typeof key === 'string') return <OutsidePick key={key} set={set} marks={marks} pick={pick} offerId={key} />;
        const card = set.cards.find(({ alternative }) => alternative === key);
        return card && (
          <PickItem key={key} set={set} offer={{ ...card, isOutside: false }} pick={pick}
            onChange={(more) => marks.change(key, more)} onRemove={() => marks.toggle(key)} />
        );
      })}
    </ul>
  );
}

/** An offer that is not in the list: what it is, the register says. */
function OutsidePick({ set, marks, pick, offerId }: { set: ChoiceSet; marks: Marks; pick: PickDraft; offerId: string }) {
  const t = useTranslations('choice');
  const refusal = useRefusal();
  const query = useQuery(offerQuery(useOpenScope(), offerId));
  if (!query.data) {
    return (
      <li className="card">
        {query.isPending ? <Skeleton rows={2} height={36} /> : (
          <LoadError what={t('outside.failed')} reason={refusal(query.error)} onRetry={() => void query.refetch()} busy={query.isFetching} />
        )}
      </li>
    );
  }
  const { title, organisation, sessions } = query.data;
  return (
    <PickItem
      set={set} pick={pick} onChange={(more) => marks.change(offerId, more)} onRemove={() => marks.toggle(offerId)}
      offer={{
        title, operatorName: organisation.name, isOwn: set.linkedIds.includes(organisation.id), isOutside: true,
        sessions: sessions.filter(({ status }) => status === 'open'),
      }}
    />
  );
}
