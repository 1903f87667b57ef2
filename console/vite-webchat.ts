import { createHash } from 'node:crypto';
import { readdir, readFile, writeFile } from 'node:fs/promises';
import { join } from 'node:path';
import { promisify } from 'node:util';
import { brotliCompress, constants, gzip } from 'node:zlib';
import type { Plugin } from 'vite';

/** The package exports its module alone; the ready bundle is taken by its place. */
const BUNDLE = new URL('../node_modules/botframework-webchat/dist/webchat.js', import.meta.url);
const COMPRESSIBLE = /\.(js|css|html|svg|json)$/;
/** Below this, headers weigh more than what is saved. */
const WORTH_BYTES = 1024;
/** A tenth of the time of the highest quality (11), and within 8 % of its size on the Web Chat bundle. */
const BROTLI_QUALITY = 9;

/**
 * Puts the official Web Chat bundle beside our own assets, as it is, under a name with its content's hash, and
 * tells `chat.html` of it by a `<meta id="webchat-bundle">`: a launcher's frame that nobody has opened must not load it. It is one file of a huge package; taking it through the
 * bundler would only cost time.
 */
export function webChatBundle(): Plugin {
  let fileName = '';
  return {
    name: 'frontline:webchat-bundle',
    apply: 'build',
    async buildStart() {
      const source = await readFile(BUNDLE);
      const hash = createHash('sha256').update(source).digest('hex').slice(0, 10);
      fileName = `assets/webchat-${hash}.js`;
      this.emitFile({ type: 'asset', fileName, source });
    },
    transformIndexHtml: (_html, context) =>
      context.path.endsWith('chat.html')
        ? [
            {
              tag: 'meta',
              attrs: { name: 'webchat-bundle', id: 'webchat-bundle', content: `/${fileName}` },
              injectTo: 'head',
            },
          ]
        : [],
  };
}

/** Writes a `.br` and a `.gz` beside each larger file, so that no request has to wait for compression. */
export function precompressed(): Plugin {
  return {
    name: 'frontline:precompressed',
    apply: 'build',
    enforce: 'post',
    async writeBundle({ dir = '' }) {
      const entries = await readdir(dir, { recursive: true, withFileTypes: true });
      const files = entries.filter((entry) => entry.isFile() && COMPRESSIBLE.test(entry.name));
      await Promise.all(files.map((entry) => compress(join(entry.parentPath, entry.name))));
    },
  };
}

async function compress(file: string): Promise<void> {
  const source = await readFile(file);
  if (source.length < WORTH_BYTES) return;
  const params = {
    [constants.BROTLI_PARAM_QUALITY]: BROTLI_QUALITY,
    [constants.BROTLI_PARAM_SIZE_HINT]: source.length,
  };
  const [br, gz] = await Promise.all([
    promisify(brotliCompress)(source, { params }),
    promisify(gzip)(source, { level: 6 }),
  ]);
  await Promise.all([writeFile(`${file}.br`, br), writeFile(`${file}.gz`, gz)]);
}
