import optimizeLocales from '@react-aria/optimize-locales-plugin';
import react from '@vitejs/plugin-react';
import { defineConfig } from 'vite';

const api = process.env['API_URL'] ?? 'http://127.0.0.1:3000';

export default defineConfig({
  plugins: [optimizeLocales.vite({ locales: ['fr-FR', 'nl-NL', 'de-DE', 'en-US'] }), react()],
  resolve: { conditions: ['@boussole/source', 'module', 'browser', 'development|production'] },
  server: { port: 5173, strictPort: true, proxy: { '/graphql': api, '/fichiers': api } },
  build: {
    target: 'es2023',
    sourcemap: true,
    // Every asset is a file of its own: the content security policy allows no data: font.
    assetsInlineLimit: 0,
    rolldownOptions: {
      output: {
        codeSplitting: {
          groups: [
            { name: 'react', test: /node_modules[\\/](react|react-dom|scheduler)[\\/]/ },
            {
              name: 'tanstack',
              test: /node_modules[\\/]@tanstack[\\/](react-router|router-core|history|react-query|query-core|store|react-store)[\\/]/,
            },
            // What most pages share travels as one file: forty small ones wait for each other on a slow line.
            { name: 'shared', minShareCount: 55 },
          ],
        },
      },
    },
  },
});
