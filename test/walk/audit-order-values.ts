import { parameters } from '@boussole/domain/neutrality/parameters';
import { type Entry, key, soon } from './asking.js';

// What was published once is never published again: each time another version, named in the settings and beside them.
let published = 1;
const nextSettings = (): string => {
  published += 1;
  return JSON.stringify({ ...parameters, version: `neutrality-${published}` });
};

/** What the coordination of the network asks of the audit; fields are given in the order of their names. */
export const auditOrderValues: Readonly<Record<string, Entry>> = {
  'AskAuditInput.from': () => '2024-01-01',
  'AskAuditInput.until': () => '2024-12-31',
  'AskAuditInput.parameters': () => parameters.version,
  'RegisterParametersInput.appliesFrom': () => soon,
  'RegisterParametersInput.commandKey': key,
  'RegisterParametersInput.reason': () => 'Une décision du comité.',
  'RegisterParametersInput.settings': nextSettings,
  'RegisterParametersInput.version': () => `neutrality-${published}`,
};
