import { fileURLToPath } from 'node:url';
import react from '@vitejs/plugin-react';
import { defineConfig } from 'vite';
import { precompressed, webChatBundle } from './vite-webchat.ts';
import { widgetScript } from './vite-widget.ts';

const here = (path: string): string => fileURLToPath(new URL(path, import.meta.url));

/** Two pages, the desk (with the reports) and the chat, and the launcher for other sites; the bot serves what comes out, so paths are absolute. */
export default defineConfig({
  root: here('.'),
  base: '/',
  publicDir: false,
  plugins: [react(), webChatBundle(), widgetScript(), precompressed()],
  resolve: { alias: { '#core': here('../core'), '#console': here('.') } },
  build: {
    outDir: here('./dist'),
    emptyOutDir: true,
    assetsDir: 'assets',
    // The content security policy allows neither data: fonts nor inline scripts.
    assetsInlineLimit: 0,
    modulePreload: { polyfill: false },
    // antd in one piece: it changes with the lockfile, not with our pages, so that browsers keep it.
    chunkSizeWarningLimit: 1500,
    rolldownOptions: {
      input: { desk: here('./desk.html'), chat: here('./chat.html') },
      output: {
        codeSplitting: {
          groups: [
            { name: 'echarts', test: /node_modules[\\/](echarts|zrender)[\\/]/ },
            { name: 'react', test: /node_modules[\\/](react|react-dom|scheduler|react-router)[\\/]/ },
          ],
        },
      },
    },
  },
});
