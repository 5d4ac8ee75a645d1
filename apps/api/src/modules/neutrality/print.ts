import { createHash } from 'node:crypto';
import { canonicalJson, type Json } from '@boussole/domain/choice/canonical';

/** The print of a report: of its figures alone, so that whoever has the same decisions finds the same. */
export const printOf = (report: Json): string => createHash('sha256').update(canonicalJson(report)).digest('hex');
