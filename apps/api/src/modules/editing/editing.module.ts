import { Module } from '@nestjs/common';
import { DiscardFormDraft } from './discard-form-draft.js';
import { EditingResolver } from './editing.resolver.js';
import { SaveFormDraft } from './save-form-draft.js';

/** What every form of a dossier shares: its draft, and the history of what it changed. */
@Module({ providers: [EditingResolver, SaveFormDraft, DiscardFormDraft] })
export class EditingModule {}
