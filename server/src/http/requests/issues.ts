/** Converts schema issues of a query or a body into the errors of problem details. */
import * as v from 'valibot';
import type { FieldError } from '../problem.js';

export const fieldErrors = (issues: readonly v.BaseIssue<unknown>[]): FieldError[] =>
  issues.map((issue) => {
    const code = codeOf(issue);
    const field = v.getDotPath(issue) ?? '';
    return { field, code, message: issue.received === 'undefined' ? 'This is needed.' : issue.message };
  });

function codeOf({ type, received, input }: v.BaseIssue<unknown>): string {
  if (received === 'undefined' || input === '') return 'required';
  return type === 'max_length' ? 'too-long' : 'invalid';
}
