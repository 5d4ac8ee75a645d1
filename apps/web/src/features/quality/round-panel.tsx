import { isWhole, type QualityLevel, type QualityStandard, qualityStandards, shortestEvidence } from '@boussole/domain/quality/grid';
import { useTranslations } from 'use-intl';
import { useDates } from '../../lib/dates';
import { request } from '../../lib/request';
import { Badge } from '../../ui/badge';
import { Notice } from '../../ui/notice';
import { Panel } from '../../ui/panel';
import { AnswerDocument, type Round, type Said } from './quality-query';
import { RoundMoves } from './round-moves';
import { SaidForm } from './said-form';
import { SaidShown } from './said-shown';
import { StandardCard } from './standard-card';
import { useQualityChanges } from './use-quality-changes';

const of = (said: readonly Said[], standard: QualityStandard) => said.find((one) => one.standard === standard);

/** A round: where it stands, its grid, and beside each standard what a peer saw there. */
export function RoundPanel({ round, before }: { round: Round; before: Round | undefined }) {
  const t = useTranslations('quality');
  const g = useTranslations('qualityGrid');
  const filled = round.answers.filter(({ level, words }) => level && [...words.trim()].length >= shortestEvidence).length;
  const whole = isWhole(new Map(round.answers.map((one) => [one.standard, one])));
  return (
    <Panel title={t('round', { year: String(round.year) })} action={<Badge tone={round.state === 'draft' ? 'primary' : 'neutral'}>{t(`states.${round.state}`)}</Badge>}>
      <Standing round={round} />
      {round.canFill && <p className="meta">{t('filled', { count: filled })}</p>}
      <div className="quality-grid">
        {qualityStandards.map((standard) => (
          <StandardCard key={standard} standard={standard} note={<Before level={before && of(before.answers, standard)?.level} year={before?.year} />}>
            {round.canFill ? <Answer round={round} standard={standard} /> : <SaidShown by={g('house')} said={of(round.answers, standard)} missing={g('noEvidence')} />}
            {round.readAt && <SaidShown by={g('peer')} said={of(round.remarks, standard)} missing={g('noRemark')} />}
          </StandardCard>
        ))}
      </div>
      {round.canFill && !whole && <p className="meta">{t('notWhole')}</p>}
      <RoundMoves round={round} />
      <p className="meta">{t('source')}</p>
    </Panel>
  );
}

function Before({ level, year }: { level: QualityLevel | null | undefined; year: number | undefined }) {
  const g = useTranslations('qualityGrid');
  return level && year ? <p className="meta">{g('before', { year: String(year), level: g(`levels.${level}.name`) })}</p> : null;
}

function Answer({ round, standard }: { round: Round; standard: QualityStandard }) {
  const g = useTranslations('qualityGrid');
  const { show, again } = useQualityChanges();
  return (
    <SaidForm
      levelLabel={g('level')}
      wordsLabel={g('evidence')}
      hint={g('evidenceHint')}
      said={of(round.answers, standard)}
      send={async ({ level, words }, version) => {
        const page = await request(AnswerDocument, { input: { reviewId: round.id, standard, level, words, version } })
          .then((data) => data.saveQualityAnswer).catch((error: unknown) => { again(); throw error; });
        show(page);
        return of(page.rounds.find(({ id }) => id === round.id)?.answers ?? [], standard);
      }}
    />
  );
}

/** Who reads or has read it, and whether nobody did. */
function Standing({ round }: { round: Round }) {
  const t = useTranslations('quality');
  const dates = useDates();
  const { peerName: name, peerBranchName: branch, peerOrganisationName: organisation, state } = round;
  if (round.readAt && name && branch && organisation) return <p>{t('readBy', { name, branch, organisation, day: dates.day(round.readAt) })}</p>;
  if (state === 'closed') return <p>{t('closedUnread')}</p>;
  if (state !== 'sent_to_peer' || !branch || !organisation) return null;
  return (
    <Notice>{name ? t('withPeer', { name, branch, organisation }) : t('askedPeer', { branch, organisation, day: dates.day(round.askedAt ?? '') })}</Notice>
  );
}
