import type { Actor } from '@boussole/domain/access/roles';
import { Injectable } from '@nestjs/common';
import { DataSource } from 'typeorm';
import { Refusal, refusalOfDatabase } from './errors.js';
import { Secrets } from './secrets.js';
import { type Ask, asking, planned } from './statement.js';
import { connected, recordSql, settled, Transaction } from './transaction.js';
import { watched } from './watched.js';

/** An actor with the proof that the database asks for. */
export interface Viewer extends Actor {
  readonly tokenHash: Buffer;
}

/** Somebody at her own page, with the proof that the database asks for, and the dossier that is hers. */
export interface Own {
  readonly tokenHash: Buffer;
  readonly dossierId: string;
}

/** Somebody who came by a mailed link, with the proof that the database asks for: one referral, on one side. */
export interface ByLink {
  readonly tokenHash: Buffer;
  readonly referralId: string;
}

/** Somebody who came by the link or with the code of a check-in: that one answer, nothing of the dossier. */
export interface ByCheckIn {
  readonly keyHash: Buffer;
  readonly isCode: boolean;
}

/** What a command that may be sent twice answers: ids, never content. */
export type Ids = Record<string, string>;

/** A command that may be sent twice; one about what is inside a dossier names it, to open it. */
export interface Command {
  readonly what: string;
  readonly about: string;
  readonly key: string;
  readonly request: unknown;
  readonly dossierId?: string;
}

type Mode = 'read' | 'record' | 'write';

const readOnly = 'start transaction read only';

/** The doors to the data. Nothing else opens a transaction; each one says who acts before anything is asked. */
@Injectable()
export class Database {
  constructor(private readonly source: DataSource, private readonly secrets: Secrets) {}

  /** Reads what is nobody's content: lists, choices, one's own settings. Cannot write. */
  read<T>(actor: Viewer, work: (ask: Ask) => Promise<T>): Promise<T> {
    return this.reading(readOnly, enterAs(actor, 'read'), work);
  }

  /** Opens a dossier, reads in it and leaves a line in the journal: no line, no answer. Can write nothing else. */
  consult<T>(actor: Viewer, what: string, dossierId: string, work: (ask: Ask) => Promise<T>): Promise<T> {
    return this.recording(enterAs(actor, 'record', dossierId), what, dossierId, work);
  }

  /** Reads what concerns somebody outside of any dossier, and leaves a line in the journal: no line, no answer. */
  note<T>(actor: Viewer, what: string, about: string, work: (ask: Ask) => Promise<T>): Promise<T> {
    return this.recording(enterAs(actor, 'record'), what, about, work);
  }

  /** What the actor has just written in a dossier, and whose line stands in the journal already. Cannot write. */
  reread<T>(actor: Viewer, dossierId: string, work: (ask: Ask) => Promise<T>): Promise<T> {
    return this.reading(readOnly, enterAs(actor, 'read', dossierId), work);
  }

  /** Changes something: the rows, the journal line and the deliveries exist together or not at all. */
  write<T>(actor: Viewer, what: string, about: string, work: (tx: Transaction) => Promise<T>): Promise<T> {
    return this.recorded(enterAs(actor, 'write'), what, about, work);
  }

  /** Opens a dossier and changes something in it. */
  writeIn<T>(actor: Viewer, what: string, dossierId: string, work: (tx: Transaction) => Promise<T>): Promise<T> {
    return this.recorded(enterAs(actor, 'write', dossierId), what, dossierId, work);
  }

  /** Goes on with what the actor has ordered, whose line stands in the journal already: one step, in a transaction of its own. */
  step<T>(actor: Viewer, work: (tx: Transaction) => Promise<T>): Promise<T> {
    return this.writing(enterAs(actor, 'write'), work);
  }

  /** Like write (in a dossier: like writeIn), for a command that may arrive twice: the second time answers what the first one did. */
  writeOnce<T extends Ids>(actor: Viewer, command: Command, work: (tx: Transaction) => Promise<T>): Promise<T> {
    return this.writing(enterAs(actor, 'write', command.dossierId), async (transaction) => {
      const request = this.secrets.fingerprint(command.request);
      const before = await this.claim<T>(transaction, actor, command, request);
      if (before) return before;
      const answer = await work(transaction);
      await transaction.record(command.what, command.about);
      await transaction.ask(sql.answer, [actor.personId, command.key, answer]);
      return answer;
    });
  }

  /** The person reads her own dossier; it leaves its line like every reading. */
  consultOwn<T>(own: Own, what: string, work: (ask: Ask) => Promise<T>): Promise<T> {
    return this.recording(enterOwn(own, 'record'), what, own.dossierId, work);
  }

  /** Somebody reads for a child; the function that chooses what she sees leaves the line itself. */
  lookOwn<T>(own: Own, work: (ask: Ask) => Promise<T>): Promise<T> {
    return this.reading('start transaction', enterOwn(own, 'record'), work);
  }

  /** The person changes something of her own. */
  writeOwn<T>(own: Own, what: string, work: (tx: Transaction) => Promise<T>): Promise<T> {
    return this.recorded(enterOwn(own, 'write'), what, own.dossierId, work);
  }

  /** Whoever received a referral in her branch reads it; it leaves its line like every reading. */
  consultReceived<T>(actor: Viewer, what: string, referralId: string, work: (ask: Ask) => Promise<T>): Promise<T> {
    return this.recording(enterReferral(actor, 'record', referralId), what, referralId, work);
  }

  /** Whoever received a referral in her branch changes something in it. */
  writeReceived<T>(actor: Viewer, what: string, referralId: string, work: (tx: Transaction) => Promise<T>): Promise<T> {
    return this.recorded(enterReferral(actor, 'write', referralId), what, referralId, work);
  }

  /** The holder of a mailed link reads the referral that it opens. */
  consultLinked<T>(link: ByLink, what: string, work: (ask: Ask) => Promise<T>): Promise<T> {
    return stillOpen(this.recording(enterByLink(link, 'record'), what, link.referralId, work));
  }

  /** The holder of a mailed link changes something in the referral that it opens. */
  writeLinked<T>(link: ByLink, what: string, work: (tx: Transaction) => Promise<T>): Promise<T> {
    return stillOpen(this.recorded(enterByLink(link, 'write'), what, link.referralId, work));
  }

  /** The holder of a check-in's link or code looks at what is asked; the function that lets her in leaves the line itself. */
  consultCheckIn<T>(key: ByCheckIn, what: string, work: (ask: Ask) => Promise<T>): Promise<T> {
    return this.reading('start transaction', enterCheckIn(key, 'record', what), work);
  }

  /** The holder of a check-in's link or code answers. */
  writeCheckIn<T>(key: ByCheckIn, what: string, work: (tx: Transaction) => Promise<T>): Promise<T> {
    return this.writing(enterCheckIn(key, 'write', what), work);
  }

  /** Before anybody is known: only the functions of sign-in answer. */
  visit<T>(work: (tx: Transaction) => Promise<T>): Promise<T> {
    return this.writing([sql.visitor, []], work);
  }

  /** Somebody without an account looks at what is public. Cannot write. */
  look<T>(work: (ask: Ask) => Promise<T>): Promise<T> {
    return this.reading(readOnly, [sql.visitor, []], work);
  }

  /** The worker's door. */
  job<T>(work: (tx: Transaction) => Promise<T>): Promise<T> {
    return this.writing([sql.job, []], work);
  }

  // A second sender of the same key waits here for the first one's commit.
  private async claim<T extends Ids>(tx: Transaction, actor: Viewer, command: { what: string; key: string }, request: Buffer): Promise<T | null> {
    const claimed = await tx.ask(sql.claim, [actor.personId, command.key, command.what, request]);
    if (claimed.length > 0) return null;
    const [before] = await tx.ask<{ what: string; request_hash: Buffer; answer: T }>(
      'select what, request_hash, answer from command where person_id = $1 and key = $2', [actor.personId, command.key]);
    if (before?.what !== command.what || !before.request_hash.equals(request)) throw new Refusal('command.reused');
    return before.answer;
  }

  private recording<T>(enter: Statement, what: string, about: string, work: (ask: Ask) => Promise<T>): Promise<T> {
    return this.recorded(enter, what, about, ({ ask }) => work(ask));
  }

  private recorded<T>(enter: Statement, what: string, about: string, work: (tx: Transaction) => Promise<T>): Promise<T> {
    return this.within('start transaction', enter, work, [recordSql, [what, about]]);
  }

  private reading<T>(start: string, enter: Statement, work: (ask: Ask) => Promise<T>): Promise<T> {
    return this.within(start, enter, ({ ask }) => work(ask));
  }

  private writing<T>(enter: Statement, work: (tx: Transaction) => Promise<T>): Promise<T> {
    return this.within('start transaction', enter, work);
  }

  // The preamble travels with the first statement, the last line with the end: no round trips of their own. When either fails, so does all.
  private within<T>(start: string, enter: Statement, work: (tx: Transaction) => Promise<T>, last?: Statement): Promise<T> {
    return watched({ what: 'transaction', name: start === readOnly ? 'read' : 'write' }, () => this.transact(start, enter, work, last));
  }

  private async transact<T>(start: string, enter: Statement, work: (tx: Transaction) => Promise<T>, last?: Statement): Promise<T> {
    const runner = this.source.createQueryRunner();
    const client = await connected(runner);
    const ask = asking(client);
    let isClean = false;
    try {
      const started = Promise.all([client.query(start), ask(...enter)]);
      const answer = await settled(started, work(new Transaction(runner, ask)));
      const [, ended] = await Promise.all([last && ask(...last), client.query('commit')]);
      if (ended.command !== 'COMMIT') throw new Error('a statement had failed, nothing was kept');
      isClean = true;
      return answer;
    } finally {
      if (!isClean) await client.query('rollback').catch(() => undefined);
      await runner.release();
    }
  }
}

// A link that was shut while its holder was at the door is told as a shut link: she has no session that could have ended.
async function stillOpen<T>(work: Promise<T>): Promise<T> {
  try {
    return await work;
  } catch (error) {
    throw refusalOfDatabase(error) === 'auth.required' ? new Refusal('auth.link_invalid') : error;
  }
}

type Statement = readonly [sql: string, parameters: readonly unknown[]];

const sql = {
  own: planned('select app.begin_learner($1, $2)'),
  link: planned('select app.begin_by_link($1, $2)'),
  checkIn: planned('select app.begin_check_in($1, $2, $3, $4)'),
  receiving: planned('select app.begin_receiving($1, $2, $3)'),
  actor: planned('select app.begin($1, $2)'),
  inside: planned('select app.begin_in($1, $2, $3)'),
  visitor: planned('select app.begin_visitor()'),
  claim: planned('insert into command (person_id, key, what, request_hash) values ($1, $2, $3, $4) on conflict do nothing returning key'),
  answer: planned('update command set answer = $3 where person_id = $1 and key = $2'),
  job: planned('select app.begin_job()'),
};

const enterOwn = ({ tokenHash }: Own, mode: Mode): Statement => [sql.own, [tokenHash, mode]];

const enterByLink = ({ tokenHash }: ByLink, mode: Mode): Statement => [sql.link, [tokenHash, mode]];

const enterCheckIn = ({ keyHash, isCode }: ByCheckIn, mode: Mode, what: string): Statement => [sql.checkIn, [keyHash, isCode, mode, what]];

const enterReferral = (actor: Viewer, mode: Mode, referralId: string): Statement => [sql.receiving, [actor.tokenHash, mode, referralId]];

const enterAs = (actor: Viewer, mode: Mode, dossierId?: string): Statement =>
  (dossierId === undefined ? [sql.actor, [actor.tokenHash, mode]] : [sql.inside, [actor.tokenHash, mode, dossierId]]);
