import { readdirSync, readFileSync, writeFileSync } from 'node:fs';
import { fileURLToPath } from 'node:url';
import { brotliCompressSync, gzipSync } from 'node:zlib';
import react from '@vitejs/plugin-react';
import { defineConfig, type Plugin } from 'vite';
import { VitePWA } from 'vite-plugin-pwa';

const api = `http://localhost:${process.env.PORT ?? 8080}`;

/** What index.html brings: the first chunk, all that it imports at once, and their styles. */
const atFirst = new Set<string>();
const firstLoad: Plugin = {
  name: 'first-load',
  generateBundle(_, bundle) {
    const add = (name: string) => {
      const chunk = bundle[name];
      if (atFirst.has(name) || chunk?.type !== 'chunk') return;
      atFirst.add(name);
      chunk.imports.forEach(add);
    };
    for (const chunk of Object.values(bundle)) {
      if (chunk.type === 'chunk' && chunk.isEntry) add(chunk.fileName);
      if (chunk.type === 'asset' && /^assets\/index-.*\.css$/.test(chunk.fileName))
        atFirst.add(chunk.fileName);
    }
  },
};

/** Beside each script, style and drawing the same with Brotli and with gzip: made once here, not at every request. */
const smaller: Plugin = {
  name: 'smaller',
  apply: 'build',
  closeBundle: {
    // After the service worker and what it imports have been written
    order: 'post',
    sequential: true,
    handler() {
      for (const name of readdirSync('dist', { recursive: true, encoding: 'utf8' })) {
        if (!/\.(js|css|svg)$/.test(name)) continue;
        const content = readFileSync(`dist/${name}`);
        writeFileSync(`dist/${name}.br`, brotliCompressSync(content));
        writeFileSync(`dist/${name}.gz`, gzipSync(content, { level: 9 }));
      }
    },
  },
};

export default defineConfig({
  plugins: [
    react(),
    firstLoad,
    // The shell opens without a network; drafts are the app's own matter. A new version waits until
    // every page is closed, so that no form is pulled from under somebody's hands.
    VitePWA({
      registerType: 'prompt',
      injectRegister: false,
      manifest: {
        name: 'Đôn Đốc',
        short_name: 'Đôn Đốc',
        lang: 'vi',
        start_url: '/',
        display: 'standalone',
        background_color: '#f5f7f6',
        theme_color: '#0b4f4a',
        icons: [{ src: '/icon.svg', sizes: 'any', type: 'image/svg+xml' }],
      },
      workbox: {
        globPatterns: ['**/*.{js,css,html,svg}'],
        // What an officer's home and report need, no more: on a weak line the rest is in the way. Other pages are
        // kept once they were opened; their names are hashed, so what is kept is never old.
        manifestTransforms: [
          (entries) => ({
            manifest: entries.filter((e) => !e.url.startsWith('assets/') || atFirst.has(e.url)),
          }),
        ],
        runtimeCaching: [
          {
            urlPattern: ({ sameOrigin, url }) => sameOrigin && url.pathname.startsWith('/assets/'),
            handler: 'CacheFirst',
            options: { cacheName: 'pages', expiration: { maxEntries: 100 } },
          },
        ],
        navigateFallback: '/index.html',
        // What the service renders itself is no page of the app
        navigateFallbackDenylist: [
          /^\/(api|problems|q|cong-bo|feeds|m)(\/|$)/,
          /^\/(sitemap\.xml|robots\.txt)$/,
        ],
      },
    }),
    smaller,
  ],
  resolve: { alias: { '@': fileURLToPath(new URL('./src', import.meta.url)) } },
  // Old office PCs stop at Chrome 109
  build: { target: ['chrome107', 'firefox104', 'safari15'], modulePreload: { polyfill: false } },
  server: {
    proxy: Object.fromEntries(
      ['/api', '/problems', '/cong-bo', '/feeds', '/m/', '/sitemap.xml'].map((path) => [path, api]),
    ),
  },
});
