import type { Item } from '../item.js';
import { branchCaseload, ownCaseload } from './caseload.js';
import { openDossier } from './dossier.js';
import { logInterview } from './interview.js';
import { findPerson } from './search.js';

/** The work of a day that goes over HTTP. */
export const items: readonly Item[] = [openDossier, ownCaseload, branchCaseload, findPerson, logInterview];
