import { brusselsDay } from '@boussole/domain/calendar-date';
import { monthOf } from '@boussole/domain/gathering/month';
import { anExport } from '../factories/export-traces.js';
import { password } from '../factories/network.js';
import { type Asking, each, type Entry, key } from './asking.js';

/** A list that the asker reads on her screen. */
const listOf = ({ who, alpha: { people } }: Asking): readonly [list: string, view: string] => {
  if (who.membershipId === people.structure_admin.membershipId) return ['staff', 'all'];
  if (who.membershipId === people.operator_agent.membershipId) return ['inbox', 'todo'];
  if (who.membershipId === people.manager.membershipId) return ['gatherings', monthOf(brusselsDay(new Date()))];
  if (who.membershipId === people.auditor.membershipId || who.membershipId === people.platform_admin.membershipId) return ['corrections', 'sent'];
  return ['caseload', 'mine'];
};

const hers = (asking: Asking): Promise<string> => anExport(asking.owner, asking.who, asking.alpha.branch.id, listOf(asking)[0]);

/** What the arguments about lists that leave are given. */
export const exportValues: Readonly<Record<string, Entry>> = {
  'OrderExportInput.commandKey': key,
  'OrderExportInput.list': (asking) => listOf(asking)[0],
  'OrderExportInput.view': (asking) => listOf(asking)[1],
  'OrderExportInput.format': () => 'csv',
  'OrderExportInput.password': () => password,
  'OrderExportInput.reason': () => 'Réunion d’équipe de lundi',
  'exportLink.id': each((world) => world.exportId, hers),
};
