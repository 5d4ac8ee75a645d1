import { checkBranch, checkOrganisation, type BranchContent, type OrganisationContent } from '@boussole/domain/register/branch-rules';
import type { Decision } from '@boussole/domain/decision';
import { type CorrectionFacts, isApplicable, mayAnswer } from '@boussole/domain/register/keeping';
import { checkOffer, type OfferContent } from '@boussole/domain/register/offer-rules';
import type { SheetKind } from '@boussole/domain/register/vocabulary';
import { textOf } from '@boussole/domain/register/written';
import { Injectable } from '@nestjs/common';
import { Field, InputType } from '@nestjs/graphql';
import { Clock } from '../../platform/clock.js';
import { Database, type Viewer } from '../../platform/database.js';
import { orRefuse, Refusal } from '../../platform/errors.js';
import { AtMost } from '../../platform/input.js';
import { Text, Uuid } from '../../platform/scalars.js';
import type { Transaction } from '../../platform/transaction.js';
import type { CorrectionView } from './correction.graphql.js';
import { readCorrection } from './corrections.queries.js';
import { holdSheet, writeSheet } from './sheet-writes.js';

@InputType()
export class AnswerCorrectionInput {
  @Field(() => Uuid) id: string;
  @Field(() => Boolean) isAccepted: boolean;
  @Field(() => Text, { nullable: true }) @AtMost(2000) answer?: string | null;
}

interface CorrectionRow extends CorrectionFacts { kind: SheetKind; sheetId: string; field: string | null; proposed: string | null }

// By then the answer has left, or never will (domain/deliveries).
const forgottenAfter = 30 * 86_400_000;

/** Whoever keeps the sheet answers once; a plain text that is accepted stands in the sheet at the same moment. */
@Injectable()
export class AnswerCorrection {
  constructor(private readonly db: Database, private readonly clock: Clock) {}

  async execute(viewer: Viewer, { id, isAccepted, answer }: AnswerCorrectionInput): Promise<CorrectionView> {
    const said = { isAccepted, answer: textOf(answer) };
    await this.db.write(viewer, 'correction.answered', id, async (tx) => {
      const [correction] = await tx.ask<CorrectionRow>(`select organisation_id as "keeperId", state, sheet_kind as kind, sheet_id as "sheetId",
        field, proposed from sheet_correction where id = $1 and organisation_id = $2`, [id, viewer.organisationId]);
      if (!correction) throw new Refusal('record.not_found');
      orRefuse(mayAnswer(correction, viewer, said));
      const answered = await tx.ask(`update sheet_correction set state = $2, answer = $3, answered_at = $4, answered_by = $5
        where id = $1 and state = 'open' returning id`, [id, isAccepted ? 'accepted' : 'refused', said.answer, this.clock.now(), viewer.personId]);
      // Two keepers at the same moment: the second finds nothing left to answer.
      if (answered.length === 0) throw new Refusal('correction.answered');
      if (isAccepted) await this.apply(tx, viewer, correction);
      await tx.enqueue(`correction-answered:${id}`, 'correction-answered', { correctionId: id });
      await tx.enqueue(`forget-visitor:${id}`, 'forget-visitor', { correctionId: id }, new Date(this.clock.now().getTime() + forgottenAfter));
    });
    return this.db.read(viewer, (ask) => readCorrection(ask, viewer, id));
  }

  private async apply(tx: Transaction, viewer: Viewer, { kind, sheetId, field, proposed }: CorrectionRow): Promise<void> {
    if (field === null || !isApplicable(kind, field, proposed)) return;
    const sheet = await holdSheet(tx, viewer, kind, sheetId, null);
    const checked = orRefuse(checks[kind]({ ...sheet.values, [field]: proposed }));
    await writeSheet(tx, viewer, sheet, { [field]: Object(checked)[field] }, this.clock.now());
  }
}

// A row under the product's names holds all that its content does; what lies in other tables is not asked about here.
const checks: Readonly<Record<SheetKind, (values: Record<string, unknown>) => Decision<object>>> = {
  offer: (values) => checkOffer({ ...values, sessions: [] } as unknown as OfferContent),
  branch: (values) => checkBranch({ ...values, contacts: [] } as unknown as BranchContent),
  organisation: (values) => checkOrganisation(values as unknown as OrganisationContent),
};
