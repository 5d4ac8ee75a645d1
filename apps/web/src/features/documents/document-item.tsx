import { useMutation } from '@tanstack/react-query';
import { CircleCheck, Clock, Download, EyeOff, FileText, FileX, Trash2, TriangleAlert, Users } from 'lucide-react';
import { useTranslations } from 'use-intl';
import { useDates } from '../../lib/dates';
import { followLink } from '../../lib/follow-link';
import { useRefusal } from '../../lib/use-refusal';
import { Badge } from '../../ui/badge';
import { Button } from '../../ui/button';
import { Notice } from '../../ui/notice';
import { linkTo, type Paper } from './documents-query';
import { useFileSize } from './use-file-size';

interface Props {
  dossierId: string;
  paper: Paper;
  onRemove: () => void;
}

const looks = {
  quarantine: { tone: 'neutral', icon: Clock },
  ready: { tone: 'success', icon: CircleCheck },
  refused: { tone: 'warning', icon: TriangleAlert },
  removed: { tone: 'neutral', icon: FileX },
} as const;

/** One paper: what it is, how it stands, who added it; and what may be done with it. */
export function DocumentItem({ dossierId, paper, onRemove }: Props) {
  const t = useTranslations('documents');
  const dates = useDates();
  const refusal = useRefusal();
  const size = useFileSize();
  const fetching = useMutation({ mutationFn: () => linkTo(dossierId, paper.id), onSuccess: followLink });
  const { tone, icon } = looks[paper.state];
  const isThere = paper.state === 'ready' || paper.state === 'quarantine';
  const state = paper.state === 'ready' ? t(paper.isScanned ? 'checkedScanned' : 'checked') : t(`states.${paper.state}`);
  return (
    <li className="paper" data-gone={!isThere} aria-label={paper.title}>
      <FileText aria-hidden size={20} />
      <div className="paper-body">
        <h3 className="entry-title">{paper.title}</h3>
        <p className="meta">
          {[t(`kinds.${paper.kind}`), paper.format && t(`formats.${paper.format}`), isThere && size(paper.byteCount)].filter(Boolean).join(' · ')}
          {' · '}
          {t('addedBy', { author: paper.author.name, date: dates.day(paper.addedAt) })}
        </p>
        <ul className="tags">
          <li>
            <Badge tone={tone} icon={icon}>
              {state}
            </Badge>
          </li>
          {paper.isSpecial && (
            <li>
              <Badge icon={EyeOff}>{t('isSpecial')}</Badge>
            </li>
          )}
          {paper.forRepresentative && (
            <li>
              <Badge icon={Users}>{t('isForRepresentative')}</Badge>
            </li>
          )}
        </ul>
        {paper.state === 'refused' && paper.fault && <p className="paper-words">{t(`faults.${paper.fault}`)}</p>}
        {paper.removedAt && (
          <p className="paper-words">
            {t('removedBy', { author: paper.removedBy?.name ?? '', date: dates.day(paper.removedAt), reason: paper.removalReason ?? '' })}
          </p>
        )}
        {fetching.isError && <Notice tone="danger">{refusal(fetching.error)}</Notice>}
      </div>
      <div className="actions">
        {paper.viewerCan.includes('fetch') && (
          <Button icon={Download} aria-label={t('fetchNamed', { title: paper.title })} busy={fetching.isPending} onPress={() => fetching.mutate()}>
            {t('fetch')}
          </Button>
        )}
        {paper.viewerCan.includes('remove') && (
          <Button look="quiet" icon={Trash2} aria-label={t('removeNamed', { title: paper.title })} onPress={onRemove}>
            {t('remove')}
          </Button>
        )}
      </div>
    </li>
  );
}
