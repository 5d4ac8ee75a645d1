/** Everything the environment decides; read once, here, and nowhere else. */
export interface Config {
  readonly isProduction: boolean;
  readonly isDemo: boolean;
  readonly host: string;
  readonly port: number;
  readonly publicUrl: URL;
  readonly databaseUrl: string;
  readonly databasePool: number;
  readonly redisUrl: string | null;
  readonly smtpUrl: string | null;
  readonly mailFrom: string;
  /** The gateway that takes short messages; none: nobody is sent any, but in a demonstration, to its page. */
  readonly smsUrl: URL | null;
  readonly smsToken: string | null;
  /** How many messages may leave in a minute, so that what waited through a standstill does not fall on everybody at once. */
  readonly remindersPerMinute: number;
  /** How long a process that was told to stop serves on, for whoever shares requests out to hear that it leaves. */
  readonly drainSeconds: number;
  readonly sessionSecret: string;
  readonly dataKey: Buffer;
  readonly webFolder: string | null;
  /** A clamd that looks at papers before anybody may fetch them; none: the screens say so. */
  readonly scannerUrl: URL | null;
  /** Where the worker writes what must outlive the database: heads of the journal, erasures. */
  readonly anchorFolder: string | null;
  /** Who is sent each day where the chains of frozen sets stand; nobody: no mail. */
  readonly committee: readonly string[];
  /** Where Prometheus may ask this process how it is; none: nowhere. */
  readonly metricsPort: number | null;
  /** The collector that takes OpenTelemetry traces; none: none are made. */
  readonly tracesUrl: URL | null;
}

/** Nest's name for the settings. */
export const CONFIG = Symbol('config');

/** The exit code of a process that was told nonsense: restarting it changes nothing. */
export const badConfigurationExit = 78;

export class BadConfiguration extends Error {
  constructor(readonly mistakes: readonly string[]) {
    super(`Configuration refusée :\n${mistakes.map((mistake) => `  - ${mistake}`).join('\n')}`);
  }
}

type Env = Readonly<Record<string, string | undefined>>;

/** The environment as settings, or every mistake at once. */
export function readConfig(env: Env = process.env): Config {
  const mistakes: string[] = [];
  const isProduction = env['NODE_ENV'] === 'production';
  const port = wholeNumber(env, 'PORT', 3000, 65_535, mistakes);
  const dataKey = Buffer.from(env['DATA_KEY'] ?? '', 'base64');
  const sessionSecret = env['SESSION_SECRET'] ?? '';
  const isDemo = env['DEMO'] === '1';
  const databaseUrl = url(env, 'DATABASE_URL', ['postgres:', 'postgresql:'], mistakes);
  if (!env['DATABASE_URL']) mistakes.push('DATABASE_URL manque : l’adresse de PostgreSQL, postgres://utilisateur:mot-de-passe@hôte:port/base.');
  if (sessionSecret.length < 32) mistakes.push('SESSION_SECRET manque ou est trop court : 32 caractères au moins, tirés au hasard.');
  if (dataKey.length !== 32) mistakes.push('DATA_KEY manque ou n’a pas la bonne longueur : 32 octets en base64 (openssl rand -base64 32).');
  const smtpUrl = url(env, 'SMTP_URL', ['smtp:', 'smtps:'], mistakes);
  if (isProduction && !env['SMTP_URL']) mistakes.push('SMTP_URL manque : en production, les courriels partent par un vrai serveur.');
  if (isProduction && isDemo) mistakes.push('DEMO=1 ne va pas avec NODE_ENV=production : les comptes de démonstration sont publics.');
  const publicUrl = url(env, 'PUBLIC_URL', ['http:', 'https:'], mistakes) ?? `http://localhost:${port}`;
  if (isProduction && !env['PUBLIC_URL']) mistakes.push('PUBLIC_URL manque : en production, les liens des courriels et les cookies en dépendent.');
  const redisUrl = url(env, 'REDIS_URL', ['redis:', 'rediss:'], mistakes);
  const scannerUrl = url(env, 'CLAMD_URL', ['tcp:', 'unix:'], mistakes);
  const committee = addresses(env, 'COMMITTEE_EMAIL', mistakes);
  const smsUrl = url(env, 'SMS_URL', isProduction ? ['https:'] : ['http:', 'https:'], mistakes);
  if (isProduction && smsUrl && !env['SMS_TOKEN']) mistakes.push('SMS_TOKEN manque : la passerelle SMS doit savoir que c’est Boussole qui lui parle.');
  const remindersPerMinute = wholeNumber(env, 'REMINDERS_PER_MINUTE', 60, 10_000, mistakes);
  if (remindersPerMinute === 0) mistakes.push('REMINDERS_PER_MINUTE vaut zéro : aucun message ne partirait jamais.');
  const metricsPort = env['METRICS_PORT'] ? wholeNumber(env, 'METRICS_PORT', 0, 65_535, mistakes) : null;
  const tracesUrl = url(env, 'OTEL_EXPORTER_OTLP_ENDPOINT', ['http:', 'https:'], mistakes);
  const databasePool = wholeNumber(env, 'DATABASE_POOL', 10, 200, mistakes);
  const drainSeconds = wholeNumber(env, 'DRAIN_SECONDS', isProduction ? 5 : 0, 60, mistakes);
  if (mistakes.length > 0 || !databaseUrl) throw new BadConfiguration(mistakes);
  return {
    isProduction, isDemo, port, databaseUrl, databasePool, drainSeconds, redisUrl, smtpUrl, sessionSecret, dataKey, committee, remindersPerMinute,
    metricsPort,
    host: env['HOST'] || '127.0.0.1',
    publicUrl: new URL(publicUrl),
    mailFrom: env['MAIL_FROM'] || `Boussole <ne-pas-repondre@${new URL(publicUrl).hostname}>`,
    smsUrl: smsUrl === null ? null : new URL(smsUrl),
    smsToken: env['SMS_TOKEN'] || null,
    webFolder: env['WEB_FOLDER'] || null,
    scannerUrl: scannerUrl === null ? null : new URL(scannerUrl),
    anchorFolder: env['ANCHOR_DIR'] || null,
    tracesUrl: tracesUrl === null ? null : new URL(tracesUrl),
  };
}

function url(env: Env, name: string, protocols: readonly string[], mistakes: string[]): string | null {
  const value = env[name];
  if (!value) return null;
  if (URL.canParse(value) && protocols.includes(new URL(value).protocol)) return value;
  mistakes.push(`${name} n’est pas une adresse ${protocols.join(' ou ')}//…`);
  return null;
}

function addresses(env: Env, name: string, mistakes: string[]): string[] {
  const found = (env[name] ?? '').split(',').map((address) => address.trim()).filter(Boolean);
  if (found.every((address) => /^[^\s@]+@[^\s@]+\.[^\s@]+$/.test(address))) return found;
  mistakes.push(`${name} n’est pas une liste d’adresses électroniques séparées par des virgules.`);
  return [];
}

function wholeNumber(env: Env, name: string, fallback: number, most: number, mistakes: string[]): number {
  const value = env[name] === undefined || env[name] === '' ? fallback : Number(env[name]);
  if (Number.isInteger(value) && value >= 0 && value <= most) return value;
  mistakes.push(`${name} n’est pas un nombre entier entre 0 et ${most}.`);
  return fallback;
}

/** What migrations need: the owner's connection, and the passwords of the accounts that it makes. */
export function readOwnerConfig(env: Env = process.env) {
  const mistakes: string[] = [];
  const databaseUrl = url(env, 'DATABASE_URL', ['postgres:', 'postgresql:'], mistakes);
  if (!databaseUrl) mistakes.push('DATABASE_URL manque : une connexion qui peut créer des rôles.');
  if (mistakes.length > 0 || !databaseUrl) throw new BadConfiguration(mistakes);
  return { databaseUrl, appPassword: env['APP_PASSWORD'] ?? null, workerPassword: env['WORKER_PASSWORD'] ?? null };
}
