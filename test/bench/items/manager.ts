import { brusselsDay } from '@boussole/domain/calendar-date';
import { periodBefore, periodOf } from '@boussole/domain/figures/period';
import { aManager, cycled } from '../people.js';
import type { Item } from '../item.js';

/** The largest body's page; at a million dossiers it must cost what it costs at twenty thousand. */
export const managerPage: Item = {
  code: 'W8', what: 'la page d’un responsable, le trimestre passé', document: 'ManagerFigures', limit: null, most: null,
  async asks(owner, count) {
    const period = periodBefore(periodOf('quarter', brusselsDay(new Date()))).code;
    return cycled([{ cookie: await aManager(owner), variables: { input: { period } }, values: [] }], count);
  },
};
