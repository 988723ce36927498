/** What is wrong with a query or a body, as the problem details name it. */
import * as v from 'valibot';
import type { FieldError } from './problem.js';

export const fieldErrors = (issues: readonly v.BaseIssue<unknown>[]): FieldError[] =>
  issues.map((issue) => {
    const isMissing = issue.received === 'undefined';
    return {
      field: v.getDotPath(issue) ?? '',
      code: isMissing ? 'required' : 'invalid',
      message: isMissing ? 'This is needed.' : issue.message,
    };
  });
