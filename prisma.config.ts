import { defineConfig } from 'prisma/config';

// Not env('DATABASE_URL'): that throws when it is unset, and `generate` needs no database.
export default defineConfig({
  schema: 'prisma/schema.prisma',
  migrations: { path: 'prisma/migrations' },
  datasource: { url: process.env.DATABASE_URL ?? '' },
});
