import type { NoteKind } from '@boussole/domain/choice/words';
import { Injectable } from '@nestjs/common';
import { Database, type Viewer } from '../../platform/database.js';
import { Refusal } from '../../platform/errors.js';
import { withOwnSet } from './choice-doors.js';
import type { ChoiceDoneView } from './choice.graphql.js';
import type { NoteChoiceInput } from './choice.input.js';
import { addEvents, type FoundSet } from './choice-set.queries.js';

const longestMs = 12 * 3_600_000;
const mostNotes = 500;

/** Writes down what was opened, compared, how long the list was in sight, and what a rule was answered. */
@Injectable()
export class NoteChoice {
  constructor(private readonly db: Database) {}

  execute(viewer: Viewer, { kind, alternatives, lasted, rule, answer, ...place }: NoteChoiceInput): Promise<ChoiceDoneView> {
    const shown = alternatives ?? [];
    checkNote(kind, { shown, lasted: lasted ?? null, rule: rule ?? null, answer: answer ?? null });
    return withOwnSet(this.db, viewer, 'choice.noted', place, async (tx, set) => {
      if (!shown.every((n) => isIn(set, n))) throw new Refusal('choice.alternative_unknown');
      const [notes] = await tx.ask<{ n: number }>('select count(*)::int as n from (select 1 from choice_event where choice_set_id = $1 limit $2) x',
        [set.id, mostNotes]);
      if ((notes?.n ?? 0) >= mostNotes) throw new Refusal('request.too_many');
      const detail = kind === 'answered' ? { rule, answer } : kind === 'left' ? { lasted } : { shown };
      await addEvents(tx.ask, set.id, [{ kind, detail }]);
      return { id: set.id };
    });
  }
}

interface Note { readonly shown: readonly number[]; readonly lasted: number | null; readonly rule: string | null; readonly answer: string | null }

function checkNote(kind: NoteKind, { shown, lasted, rule, answer }: Note): void {
  const isComplete = {
    opened: shown.length === 1,
    compared: shown.length >= 2,
    left: lasted !== null && lasted >= 0 && lasted <= longestMs,
    // A code, never words: nothing personal slips into the log.
    answered: rule !== null && answer !== null && /^[a-z_]{1,40}$/.test(answer),
  }[kind];
  if (!isComplete) throw new Refusal('input.invalid', kind);
}

const isIn = ({ snapshot }: FoundSet, n: number): boolean => Number.isInteger(n) && n >= 0 && n < snapshot.alternatives.length;
