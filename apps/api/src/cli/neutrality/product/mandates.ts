import { randomUUID } from 'node:crypto';
import { readConfig } from '../../../platform/config.js';
import { Impossible } from '../../impossible.js';
import { asOwner, type Owner } from '../../owner.js';

/** Who is entrusted with what. */
export interface Mandate {
  readonly email: string;
  readonly kind: 'coordination' | 'referent';
  /** None: the whole network. */
  readonly basin: string | null;
  /** Under which of her hats, when several would do. */
  readonly structure: string | null;
}

interface Terms { readonly decision: string; readonly until: string | null }
interface Hat { membershipId: string; organisationId: string; branchId: string; name: string; organisation: string; role: string }
interface Held { id: string; decision: string; from: string; until: string | null; isNew: boolean }

const lockKey = 728_120_554;
const roles = { coordination: ['coordinator'], referent: ['coordinator', 'auditor'] } as const;
const roleWords = { coordination: 'la fonction de coordination', referent: 'la fonction de coordination ou de protection des données' } as const;

/** Entrusts somebody, once; answers the exit code. */
export const giveMandate = (mandate: Mandate, terms: Terms): Promise<number> => together(async (owner) => {
  const hat = await hatOf(owner, mandate);
  const [known] = await owner.ask<{ isPast: boolean; codes: string; isKnown: boolean }>(`
    select coalesce($1::date < app.today(), false) as "isPast", (select string_agg(code, ', ' order by code) from basin) as codes,
      $2::text is null or exists (select from basin where code = $2) as "isKnown"`, [terms.until, mandate.basin]);
  if (!known?.isKnown) throw new Impossible(`Le bassin ${mandate.basin} n’existe pas. Bassins : ${known?.codes}.`);
  if (known.isPast) throw new Impossible('--jusqu est déjà passé : ce mandat n’ouvrirait rien.');
  const held = await heldBy(owner, hat, mandate);
  if (held) {
    if (held.decision !== terms.decision || held.until !== terms.until) {
      const since = `depuis le ${held.from}${untilOf(held.until)} (${held.decision})`;
      throw new Impossible(`${titleOf(hat, mandate)} : ce mandat est tenu ${since}. Retirez-le d’abord.`);
    }
    console.log(`${titleOf(hat, mandate)} : ce mandat existait déjà, rien n’est changé.`);
    return 0;
  }
  const id = randomUUID();
  await owner.change('insert into neutrality_mandate (id, membership_id, kind, basin, decision, until_on) values ($1, $2, $3, $4, $5, $6)',
    [id, hat.membershipId, mandate.kind, mandate.basin, terms.decision, terms.until]);
  await note(owner, hat, 'mandate.given', id);
  console.log(`${titleOf(hat, mandate)} : mandat donné${untilOf(terms.until)} (${terms.decision}).`);
  return 0;
});

/** Takes a mandate back from today; answers the exit code. */
export const withdrawMandate = (mandate: Mandate): Promise<number> => together(async (owner) => {
  const hat = await hatOf(owner, mandate);
  const held = await heldBy(owner, hat, mandate);
  if (!held) {
    console.log(`${titleOf(hat, mandate)} : aucun mandat de ce genre n’est tenu, rien n’est changé.`);
    return 0;
  }
  // A mandate that held until yesterday stays written; one of today has not lived a day. The journal keeps both.
  await owner.change(held.isNew ? 'delete from neutrality_mandate where id = $1'
    : 'update neutrality_mandate set until_on = app.today() - 1 where id = $1', [held.id]);
  await note(owner, hat, 'mandate.withdrawn', held.id);
  console.log(`${titleOf(hat, mandate)} : mandat retiré.`);
  return 0;
});

function together(work: (owner: Owner) => Promise<number>): Promise<number> {
  return asOwner(readConfig().databaseUrl, (owner) => owner.together(async () => {
    // The same command typed twice at once entrusts once.
    await owner.ask('select pg_advisory_xact_lock($1)', [lockKey]);
    return work(owner);
  }));
}

async function hatOf(owner: Owner, { email, kind, structure }: Mandate): Promise<Hat> {
  const hats = await owner.ask<Hat>(`
    select m.id as "membershipId", m.organisation_id as "organisationId", m.branch_id as "branchId", m.role,
      p.given_name || ' ' || p.family_name as name, o.name as organisation
    from person p join membership m on m.person_id = p.id join organisation o on o.id = m.organisation_id
    where p.email = $1 and m.disabled_at is null and m.from_on <= app.today() and coalesce(m.until_on, 'infinity') >= app.today()
    order by m.id`, [email]);
  const [first] = hats;
  if (!first) throw new Impossible(`Aucun compte en activité n’a l’adresse ${email}.`);
  const allowed: readonly string[] = roles[kind];
  const fitting = hats.filter(({ role, organisation }) => allowed.includes(role) && (structure === null || organisation === structure));
  const [hat] = fitting;
  if (!hat) {
    const where = structure === null ? '' : ` dans la structure « ${structure} »`;
    throw new Impossible(`${first.name} n’a pas ${roleWords[kind]}${where} : ce mandat n’ouvrirait rien.`);
  }
  if (fitting.length === 1) return hat;
  const places = fitting.map(({ organisation }) => organisation).join(', ');
  throw new Impossible(`${hat.name} a ${roleWords[kind]} à plusieurs endroits (${places}) : ajoutez --structure.`);
}

async function heldBy(owner: Owner, { membershipId }: Hat, { kind, basin }: Mandate): Promise<Held | undefined> {
  const [held] = await owner.ask<Held>(`select id, decision, from_on::text as "from", until_on::text as until, from_on = app.today() as "isNew"
    from neutrality_mandate where membership_id = $1 and kind = $2 and basin is not distinct from $3
      and app.today() between from_on and coalesce(until_on, 'infinity') order by given_at limit 1`, [membershipId, kind, basin]);
  return held;
}

// Nobody is signed in here: the journal says that it was done from the command line.
const note = (owner: Owner, { organisationId, branchId }: Hat, what: string, about: string): Promise<number> =>
  owner.change(`insert into journal (organisation_id, branch_id, role, what, about) values ($1, $2, 'command_line', $3, $4)`,
    [organisationId, branchId, what, about]);

const titleOf = ({ name, organisation }: Hat, { kind, basin }: Mandate): string =>
  `${name} (${organisation}), ${kind === 'referent' ? 'référent neutralité' : `coordination de ${basin ?? 'tout le réseau'}`}`;
const untilOf = (until: string | null): string => (until === null ? '' : ` jusqu’au ${until}`);
