import { isRefusalCode, type RefusalCode } from '@boussole/domain/refusals';

/** What the server answered instead of data: one refusal, already reduced to its code. */
export class ApiError extends Error {
  readonly code: RefusalCode;

  constructor(code: RefusalCode) {
    super(code);
    this.name = 'ApiError';
    this.code = code;
  }
}

/** The first code an answer carries; without one, what its status says. */
export function codeOfAnswer(status: number, errors: readonly { extensions?: { code?: unknown } }[]): RefusalCode {
  const code = errors[0]?.extensions?.code;
  if (isRefusalCode(code)) return code;
  if (status === 401) return 'auth.required';
  if (status === 413) return 'request.too_large';
  if (status === 429) return 'auth.too_many_attempts';
  if (status >= 502 && status <= 504) return 'service.unavailable';
  return 'server.failed';
}

export const codeOf = (error: unknown): RefusalCode => (error instanceof ApiError ? error.code : 'server.failed');

/** Worth another try without asking anybody: nothing was wrong with what was asked. */
export const isPassing = (error: unknown): boolean =>
  error instanceof ApiError && (error.code === 'service.unavailable' || error.code === 'server.failed');
