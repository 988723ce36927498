/** What an import leaves out, and why, for the person who runs it. */
import { print } from '../../cli/command.js';
import { reasons, type LeftOut } from './export.js';
import type { Sorted } from './threads.js';

export const comments = (count: number): string => `${count} ${count === 1 ? 'comment' : 'comments'}`;

/** @param before how many are there already */
export function report({ leftOut, noPage, noHost, strangers }: Sorted, before: number): void {
  if (before) print(`${comments(before)} ${before === 1 ? 'is' : 'are'} here already.`);
  for (const [reason, count] of leftOut) print(`Left out: ${comments(count)} ${reasons[reason as LeftOut]}.`);
  if (noPage) print(`Left out: ${comments(noPage)} whose page has no address in the export.`);
  if (noHost)
    print(
      `Left out: ${comments(noHost)} on pages of which the export names the path alone: say where they are with --origin.`,
    );
  for (const [origin, count] of strangers)
    print(
      `Left out: ${comments(count)} on ${origin}, which belongs to none of your sites. If these pages have moved, say where with --origin; else add "${origin}" to the site's origins.`,
    );
}
