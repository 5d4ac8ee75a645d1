import { mayMove, mayRead } from '@boussole/domain/access/rules';
import { isVerified, type Wish } from '@boussole/domain/preference/preference';
import type { Viewer } from '../../platform/database.js';
import type { Ask } from '../../platform/statement.js';
import { Refusal } from '../../platform/errors.js';
import { permit } from '../../platform/locks.js';
import { dossierFacts } from '../dossier/dossier.queries.js';
import type {
  FormOfTodayView, NeedPreferenceView, OpenPreferenceCodeView, OwnNeedView, PriorPreferenceView,
} from './preference.graphql.js';

/** A preference as PostgreSQL tells it: its time is text. */
type PreferenceJson = Omit<PriorPreferenceView, 'saidAt' | 'isVerified'> & { saidAt: string };

const mostShown = 10;

/** What was said of a need, the latest first, as JSON. */
const preferencesJson = (need: string, most: number) => `
  (select coalesce(json_agg(x order by x."saidAt" desc, x.id desc), '[]') from (
    select p.id, p.said_at as "saidAt", p.source, p.is_none as "isNone", coalesce(g.name, og.name) as "organisationName",
      o.title as "offerTitle", p.words
    from prior_preference p left join organisation g on g.id = p.organisation_id
      left join offer o on o.id = p.offer_id left join organisation og on og.id = o.organisation_id
    where p.need_id = ${need} order by p.said_at desc, p.id desc limit ${most}) x)`;

const show = (said: PreferenceJson): PriorPreferenceView =>
  ({ ...said, saidAt: new Date(said.saidAt), isVerified: isVerified(said.source) });

interface NeedRow {
  isThere: boolean;
  preferences: PreferenceJson[];
  openCode: (Omit<OpenPreferenceCodeView, 'expiresAt'> & { expiresAt: string }) | null;
  forms: FormOfTodayView[];
}

/** What is known of a need of the opened dossier before any offer is shown, and how more may come to be known. */
export async function readNeedPreference(ask: Ask, viewer: Viewer, dossierId: string, needId: string): Promise<NeedPreferenceView> {
  const facts = await dossierFacts(ask, viewer, dossierId, '');
  permit(mayRead(facts, 'referrals', viewer));
  const [row] = await ask<NeedRow>(`
    select exists (select from need n where n.id = $1 and n.dossier_id = $2) as "isThere", ${preferencesJson('$1::uuid', mostShown)} as preferences,
      (select json_build_object('id', c.id, 'expiresAt', c.expires_at, 'isOwn', c.by_membership_id = $3) from preference_code c
        where c.need_id = $1 and c.used_at is null and c.expires_at > now() order by c.created_at desc limit 1) as "openCode",
      (select coalesce(json_agg(json_build_object('id', d.id, 'title', d.title) order by d.added_at desc, d.id), '[]') from document d
        where d.dossier_id = $2 and d.state in ('quarantine', 'ready') and not d.is_special
          and (d.added_at at time zone 'Europe/Brussels')::date = app.today()) as forms`, [needId, dossierId, viewer.membershipId]);
  if (!row?.isThere) throw new Refusal('record.not_found');
  const openCode = row.openCode && { ...row.openCode, expiresAt: new Date(row.openCode.expiresAt) };
  return { preferences: row.preferences.map(show), openCode, forms: row.forms, canTake: mayMove(facts, 'take_preference', viewer).ok };
}

/** What is looked for with the person at her own page, and what she said of each. */
export async function readOwnNeeds(ask: Ask, dossierId: string): Promise<OwnNeedView[]> {
  const rows = await ask<Omit<OwnNeedView, 'latest'> & { preferences: PreferenceJson[] }>(`
    select n.id, n.kind, t.name as trade, f.name as field, c.name_fr as commune, b.name as basin, ${preferencesJson('n.id', 1)} as preferences
    from need n left join trade t on t.code = n.trade left join trade_domain f on f.code = n.field
      left join commune c on c.nis = n.commune_nis left join basin b on b.code = n.basin
    where n.dossier_id = $1 and n.state = 'open' order by n.created_at desc, n.id desc limit 12`, [dossierId]);
  return rows.map(({ preferences: [latest], ...need }) => ({ ...need, latest: latest ? show(latest) : null }));
}

/** The body or the offer that is named is in the register. */
export async function expectInRegister(ask: Ask, { organisationId, offerId }: Wish): Promise<void> {
  const [found] = await ask<{ isKnown: boolean }>(`select ($1::uuid is null or exists (select from organisation where id = $1))
    and ($2::uuid is null or exists (select from offer where id = $2)) as "isKnown"`, [organisationId, offerId]);
  if (!found?.isKnown) throw new Refusal('preference.unknown');
}
