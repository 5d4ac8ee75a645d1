import { Module } from '@nestjs/common';
import { AccountModule } from '../account/account.module.js';
import { AddRepresentative } from './add-representative.js';
import { AnswerShareRequest } from './answer-share-request.js';
import { AskRight } from './ask-right.js';
import { ClaimDossier } from './claim-dossier.js';
import { ClaimNotebook } from './claim-notebook.js';
import { EnterNotebook } from './enter-notebook.js';
import { GiveCode } from './give-code.js';
import { Guesses } from './guesses.js';
import { LeaveNotebook } from './leave-notebook.js';
import { NotebookResolver } from './notebook.resolver.js';
import { PersonDoorResolver } from './person-door.resolver.js';
import { PersonKeys } from './person-keys.js';
import { RecordRight } from './record-right.js';
import { WithdrawGrant } from './withdraw-grant.js';

/** The person's own door: her page, her key, her log, what she asks about her data. */
@Module({
  imports: [AccountModule],
  providers: [NotebookResolver, PersonDoorResolver, PersonKeys, Guesses, EnterNotebook, LeaveNotebook, ClaimNotebook, ClaimDossier,
    AskRight, RecordRight, WithdrawGrant, AnswerShareRequest, GiveCode, AddRepresentative],
})
export class NotebookModule {}
