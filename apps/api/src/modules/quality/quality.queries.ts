import type { CalendarDate } from '@boussole/domain/calendar-date';
import { isOverdueAction } from '@boussole/domain/quality/action';
import { isWhole, type QualitySaid, type QualityStandard, qualityStandards } from '@boussole/domain/quality/grid';
import { allowedQualityMoves, decideQuality, mayKeepQuality, type QualityRound, readingMoves, roundMoves } from '@boussole/domain/quality/round';
import type { Viewer } from '../../platform/database.js';
import { Refusal } from '../../platform/errors.js';
import { locks } from '../../platform/locks.js';
import type { Ask } from '../../platform/statement.js';
import type { QualityActionView, QualityAskedView, QualityPeerView, QualityReadingView, QualityRoundView, QualitySaidView, QualityPageView } from './quality.graphql.js';

const mostRounds = 6;
const mostActions = 200;
const mostPeers = 20;

type SaidJson = Omit<QualitySaidView, 'at'> & { at: string };
type Times = 'openedAt' | 'askedAt' | 'readAt' | 'closedAt';

/** What the rules ask of a round, with what was said in it. */
interface Facts extends Pick<QualityRound, 'branchId' | 'state' | 'peerBranchId' | 'peerMembershipId'> {
  version: number;
  answers: SaidJson[];
  remarks: SaidJson[];
}
type RoundJson = Facts & Omit<QualityRoundView, Times | 'answers' | 'remarks' | 'canFill' | 'viewerCan'> & Record<Times, string | null>;

const saidJson = (table: string) => `(select coalesce(json_agg(json_build_object('standard', s.standard, 'level', s.level, 'words', s.words, 'version', s.version,
  'at', s.at)), '[]') from ${table} s where s.review_id = r.id)`;
const factsColumns = `r.id, r.branch_id as "branchId", r.year, r.state, r.version, r.peer_branch_id as "peerBranchId", r.peer_membership_id as "peerMembershipId",
  r.asked_at as "askedAt", ${saidJson('quality_answer')} as answers, ${saidJson('quality_remark')} as remarks`;

const pageSql = `
  select b.name as "branchName",
    (select coalesce(json_agg(x order by x.year desc), '[]') from (
      select ${factsColumns}, r.opened_at as "openedAt", r.read_at as "readAt", r.closed_at as "closedAt", pb.name as "peerBranchName",
        po.name as "peerOrganisationName", app.quality_peer_name(r.id) as "peerName"
      from quality_review r left join branch pb on pb.id = r.peer_branch_id left join organisation po on po.id = pb.organisation_id
      where r.branch_id = $1 order by r.year desc limit ${mostRounds}) x) as rounds,
    (select coalesce(json_agg(x), '[]') from (
      select a.id, a.version, r.year, a.standard, a.what, a.owner_membership_id as "ownerMembershipId", app.staff(a.owner_membership_id) ->> 'name' as "ownerName",
        a.due_on as "dueOn", a.state, a.result
      from quality_action a join quality_review r on r.id = a.review_id where a.branch_id = $1
      order by a.state in ('done', 'dropped'), a.due_on, a.id limit ${mostActions}) x) as actions,
    (select coalesce(json_agg(x order by x."askedAt"), '[]') from (
      select r.id, r.year, rb.name as "branchName", ro.name as "organisationName", r.asked_at as "askedAt", r.peer_membership_id is not null as "isAccepted"
      from quality_review r join branch rb on rb.id = r.branch_id join organisation ro on ro.id = rb.organisation_id
      where r.peer_branch_id = $1 and r.branch_id <> $1) x) as asked,
    (select coalesce(json_agg(json_build_object('membershipId', m.id, 'name', p.given_name || ' ' || p.family_name) order by p.family_name, p.given_name, m.id), '[]')
      from membership m join person p on p.id = m.person_id where m.branch_id = $1 and m.role in ('counsellor', 'coordinator', 'manager')
      and m.disabled_at is null and m.from_on <= app.today() and (m.until_on is null or m.until_on >= app.today())) as colleagues
  from branch b where b.id = $1`;

interface PageJson {
  branchName: string;
  rounds: RoundJson[];
  actions: Omit<QualityActionView, 'isOverdue'>[];
  asked: (Omit<QualityAskedView, 'askedAt'> & { askedAt: string })[];
  colleagues: QualityPageView['colleagues'];
}

/** The page of one's own branch: its last rounds, what it means to do better, and what its coordination is asked to read elsewhere. */
export async function readQuality(ask: Ask, viewer: Viewer, today: CalendarDate): Promise<QualityPageView> {
  const [row] = await ask<PageJson>(pageSql, [viewer.branchId]);
  if (!row) throw new Refusal('record.not_found');
  const canKeep = mayKeepQuality(viewer);
  const year = Number(today.slice(0, 4));
  return {
    branchName: row.branchName,
    rounds: row.rounds.map((round) => showRound(round, viewer)),
    actions: row.actions.map((action) => ({ ...action, ownerName: action.ownerName, isOverdue: isOverdueAction(action, today) })),
    asked: row.asked.map((asked) => ({ ...asked, askedAt: new Date(asked.askedAt) })),
    canKeep, canOpen: canKeep && row.rounds.every((round) => round.state === 'closed' && round.year !== year),
    colleagues: canKeep ? row.colleagues : [],
  };
}

/** The round of another body as its peer sees it; before she accepts, only who asks. */
export async function readReading(ask: Ask, viewer: Viewer, id: string): Promise<QualityReadingView> {
  const [row] = await ask<Facts & { id: string; year: number; askedAt: string; branchName: string; organisationName: string }>(`
    select ${factsColumns}, b.name as "branchName", o.name as "organisationName"
    from quality_review r join branch b on b.id = r.branch_id join organisation o on o.id = b.organisation_id
    where r.id = $1 and r.peer_branch_id = $2 and r.branch_id <> $2 and r.state = 'sent_to_peer'`, [id, viewer.branchId]);
  if (!row) throw new Refusal('record.not_found');
  const viewerCan = allowedQualityMoves(readingMoves, roundOf(row), viewer);
  if (locks.domain && viewerCan.length === 0) throw new Refusal('record.not_found');
  const { year, version, branchName, organisationName, askedAt } = row;
  return { id, year, version, branchName, organisationName, askedAt: new Date(askedAt), isAccepted: row.peerMembershipId !== null, viewerCan,
    answers: inOrder(row.answers), remarks: inOrder(row.remarks) };
}

/** Branches of other bodies that somebody coordinates, by their names. */
export const readPeers = (ask: Ask, typed: string): Promise<QualityPeerView[]> =>
  ask(`select id, name, organisation_name as "organisationName" from app.quality_peers($1, ${mostPeers})`, [typed]);

/** What the rules need of a round about to change; whoever asks waits for who asked before. */
export async function lockRound(ask: Ask, id: string): Promise<QualityRound & { readonly version: number }> {
  await ask(`select pg_advisory_xact_lock(hashtextextended('quality:' || $1::text, 0))`, [id]);
  const [row] = await ask<Facts>(`select ${factsColumns} from quality_review r where r.id = $1`, [id]);
  if (!row) throw new Refusal('record.not_found');
  return { ...roundOf(row), version: row.version };
}

function roundOf({ branchId, state, peerBranchId, peerMembershipId, answers, remarks }: Facts): QualityRound {
  const whole = (said: readonly SaidJson[]) => isWhole(new Map<QualityStandard, QualitySaid>(said.map((one) => [one.standard, one])));
  return { branchId, state, peerBranchId, peerMembershipId, isFilled: whole(answers), isRemarked: whole(remarks) };
}

function showRound({ openedAt, askedAt, readAt, closedAt, ...row }: RoundJson, viewer: Viewer): QualityRoundView {
  const { id, year, state, version, peerBranchName, peerOrganisationName, peerName } = row;
  const round = roundOf(row);
  const time = (at: string | null) => at && new Date(at);
  return {
    id, year, state, version, peerBranchName, peerOrganisationName, peerName, openedAt: new Date(openedAt ?? 0), askedAt: time(askedAt) || null,
    readAt: time(readAt) || null, closedAt: time(closedAt) || null, answers: inOrder(row.answers), remarks: inOrder(row.remarks),
    canFill: decideQuality(round, 'fill', viewer).ok, viewerCan: allowedQualityMoves(roundMoves, round, viewer),
  };
}

const inOrder = (said: readonly SaidJson[]): QualitySaidView[] => qualityStandards.flatMap((standard) =>
  said.filter((one) => one.standard === standard).map((one) => ({ ...one, at: new Date(one.at) })));
