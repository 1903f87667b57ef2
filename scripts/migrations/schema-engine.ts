import { randomUUID } from 'node:crypto';
import { readFile } from 'node:fs/promises';
import { createRequire } from 'node:module';
import { PrismaPg } from '@prisma/adapter-pg';
import {
  bindMigrationAwareSqlAdapterFactory,
  type SqlDriverAdapter,
  type SqlMigrationAwareDriverAdapterFactory,
} from '@prisma/driver-adapter-utils';
import type { DiffParams, SchemaEngine } from '@prisma/schema-engine-wasm';
import type { Migration } from '../migrate.ts';
import { withClient } from '../postgres/client.ts';
import { completeAdapter } from './adapter.ts';

/**
 * The SQL that leads from the migrations to the schema, empty when they agree. Prisma's own engine computes it, in its
 * WebAssembly build, since the native one is downloaded and needs internet. `url` is a scratch server: the migrations
 * are replayed there in a database that is dropped again.
 */
export async function diffToSchema(url: string, migrations: Migration[], schemaFile: string): Promise<string> {
  const schema = await readFile(schemaFile, 'utf8');
  const engine = await loadEngine(url, schemaFile, schema);
  const params: DiffParams = {
    from: {
      tag: 'migrations',
      baseDir: '',
      lockfile: { path: 'migration_lock.toml', content: 'provider = "postgresql"' },
      shadowDbInitScript: '',
      migrationDirectories: migrations.map(({ name, sql }) => ({
        path: name,
        migrationFile: { path: 'migration.sql', content: { tag: 'ok', value: sql } },
      })),
    },
    to: { tag: 'schemaDatamodel', files: [{ path: schemaFile, content: schema }] },
    script: true,
    exitCode: null,
    filters: { externalTables: [], externalEnums: [] },
  };
  const { stdout } = await engine.diff(params);
  return stdout?.includes('-- This is an empty migration') ? '' : (stdout ?? '').trim();
}

type EngineModule = typeof import('@prisma/schema-engine-wasm') & { __wbg_set_wasm: (exports: unknown) => void };

async function loadEngine(url: string, schemaFile: string, schema: string): Promise<SchemaEngine> {
  // The package's entry imports a .wasm file as a module, which Node does not do; this is what that import would do.
  const glue = (await import('@prisma/schema-engine-wasm/schema_engine_bg')) as unknown as EngineModule;
  const entry = createRequire(import.meta.url).resolve('@prisma/schema-engine-wasm');
  const bytes = await readFile(entry.replace(/schema_engine\.js$/, 'schema_engine_bg.wasm'));
  const { instance } = await WebAssembly.instantiate(bytes, {
    './schema_engine_bg.js': glue as unknown as WebAssembly.ModuleImports,
  });
  glue.__wbg_set_wasm(instance.exports);
  (instance.exports.__wbindgen_start as () => void)();
  const factory = bindMigrationAwareSqlAdapterFactory(scratchFactory(url));
  return glue.SchemaEngine.new({ datamodels: [[schemaFile, schema]] }, () => undefined, factory);
}

/** Prisma's adapter keeps to the main database when it is asked for a shadow one; here it gets one of its own. */
function scratchFactory(url: string): SqlMigrationAwareDriverAdapterFactory {
  const main = new PrismaPg({ connectionString: url, max: 4 });
  return {
    provider: main.provider,
    adapterName: main.adapterName,
    connect: async () => completeAdapter(await main.connect()),
    connectToShadowDb: async () => {
      const name = `shadow_${randomUUID()}`;
      await execute(url, `CREATE DATABASE "${name}"`);
      const shadowUrl = new URL(url);
      shadowUrl.pathname = `/${name}`;
      const shadow: SqlDriverAdapter = await new PrismaPg({ connectionString: shadowUrl.href, max: 4 }).connect();
      const dispose = shadow.dispose.bind(shadow);
      shadow.dispose = async () => {
        await dispose();
        await execute(url, `DROP DATABASE IF EXISTS "${name}" WITH (FORCE)`);
      };
      return completeAdapter(shadow);
    },
  };
}

async function execute(url: string, sql: string): Promise<void> {
  await withClient(url, (client) => client.query(sql));
}
