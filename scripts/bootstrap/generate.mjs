import path from 'node:path';
import { runtime } from './install.mjs';
import { root, runStep, SetupError } from './report.mjs';
import { hashOf, readStamp, writeStamp } from './stamp.mjs';

const stampFile = path.join(root, 'prisma/generated/.frontline-stamp');
const sources = ['prisma/schema.prisma', 'prisma.config.ts', 'node_modules/prisma/package.json'];

/** Whether the database client in prisma/generated is that of prisma/schema.prisma. */
export function isClientGenerated() {
  return readStamp(stampFile) === hash();
}

export async function generateClient() {
  // Prisma would download an engine that generating does not use; any executable that is there keeps it from that.
  const offline = {
    PRISMA_SCHEMA_ENGINE_BINARY: '/bin/false',
    CHECKPOINT_DISABLE: '1',
    PRISMA_HIDE_UPDATE_MESSAGE: '1',
  };
  const prisma = path.join(root, 'node_modules/prisma/build/index.js');
  const { code, output } = await runStep('Generating the database client', runtime(), [prisma, 'generate'], {
    env: { ...process.env, ...offline },
    quiet: true,
  });
  if (code !== 0)
    throw new SetupError(`${output}\nThe database client could not be generated from prisma/schema.prisma.`);
  writeStamp(stampFile, hash());
}

function hash() {
  return hashOf(sources.map((source) => path.join(root, source)));
}
