/** Column types that differ between SQLite and PostgreSQL. */
import type { ColumnBuilderCallback } from 'kysely';

export type Dialect = 'sqlite' | 'postgres';

export interface Columns {
  /** a key that the database counts up: `.addColumn('id', ...columns.pk)` */
  pk: [type: 'integer' | 'bigserial', build: ColumnBuilderCallback];
  /** whole numbers beyond 32 bits, milliseconds among them */
  bigint: 'integer' | 'bigint';
  /** 64-bit floating point */
  double: 'real' | 'double precision';
  /** raw bytes */
  bytes: 'blob' | 'bytea';
  /** for a table that may be lost in a crash: it is not written to the write-ahead log */
  unlogged: '' | 'unlogged';
}

export const columns = (dialect: Dialect): Columns =>
  dialect === 'sqlite'
    ? {
        pk: ['integer', (column) => column.primaryKey().autoIncrement()],
        bigint: 'integer',
        double: 'real',
        bytes: 'blob',
        unlogged: '',
      }
    : {
        pk: ['bigserial', (column) => column.primaryKey()],
        bigint: 'bigint',
        double: 'double precision',
        bytes: 'bytea',
        unlogged: 'unlogged',
      };
