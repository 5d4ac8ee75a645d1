import type { DeliveryJob } from '@boussole/domain/deliveries';
import type { PoolClient } from 'pg';
import type { EntityTarget, ObjectLiteral, QueryDeepPartialEntity, QueryRunner } from 'typeorm';
import { type Ask, planned } from './statement.js';

export const recordSql = planned('select app.record($1, $2)');
const enqueueSql = planned('select app.enqueue($1, $2, $3, coalesce($4, now()))');

/** A transaction in which somebody acts and may write what the policies allow her. */
export class Transaction {
  constructor(private readonly runner: QueryRunner, readonly ask: Ask) {}

  /** Adds a row; the columns left out take their defaults. Rows of one kind are added by one statement, whatever stands in them. */
  async add<Row extends ObjectLiteral>(entity: EntityTarget<Row>, values: QueryDeepPartialEntity<Row>): Promise<void> {
    const [sql, parameters] = this.runner.manager.createQueryBuilder().insert().into(entity).values(values).returning([]).getQueryAndParameters();
    await this.ask(planned(sql), parameters);
  }

  /** Promises a delivery that leaves after the commit; the same key is promised once for ever. */
  async enqueue(key: string, job: DeliveryJob, payload: Record<string, string>, due?: Date): Promise<void> {
    await this.ask(enqueueSql, [key, job, payload, due ?? null]);
  }

  /** Opens a dossier for the rest of the transaction, if the actor has a door to it. */
  async open(dossierId: string): Promise<void> {
    await this.ask('select app.open($1)', [dossierId]);
  }

  async record(what: string, about: string | null): Promise<void> {
    await this.ask(recordSql, [what, about]);
  }
}

// TypeORM types its driver's connection as unknown; on PostgreSQL it is pg's.
export const connected = async (runner: QueryRunner): Promise<PoolClient> => (await runner.connect()) as PoolClient;

// The preamble's own error explains the statement's.
export async function settled<T>(started: Promise<unknown>, work: Promise<T>): Promise<T> {
  const [entered, answer] = await Promise.allSettled([started, work]);
  if (entered.status === 'rejected') throw entered.reason;
  if (answer.status === 'rejected') throw answer.reason;
  return answer.value;
}
