import { applyDecorators, ValidationPipe } from '@nestjs/common';
import { IsOptional, MaxLength, type ValidationError } from 'class-validator';
import { Refusal } from './errors.js';

/** A text field's own maximum; every field of every input has one. */
export const AtMost = (length: number): PropertyDecorator => applyDecorators(IsOptional(), MaxLength(length));

/** Checks what the inputs declare beside their fields. */
export const inputPipe = (): ValidationPipe => new ValidationPipe({
  forbidUnknownValues: false,
  stopAtFirstError: true,
  exceptionFactory: (errors: ValidationError[]) => {
    const [first] = errors.map(deepest);
    const isTooLong = Object.keys(first?.constraints ?? {}).some((name) => name === 'maxLength' || name === 'arrayMaxSize');
    return new Refusal(isTooLong ? 'text.too_long' : 'input.invalid', first?.property);
  },
});

const deepest = (error: ValidationError): ValidationError => (error.children?.[0] ? deepest(error.children[0]) : error);
