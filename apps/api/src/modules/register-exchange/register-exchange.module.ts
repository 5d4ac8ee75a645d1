import { Module } from '@nestjs/common';
import { RegisterExchangeController } from './register-exchange.controller.js';

@Module({ controllers: [RegisterExchangeController] })
export class RegisterExchangeModule {}
