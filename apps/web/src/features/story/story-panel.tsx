import { storyGroupNames, type StoryGroup } from '@boussole/domain/story/kinds';
import { MessageSquarePlus } from 'lucide-react';
import { useId } from 'react';
import { useTranslations } from 'use-intl';
import { useRefusal } from '../../lib/use-refusal';
import { Button } from '../../ui/button';
import { ChoiceChips } from '../../ui/choice-chips';
import { Empty } from '../../ui/empty';
import { LoadError } from '../../ui/load-error';
import { Skeleton } from '../../ui/skeleton';
import type { Story } from './story-fields';
import { StoryList } from './story-list';
import { useStory } from './use-story';

interface Props {
  dossierId: string;
  /** What came with the dossier. */
  first: Story;
  groups: readonly StoryGroup[];
  onGroups: (groups: readonly StoryGroup[]) => void;
}

export function StoryPanel({ dossierId, first, groups, onGroups }: Props) {
  const t = useTranslations('story');
  const common = useTranslations('common');
  const refusal = useRefusal();
  const titleId = useId();
  const { entries, hasMore, isPending, isFetching, error, showMore, retry } = useStory(dossierId, first, groups);
  const hasInterview = groups.length > 0 || entries.some(({ kind }) => kind === 'interview' || kind === 'withheld');

  return (
    <section className="panel dossier-story" aria-labelledby={titleId}>
      <div className="list-foot">
        <h2 id={titleId} className="panel-title">
          {t('title')}
        </h2>
        {entries.length > 1 && <span className="meta keys-hint">{t('hint')}</span>}
      </div>
      <ChoiceChips
        label={t('filter')}
        isLabelHidden
        options={storyGroupNames.map((value) => ({ value, label: t(`groups.${value}`) }))}
        selected={groups}
        onChange={onGroups}
      />
      {!hasInterview && (
        <Empty icon={MessageSquarePlus} title={t('empty')}>
          {t('emptyText')}
        </Empty>
      )}
      {isPending && !error && <Skeleton rows={6} height={40} />}
      {entries.length > 0 ? (
        <StoryList entries={entries} />
      ) : (
        groups.length > 0 && !isPending && !error && <NothingSuch onEverything={() => onGroups([])} />
      )}
      {error && <LoadError what={entries.length > 0 ? t('olderFailed') : t('loadError')} reason={refusal(error)} onRetry={retry} busy={isFetching} />}
      {hasMore && !error && (
        <div className="actions">
          <Button busy={isFetching} onPress={showMore}>
            {common('more')}
          </Button>
        </div>
      )}
    </section>
  );
}

function NothingSuch({ onEverything }: { onEverything: () => void }) {
  const t = useTranslations('story');
  return (
    <Empty title={t('nothing')}>
      <p className="empty-text">{t('nothingText')}</p>
      <p className="actions">
        <Button onPress={onEverything}>{t('everything')}</Button>
      </p>
    </Empty>
  );
}
