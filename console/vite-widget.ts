import { fileURLToPath } from 'node:url';
import { build, type Plugin } from 'vite';

const ENTRY = fileURLToPath(new URL('./widget/main.ts', import.meta.url));
const CORE = fileURLToPath(new URL('../core', import.meta.url));

/**
 * Builds `/widget.js` beside the pages: one classic script that loads nothing, since it must run from a single tag on
 * a page that is not ours, and under a name that never changes.
 */
export function widgetScript(): Plugin {
  return {
    name: 'frontline:widget',
    apply: 'build',
    async buildStart() {
      const built = await build({
        configFile: false,
        logLevel: 'warn',
        publicDir: false,
        resolve: { alias: { '#core': CORE } },
        build: { write: false, target: 'es2022', rolldownOptions: { input: ENTRY, output: { format: 'iife' } } },
      });
      const [chunk] = 'output' in built ? built.output : [];
      if (chunk?.type !== 'chunk') this.error('the widget came out in another form than one script');
      else this.emitFile({ type: 'asset', fileName: 'widget.js', source: chunk.code });
    },
  };
}
