import { applyDecorators, ValidationPipe } from '@nestjs/common';
import { ArrayMaxSize, IsOptional, MaxLength, type ValidationError } from 'class-validator';
import { Refusal } from './errors.js';

/** A text field's own maximum; every field of every input has one. */
export const AtMost = (length: number): PropertyDecorator => applyDecorators(IsOptional(), MaxLength(length));

/** A list's own maximum, and that of its texts when it holds any; a list that is not given is none. */
export const SomeOf = (size: number, length?: number): PropertyDecorator =>
  applyDecorators(IsOptional(), ArrayMaxSize(size), ...(length ? [MaxLength(length, { each: true })] : []));

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
