/** What the tests written in TypeScript use of it. */
export interface LocalPostgres {
  readonly pid: number;
  url(database: string): string;
  restart(): Promise<void>;
  stop(): Promise<void>;
}

export function startPostgres(options: {
  dataDir: string; logFile: string; password: string; port?: number; settings?: string[]; environment?: Record<string, string>;
}): Promise<LocalPostgres>;
