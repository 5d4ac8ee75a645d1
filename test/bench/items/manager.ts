import { brusselsDay } from '@boussole/domain/calendar-date';
import { periodBefore, periodOf } from '@boussole/domain/figures/period';
import { aPerson, type Branch } from '../../factories/network.js';
import { aSession } from '../../factories/world.js';
import { cycled } from '../people.js';
import type { Item } from '../item.js';

/** The largest body's page; at a million dossiers it must cost what it costs at twenty thousand. */
export const managerPage: Item = {
  code: 'W8', what: 'la page d’un responsable, le trimestre passé', document: 'ManagerFigures', limit: null, most: null,
  async asks(owner, count) {
    const { rows: [branch] } = await owner.query<Branch>(`select id, organisation_id as "organisationId",
      name from branch where name like 'Antenne de %' order by id limit 1`);
    if (!branch) throw new Error('nothing was loaded');
    const { id, membershipId } = await aPerson(owner, branch, 'manager');
    const { cookie } = await aSession(owner, 'Bench', id, membershipId);
    const period = periodBefore(periodOf('quarter', brusselsDay(new Date()))).code;
    return cycled([{ cookie, variables: { input: { period } }, values: [] }], count);
  },
};
