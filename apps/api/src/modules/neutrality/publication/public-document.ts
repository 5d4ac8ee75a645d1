import { inOrderOfAttention } from '@boussole/domain/neutrality/audit/reading';
import { funnelPlot } from '../page/funnel-plot.js';
import { documentSource } from './document-source.js';
import type { PublicReport } from './public-report.js';
import { publicHeads, publicLine, publicWords } from './public-words.js';

/**
 * The yearly report to print, as PDF/UA: what it shows comes as data, never as markup. The same report gives the same document. What sets it
 * is large, and looked for only now.
 */
export async function publicDocument(report: PublicReport): Promise<Buffer> {
  const { NodeCompiler } = await import('@myriaddreamin/typst-ts-node-compiler');
  const words = publicWords(report);
  const data = { ...words, svg: standing(funnelPlot(report.structures, words.title)?.text ?? null), heads: publicHeads,
    rows: inOrderOfAttention(report.structures.units).map(publicLine) };
  return NodeCompiler.create().pdf({ mainFileContent: documentSource, inputs: { data: JSON.stringify(data) } },
    { pdfStandard: 'ua-1', creationTimestamp: Date.UTC(report.year + 1, 0, 1) / 1000 });
}

/** The picture of the page with the little of its style that it needs on paper. */
const standing = (svg: string | null): string | null => svg && svg.replace('<svg ', '<svg xmlns="http://www.w3.org/2000/svg" font-family="Libertinus Serif" ')
  .replace('</title>', `</title><style>${paperStyle}</style>`);

const paperStyle = `text { fill: #1b2430; font-size: 15px } .axis { stroke: #76818f } .one { stroke: #1b2430 } .guide { stroke: #76818f; fill: none; stroke-dasharray: 5 4 }
.inner { stroke: #76818f; stroke-width: 1.5; fill: none } .outer { stroke: #1b2430; stroke-width: 1.5; fill: none } .mark { stroke: #ffffff }
.jaune .mark { fill: #7a5c00 } .jaune-pale .mark { fill: #6b6000 } .bleu .mark { fill: #0b5fa5 } .vert .mark { fill: #1d6b34 } .gris .mark { fill: #59636f }`;
