import type { ExportList } from '@boussole/domain/exporting/export';
import type { Exported } from './exported.js';
import { listsOfPeople } from './lists-of-people.js';
import { listsOfWork } from './lists-of-work.js';

/** The lists that leave, with what is written of each. */
export const exportedLists: Readonly<Record<ExportList, Exported>> = { ...listsOfPeople, ...listsOfWork };
