import type { Item } from '../item.js';
import { ownDay, ownWeek } from './agenda.js';
import { branchCaseload, ownCaseload } from './caseload.js';
import { openDossier } from './dossier.js';
import { inbox } from './inbox.js';
import { logInterview } from './interview.js';
import { managerPage } from './manager.js';
import { findPerson } from './search.js';
import { sendReferral } from './sending.js';

/** The work of a day that goes over HTTP. */
export const items: readonly Item[] = [openDossier, ownCaseload, branchCaseload, findPerson, logInterview, sendReferral, inbox, managerPage, ownDay, ownWeek];
