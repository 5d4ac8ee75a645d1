import { readdirSync } from 'node:fs';
import path from 'node:path';
import { defineConfig } from 'rolldown';

const dist = path.join(import.meta.dirname, 'dist');
// Left where they are: machine code beside its library, files found by the address of who reads them.
const apart = ['@node-rs/argon2', '@myriaddreamin/typst-ts-node-compiler', '@boussole/migrations'];

/** What serves, packed: some 3,300 files of ours and of libraries are read as a few dozen. Threads stand beside who starts them. */
export default defineConfig({
  input: ['main.js', 'worker.js', ...readdirSync(path.join(dist, 'modules'), { recursive: true }).filter((file) => file.endsWith('-thread.js'))
    .map((file) => path.join('modules', file))].map((file) => path.join(dist, file)),
  platform: 'node',
  external: (name) => apart.some((one) => name === one || name.startsWith(`${one}/`)),
  checks: { unresolvedImport: false }, // what Nest would load if it were there
  output: { dir: path.join(dist, 'packed'), cleanDir: true, format: 'esm', keepNames: true, comments: { jsdoc: false, annotation: false }, chunkFileNames: 'part-[name]-[hash].js' },
});
