import type { DocumentFault, DocumentFormat } from './document.js';
import type { ZipEntry } from './zip.js';

/** What texts with pictures are made of; a programme, an object of another one or an archive is not. */
const ordinary = /\.(?:xml|rels|rdf|png|jpe?g|gif|bmp|tiff?|webp|svg|svm|emf|wmf|wdp|eps|ttf|otf|odttf|fntdata|xlsx|thmx|json|txt)$/i;
const unnamed = /^(?:mimetype|layout-cache|ObjectReplacements\/[^/.]+|Object \d+)$|\/$/;
const printer = /^word\/printerSettings\d*\.bin$/;
const programme = /vbaproject|vbadata|activex|(?:^|\/)(?:basic|scripts)\/|oleobject|macros?\//i;

const textOfWord = 'application/vnd.openxmlformats-officedocument.wordprocessingml.document.main+xml';
const textOfOpenOffice = 'application/vnd.oasis.opendocument.text';

/** The few files of an archive that are read to know what it is. */
export const telling = (name: string): boolean =>
  ['[Content_Types].xml', 'mimetype', 'META-INF/manifest.xml'].includes(name) || /(?:^|\/)_rels\/[^/]*\.rels$/.test(name);

/** Which text an archive is, by what it says of itself inside; or why it is none that may be kept. */
export function officeFormat(entries: readonly ZipEntry[], read: ReadonlyMap<string, string>): Extract<DocumentFormat, 'docx' | 'odt'> | DocumentFault {
  const names = entries.map(({ name }) => name);
  const types = read.get('[Content_Types].xml') ?? '';
  const isOpen = names[0] === 'mimetype' && read.get('mimetype')?.trim() === textOfOpenOffice && names.includes('content.xml');
  const isWord = types.includes(textOfWord) && names.includes('word/document.xml');
  if (/macroEnabled/i.test(types) || names.some((name) => programme.test(name))) return 'active_content';
  if (isOpen === isWord) return 'unknown_type';
  if (isOpen && /manifest:encryption-data/.test(read.get('META-INF/manifest.xml') ?? '')) return 'encrypted';
  const strange = names.filter((name) => !ordinary.test(name) && !unnamed.test(name) && !printer.test(name));
  if (strange.length > 0 || [...read.values()].some(callsOut)) return 'active_content';
  return isOpen ? 'odt' : 'docx';
}

// A template or an object that is fetched from elsewhere when the text is opened; a link that one clicks is none.
const callsOut = (relations: string): boolean =>
  /<!ENTITY/i.test(relations) || [...relations.matchAll(/<Relationship\b[^>]*>/gi)].some(([relation]) =>
    /TargetMode\s*=\s*["']External/i.test(relation) && /\/(?:attachedTemplate|oleObject|frame|subDocument|package|control)["']/i.test(relation));
