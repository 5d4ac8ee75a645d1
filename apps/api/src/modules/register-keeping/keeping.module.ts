import { Module } from '@nestjs/common';
import { AnswerCorrection } from './answer-correction.js';
import { ConfirmSheet } from './confirm-sheet.js';
import { KeepingResolver } from './keeping.resolver.js';
import { ProposeCorrection } from './propose-correction.js';
import { SaveBranch } from './save-branch.js';
import { SaveOffer } from './save-offer.js';
import { SaveOrganisation } from './save-organisation.js';

@Module({ providers: [KeepingResolver, SaveOffer, SaveBranch, SaveOrganisation, ConfirmSheet, ProposeCorrection, AnswerCorrection] })
export class RegisterKeepingModule {}
