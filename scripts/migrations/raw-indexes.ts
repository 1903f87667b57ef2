/**
 * Takes from a computed migration the removal of indexes that prisma/schema.prisma cannot express (partial ones, on
 * expressions, with options of their own). By convention their names end in `_raw`; they are written by hand in a
 * migration, and to Prisma they look like a mistake.
 */
export function withoutRawIndexes(sql: string): string {
  return sql.replaceAll(/-- DropIndex\nDROP INDEX "(?:[^"]+"\.")?[^"]*_raw";\n*/g, '').trim();
}
