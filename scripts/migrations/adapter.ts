import { ColumnTypeEnum, type SqlDriverAdapter, type SqlQuery, type SqlResultSet } from '@prisma/driver-adapter-utils';
import type pg from 'pg';

type RawResult = { fields?: { name: string; dataTypeID: number }[] };
type Queryable = {
  performIO: (query: SqlQuery) => Promise<RawResult>;
  queryRaw: (query: SqlQuery) => Promise<SqlResultSet>;
};

const charOid = 18;
const textOid = 25;
const completed = new WeakSet<object>();

/**
 * Closes two gaps of Prisma's pg adapter that the schema engine meets: it splits scripts at every ";", which breaks
 * function bodies and DO blocks, and it does not know the type "char" of PostgreSQL's catalogue.
 */
export function completeAdapter(adapter: SqlDriverAdapter): SqlDriverAdapter {
  const { underlyingDriver } = adapter as SqlDriverAdapter & { underlyingDriver: () => pg.Pool };
  adapter.executeScript = async (script) => {
    await underlyingDriver.call(adapter).query(script);
  };
  // Shared by the adapter and its transactions.
  const queryable = Object.getPrototypeOf(Object.getPrototypeOf(adapter)) as Queryable;
  if (!completed.has(queryable)) {
    completed.add(queryable);
    readCatalogueChars(queryable);
  }
  return adapter;
}

function readCatalogueChars(queryable: Queryable): void {
  const { performIO, queryRaw } = queryable;
  const charColumns = new WeakMap<SqlQuery, string[]>();
  queryable.performIO = async function (query) {
    const result = await performIO.call(this, query);
    const chars = (result.fields ?? []).filter((field) => field.dataTypeID === charOid);
    for (const field of chars) field.dataTypeID = textOid;
    charColumns.set(
      query,
      chars.map((field) => field.name),
    );
    return result;
  };
  queryable.queryRaw = async function (query) {
    const result = await queryRaw.call(this, query);
    for (const name of charColumns.get(query) ?? []) {
      result.columnTypes[result.columnNames.indexOf(name)] = ColumnTypeEnum.Character;
    }
    return result;
  };
}
