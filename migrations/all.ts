import { Context1764000000001 } from './0001-context.js';
import { Network1764000000002 } from './0002-network.js';
import { Accounts1764000000003 } from './0003-accounts.js';
import { SignIn1764000000004 } from './0004-sign-in.js';
import { JournalAndDeliveries1764000000005 } from './0005-journal-and-deliveries.js';
import { Dossiers1764000000006 } from './0006-dossiers.js';
import { TerritoryAndTrades1764000000007 } from './0007-territory-and-trades.js';
import { Register1764000000008 } from './0008-register.js';
import { RegisterPolicies1764000000009 } from './0009-register-policies.js';
import { RegisterSearch1764000000010 } from './0010-register-search.js';
import { Corrections1764000000011 } from './0011-corrections.js';
import { Duplicates1764000000012 } from './0012-duplicates.js';
import { Imports1764000000013 } from './0013-imports.js';

/** Every migration, in order. A released one is never altered. */
export const migrations = [
  Context1764000000001,
  Network1764000000002,
  Accounts1764000000003,
  SignIn1764000000004,
  JournalAndDeliveries1764000000005,
  Dossiers1764000000006,
  TerritoryAndTrades1764000000007,
  Register1764000000008,
  RegisterPolicies1764000000009,
  RegisterSearch1764000000010,
  Corrections1764000000011,
  Duplicates1764000000012,
  Imports1764000000013,
];
