import { fileURLToPath } from 'node:url';
import react from '@vitejs/plugin-react';
import { defineConfig } from 'vite';
import { VitePWA } from 'vite-plugin-pwa';

const api = `http://localhost:${process.env.PORT ?? 8080}`;

export default defineConfig({
  plugins: [
    react(),
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
        navigateFallback: '/index.html',
        navigateFallbackDenylist: [/^\/api\//, /^\/problems\//, /^\/q\//],
      },
    }),
  ],
  resolve: { alias: { '@': fileURLToPath(new URL('./src', import.meta.url)) } },
  // Old office PCs stop at Chrome 109
  build: { target: ['chrome107', 'firefox104', 'safari15'], modulePreload: { polyfill: false } },
  server: { proxy: { '/api': api, '/problems': api } },
});
