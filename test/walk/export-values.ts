import { anExport } from '../factories/export-traces.js';
import { type Asking, each, type Entry, key } from './asking.js';


/** A list that the asker reads on her screen. */
const listOf = ({ who, alpha: { people } }: Asking): readonly [list: string, view: string] => {
  if (who.membershipId === people.structure_admin.membershipId) return ['staff', 'all'];
  return who.membershipId === people.operator_agent.membershipId ? ['inbox', 'todo'] : ['caseload', 'mine'];
};

const hers = (asking: Asking): Promise<string> => anExport(asking.owner, asking.who, asking.alpha.branch.id, listOf(asking)[0]);

/** What the arguments about lists that leave are given. */
export const exportValues: Readonly<Record<string, Entry>> = {
  'OrderExportInput.commandKey': key,
  'OrderExportInput.list': (asking) => listOf(asking)[0],
  'OrderExportInput.view': (asking) => listOf(asking)[1],
  'OrderExportInput.format': () => 'csv',
  'OrderExportInput.reason': () => 'Réunion d’équipe de lundi',
  'exportLink.id': each((world) => world.exportId, hers),
};
