import { documentSource } from './document-source.js';
import { tidy } from './tidy.js';
import type { ReportModel } from './report-model.js';

const words = { contents: 'Table des matières', commented: 'Commentaire' };

/** A report to print and to sign, as PDF/UA: what it shows comes as data, never as markup. The same report gives the same document. */
export async function reportDocument(model: ReportModel, madeAt: Date): Promise<Buffer> {
  const { NodeCompiler } = await import('@myriaddreamin/typst-ts-node-compiler');
  return NodeCompiler.create().pdf({ mainFileContent: documentSource, inputs: { data: JSON.stringify(tidy({ ...model, ...words })) } },
    { pdfStandard: 'ua-1', creationTimestamp: Math.floor(madeAt.getTime() / 1000) });
}
