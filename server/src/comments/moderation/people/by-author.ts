import { sql, type Expression, type SqlBool } from 'kysely';

/** Comments under the email address, however it is written, or under exactly the name. */
export const isBy = (author: string): Expression<SqlBool> =>
  sql<SqlBool>`(lower(comments.author_email) = lower(${author}) or comments.author_name = ${author})`;
