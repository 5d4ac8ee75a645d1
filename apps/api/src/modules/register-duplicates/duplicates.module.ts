import { Module } from '@nestjs/common';
import { DuplicatesResolver } from './duplicates.resolver.js';
import { KeepApart } from './keep-apart.js';
import { MergeDuplicates } from './merge-duplicates.js';
import { UndoMerge } from './undo-merge.js';

@Module({ providers: [DuplicatesResolver, MergeDuplicates, KeepApart, UndoMerge] })
export class RegisterDuplicatesModule {}
