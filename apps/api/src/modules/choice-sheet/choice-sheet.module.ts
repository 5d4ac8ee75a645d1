import { Module } from '@nestjs/common';
import { ChoiceSheetResolver } from './choice-sheet.resolver.js';
import { GiveSheet } from './give-sheet.js';

@Module({ providers: [ChoiceSheetResolver, GiveSheet] })
export class ChoiceSheetModule {}
