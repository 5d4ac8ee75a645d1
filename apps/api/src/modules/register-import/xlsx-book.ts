import type { SaxesTagPlain } from 'saxes';
import { formOf, type NumberForm } from './xlsx-values.js';
import { unescaped, UnreadableWorkbook, XmlPart } from './xlsx-parts.js';

type Attributes = SaxesTagPlain['attributes'];

/** The texts of a workbook must hold in memory: cells point at them. */
const mostCharacters = 120_000_000;

/** Which sheets there are, in their order, and from which year days are counted. */
export class BookReader extends XmlPart {
  readonly sheets: { readonly relation: string; readonly isHidden: boolean }[] = [];
  is1904 = false;

  protected override open(name: string, attributes: Attributes): void {
    if (name === 'workbookPr') this.is1904 = /^(?:1|true)$/i.test(attributes['date1904'] ?? '');
    if (name !== 'sheet') return;
    const relation = Object.entries(attributes).find(([key]) => /^\w+:id$/.test(key))?.[1];
    if (relation) this.sheets.push({ relation, isHidden: /hidden/i.test(attributes['state'] ?? '') });
  }
}

/** Where in the archive each sheet stands. */
export class RelationReader extends XmlPart {
  readonly targets = new Map<string, string>();

  protected override open(name: string, attributes: Attributes): void {
    const [id, target] = [attributes['Id'], attributes['Target']];
    if (name === 'Relationship' && id && target && /\/worksheet$/.test(attributes['Type'] ?? '/worksheet')) this.targets.set(id, target);
  }
}

export interface SheetPlace { readonly path: string }

/** The sheets that can be read, those that one sees first. */
export function sheetsOf({ sheets }: BookReader, { targets }: RelationReader): SheetPlace[] {
  const seen = [...sheets.filter(({ isHidden }) => !isHidden), ...sheets.filter(({ isHidden }) => isHidden)];
  return seen.flatMap(({ relation }) => {
    const target = targets.get(relation);
    if (!target) return [];
    const whole = target.startsWith('/') ? target.slice(1) : `xl/${target.replace(/^\.\//, '')}`;
    return [{ path: whole.replace(/[^/]+\/\.\.\//g, '').toLowerCase() }];
  });
}

/** How the numbers of each style are shown. */
export class StylesReader extends XmlPart {
  readonly forms: NumberForm[] = [];
  private readonly codes = new Map<number, string>();
  private isInCells = false;

  protected override open(name: string, attributes: Attributes): void {
    if (name === 'numFmt') this.codes.set(Number(attributes['numFmtId']), attributes['formatCode'] ?? '');
    if (name === 'cellXfs') this.isInCells = true;
    if (name === 'xf' && this.isInCells) {
      const id = Number(attributes['numFmtId'] ?? 0);
      this.forms.push(formOf(id, this.codes.get(id)));
    }
  }

  protected override close(name: string): void {
    if (name === 'cellXfs') this.isInCells = false;
  }
}

/** The texts that cells point at; how words are pronounced is left out. */
export class TextsReader extends XmlPart {
  readonly texts: string[] = [];
  private current = '';
  private isText = false;
  private isSpoken = false;
  private characters = 0;

  protected override open(name: string): void {
    if (name === 'si') this.current = '';
    if (name === 'rPh') this.isSpoken = true;
    this.isText = name === 't' && !this.isSpoken;
  }

  protected override text(text: string): void {
    if (this.isText) this.current += text;
  }

  protected override close(name: string): void {
    if (name === 't') this.isText = false;
    if (name === 'rPh') this.isSpoken = false;
    if (name !== 'si') return;
    this.characters += this.current.length;
    if (this.characters > mostCharacters) throw new UnreadableWorkbook('too many texts');
    this.texts.push(unescaped(this.current));
  }
}
