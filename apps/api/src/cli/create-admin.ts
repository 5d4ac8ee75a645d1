import { randomUUID } from 'node:crypto';
import { type Role, roles } from '@boussole/domain/access/roles';
import { isEmail } from '@boussole/domain/dossier/learner';
import { cleanText } from '@boussole/domain/text/clean-text';
import { common } from '@boussole/shared/messages/fr-common';
import { readConfig } from '../platform/config.js';
import { Secrets } from '../platform/secrets.js';
import { type Command, readOptions, WrongUsage } from './command.js';
import { asOwner, type Owner } from './owner.js';

const usage = 'npm run boussole -- admin creer --email … --prenom … --nom … --structure … --antenne … [--role structure_admin]';
const lockKey = 728_120_553;

interface Request { email: string; givenName: string; familyName: string; organisation: string; branch: string; role: Role }
interface Done { isNew: boolean; isDisabled: boolean; linkId: string | null }

/** Opens a fresh installation: its first administrator, and the link by which she alone chooses her password. */
export const createAdmin: Command = {
  name: ['admin', 'creer'],
  usage,
  summary: 'Crée la structure, l’antenne et la personne si elles manquent, l’invite, et donne le lien pour choisir un mot de passe.',
  async run(args) {
    const request = readRequest(args);
    const config = readConfig();
    const done = await asOwner(config.databaseUrl, (owner) => owner.together(() => create(owner, request)));
    console.log(`${request.email} : ${common.roles[request.role]}, ${request.branch} (${request.organisation})${done.isNew ? '' : ' ; ce rattachement existait déjà'}.`);
    if (done.isDisabled) console.log('Ce rattachement est désactivé : une administration de la structure peut le rouvrir.');
    if (!done.linkId) {
      console.log('Cette personne a déjà un mot de passe : elle se connecte comme d’habitude.');
      return 0;
    }
    const link = new URL('/acces', config.publicUrl);
    link.hash = new Secrets(config).linkToken(done.linkId);
    console.log(`Un courriel d’invitation est promis. Le même lien, valable sept jours et une seule fois :\n${link.href}`);
    return 0;
  },
};

function readRequest(args: readonly string[]): Request {
  const text = { type: 'string' } as const;
  const typed = readOptions(args, { email: text, prenom: text, nom: text, structure: text, antenne: text, role: text }, usage);
  const read = (option: 'prenom' | 'nom' | 'structure' | 'antenne' | 'email', longest: number): string => {
    const cleaned = cleanText(typed[option] ?? '');
    const value = cleaned.ok ? cleaned.value.replace(/\s+/g, ' ').trim() : '';
    if (value.length > 0 && value.length <= longest) return value;
    throw new WrongUsage(`--${option} manque, ou n’a pas entre 1 et ${longest} signes.`, `Usage : ${usage}`);
  };
  const email = read('email', 254).toLowerCase();
  if (!isEmail(email)) throw new WrongUsage('--email n’est pas une adresse électronique.', `Usage : ${usage}`);
  const role = roles.find((known) => known === (typed.role ?? 'structure_admin'));
  if (!role) throw new WrongUsage(`--role attend l’un de : ${roles.join(', ')}.`, `Usage : ${usage}`);
  return { email, role, givenName: read('prenom', 100), familyName: read('nom', 100), organisation: read('structure', 200),
    branch: read('antenne', 200) };
}

async function create(owner: Owner, request: Request): Promise<Done> {
  // The same command typed twice at once creates once.
  await owner.ask('select pg_advisory_xact_lock($1)', [lockKey]);
  const organisationId = await ensure(owner, 'organisation', { name: request.organisation }, { kind: 'AUTRE' });
  const branchId = await ensure(owner, 'branch', { organisation_id: organisationId, name: request.branch });
  const personId = await ensure(owner, 'person', { email: request.email }, { given_name: request.givenName, family_name: request.familyName });
  const [known] = await owner.ask<{ disabled_at: Date | null }>(`select disabled_at from membership
    where person_id = $1 and branch_id = $2 and role = $3 and (until_on is null or until_on >= app.today())`, [personId, branchId, request.role]);
  if (!known) await place(owner, personId, branchId, organisationId, request.role);
  return { isNew: !known, isDisabled: Boolean(known?.disabled_at), linkId: await invite(owner, personId) };
}

/** The id of the row that has exactly these values, added with the others when there is none. */
async function ensure(
  owner: Owner, table: string, named: Readonly<Record<string, string>>, others: Readonly<Record<string, string>> = {},
): Promise<string> {
  const values = { ...named, ...others };
  // Two bodies may bear one name: the sheet that is in use, then the first of them, is the one meant.
  const order = table === 'person' ? 'id' : 'merged_into_id is not null, created_at, id';
  const [row] = await owner.ask<{ id: string }>(`
    with found as (
      select id from ${table} where ${Object.keys(named).map((column, place) => `${column} = $${place + 1}`).join(' and ')}
      order by ${order} limit 1),
    added as (
      insert into ${table} (${Object.keys(values).join(', ')})
      select ${Object.keys(values).map((_, place) => `$${place + 1}`).join(', ')} where not exists (select from found) returning id)
    select id from found union all select id from added`, Object.values(values));
  if (!row) throw new RangeError(`no ${table} was found or added`);
  return row.id;
}

async function place(owner: Owner, personId: string, branchId: string, organisationId: string, role: Role): Promise<void> {
  const membershipId = randomUUID();
  await owner.change('insert into membership (id, person_id, branch_id, organisation_id, role) values ($1, $2, $3, $4, $5)',
    [membershipId, personId, branchId, organisationId, role]);
  await owner.change(`insert into employment (person_id, employer_id, recorded_by_organisation_id, from_on)
    values ($1, $2, $2, app.today())`, [personId, organisationId]);
  // Nobody is signed in here: the journal says that it was done from the command line.
  await owner.change(`insert into journal (organisation_id, branch_id, role, what, about) values ($1, $2, 'command_line', 'person.invited', $3)`,
    [organisationId, branchId, membershipId]);
}

/** The invitation under way, or a new one; none for somebody who has a password. */
async function invite(owner: Owner, personId: string): Promise<string | null> {
  const [person] = await owner.ask<{ has_password: boolean; link: string | null }>(`select
    exists (select from credential where person_id = $1) as has_password,
    (select id from access_link where person_id = $1 and used_at is null and expires_at > now() + interval '1 hour'
      order by expires_at desc limit 1) as link`, [personId]);
  if (person?.has_password || person?.link) return person.has_password ? null : person.link;
  const linkId = randomUUID();
  await owner.change(`insert into access_link (id, person_id, kind, expires_at) values ($1, $2, 'invitation', now() + interval '7 days')`, [linkId, personId]);
  await owner.change(`insert into delivery (key, job, payload) values ($1, 'send-password-link', $2)`,
    [`send-password-link:${linkId}`, JSON.stringify({ linkId })]);
  return linkId;
}
