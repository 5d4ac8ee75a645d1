import { brusselsDay } from '@boussole/domain/calendar-date';
import { areInterestsDue, checkInterests } from '@boussole/domain/preference/interest';
import { Injectable } from '@nestjs/common';
import { Clock } from '../../platform/clock.js';
import { Database, type Viewer } from '../../platform/database.js';
import { orRefuse, Refusal } from '../../platform/errors.js';
import type { DeclareInterestsInput, InterestLinkView, MyInterestsView } from './interest.graphql.js';

/** What somebody who advises says of her own ties: all of them each time; what she said before stays. */
@Injectable()
export class DeclareInterests {
  constructor(private readonly db: Database, private readonly clock: Clock) {}

  async execute(viewer: Viewer, { commandKey, links }: DeclareInterestsInput): Promise<boolean> {
    const said = orRefuse(checkInterests(links.map(({ organisationId, kind }) => ({ organisationId, kind }))));
    const command = { what: 'interests.declared', about: viewer.personId, key: commandKey, request: said };
    await this.db.writeOnce(viewer, command, async (tx) => {
      const [known] = await tx.ask<{ areKnown: boolean }>(`select not exists (select from unnest($1::uuid[]) x(id)
        where not exists (select from organisation o where o.id = x.id)) as "areKnown"`, [said.map(({ organisationId }) => organisationId)]);
      if (!known?.areKnown) throw new Refusal('preference.unknown');
      await tx.ask('insert into interest_declaration (person_id, links) values ($1, $2)', [viewer.personId, JSON.stringify(said)]);
      return {};
    });
    return true;
  }

  async read(viewer: Viewer): Promise<MyInterestsView> {
    const [row] = await this.db.read(viewer, (ask) => ask<{ declaredAt: Date | null; links: InterestLinkView[]; knownAlready: string[] }>(`
      select d.declared_at as "declaredAt",
        (select coalesce(json_agg(json_build_object('organisationId', x.link->>'organisationId', 'organisationName', o.name, 'kind', x.link->>'kind')
            order by o.name, x.link->>'kind'), '[]')
          from jsonb_array_elements(d.links) x(link) join organisation o on o.id = (x.link->>'organisationId')::uuid) as links,
        (select coalesce(json_agg(name order by name), '[]') from (
          select o.name from organisation o where o.id = $2
          union select o.name from employment e join organisation o on o.id = e.employer_id
            where e.person_id = $1 and e.from_on <= app.today() and (e.until_on is null or e.until_on >= app.today())) k) as "knownAlready"
      from (select 1) one left join lateral (
        select declared_at, links from interest_declaration where person_id = $1 order by declared_at desc, id desc limit 1) d on true`,
    [viewer.personId, viewer.organisationId]));
    if (!row) throw new Refusal('server.failed');
    return { ...row, isDue: areInterestsDue(row.declaredAt && brusselsDay(row.declaredAt), brusselsDay(this.clock.now())) };
  }
}
