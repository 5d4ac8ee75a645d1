import { Context1764000000001 } from './0001-context.js';
import { Network1764000000002 } from './0002-network.js';
import { Accounts1764000000003 } from './0003-accounts.js';
import { SignIn1764000000004 } from './0004-sign-in.js';
import { JournalAndDeliveries1764000000005 } from './0005-journal-and-deliveries.js';
import { Dossiers1764000000006 } from './0006-dossiers.js';

/** Every migration, in order. A released one is never altered. */
export const migrations = [
  Context1764000000001,
  Network1764000000002,
  Accounts1764000000003,
  SignIn1764000000004,
  JournalAndDeliveries1764000000005,
  Dossiers1764000000006,
];
