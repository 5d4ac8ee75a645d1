import type { Item } from '../item.js';
import { ownCaseload } from './caseload.js';
import { openDossier } from './dossier.js';

export const items: readonly Item[] = [openDossier, ownCaseload];
