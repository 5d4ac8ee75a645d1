import type { ImportProblemCode } from '@boussole/domain/register/import/problems';
import { problemSentences } from '@boussole/shared/messages/fr-import';

const sentences: Readonly<Record<ImportProblemCode, string>> = problemSentences;

/** What the report of an import says of a problem. */
export const problemSentence = (code: string): string => (sentences as Readonly<Record<string, string>>)[code] ?? code;
