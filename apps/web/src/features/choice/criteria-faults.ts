import { checkCriteria, type Criteria } from '@boussole/domain/choice/criteria';

/** What must be mended before a set can be frozen, by field: the name of its sentence. */
export type CriteriaFaults = { readonly [Key in 'field' | 'startsBefore' | 'age']?: string };

/** The same rule as the server's, told beside the field it is about. */
export function faultsOf(criteria: Criteria, today: string): { readonly [Key in keyof CriteriaFaults]?: 'fieldFault' | 'dayFault' | 'ageFault' } {
  const checked = checkCriteria(criteria, today);
  if (checked.ok) return {};
  if (checked.code === 'choice.domain_missing') return { field: 'fieldFault' };
  return checked.code === 'choice.window_invalid' ? { startsBefore: 'dayFault' } : { age: 'ageFault' };
}
