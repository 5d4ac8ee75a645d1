import type { DeliveryJob } from '@boussole/domain/deliveries';
import type { EntityTarget, ObjectLiteral, QueryDeepPartialEntity, QueryRunner } from 'typeorm';

/** A transaction in which somebody acts and may write what the policies allow her. */
export class Transaction {
  constructor(private readonly runner: QueryRunner) {}

  readonly ask = async <Row>(sql: string, parameters: readonly unknown[] = []): Promise<Row[]> =>
    (await this.runner.query(sql, [...parameters], true)).records;

  /** Adds a row; the columns left out take their defaults. */
  async add<Row extends ObjectLiteral>(entity: EntityTarget<Row>, values: QueryDeepPartialEntity<Row>): Promise<void> {
    await this.runner.manager.createQueryBuilder().insert().into(entity).values(values).returning([]).updateEntity(false)
      .execute();
  }

  /** Promises a delivery that leaves after the commit; the same key is promised once for ever. */
  async enqueue(key: string, job: DeliveryJob, payload: Record<string, string>, due?: Date): Promise<void> {
    await this.ask('select app.enqueue($1, $2, $3, coalesce($4, now()))', [key, job, payload, due ?? null]);
  }

  /** Opens a dossier for the rest of the transaction, if the actor has a door to it. */
  async open(dossierId: string): Promise<void> {
    await this.ask('select app.open($1)', [dossierId]);
  }

  async record(what: string, about: string | null): Promise<void> {
    await this.ask('select app.record($1, $2)', [what, about]);
  }
}
