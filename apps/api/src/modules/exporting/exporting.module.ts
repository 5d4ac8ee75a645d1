import { Module } from '@nestjs/common';
import { AccountModule } from '../account/account.module.js';
import { ExportingController } from './exporting.controller.js';
import { ExportingResolver } from './exporting.resolver.js';
import { OpenExport } from './open-export.js';
import { OrderExport } from './order-export.js';
import { WriteExport } from './write-export.js';

/** Lists that leave as files. */
@Module({ imports: [AccountModule], controllers: [ExportingController], providers: [ExportingResolver, OrderExport, WriteExport, OpenExport] })
export class ExportingModule {}
