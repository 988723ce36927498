/** What an import leaves out, and why, for the person who runs it. */
import { counted, print } from '../../cli/command.js';
import { reasons, type LeftOut } from './export.js';
import type { Sorted } from './threads.js';

/** @param before how many are there already */
export function report({ leftOut, noPage, noHost, strangers }: Sorted, before: number): void {
  if (before) print(`${counted(before, 'comment')} ${before === 1 ? 'is' : 'are'} here already.`);
  for (const [reason, count] of leftOut)
    print(`Left out: ${counted(count, 'comment')} ${reasons[reason as LeftOut]}.`);
  if (noPage) print(`Left out: ${counted(noPage, 'comment')} whose page has no address in the export.`);
  if (noHost)
    print(
      `Left out: ${counted(noHost, 'comment')} on pages of which the export names the path alone: say where they are with --origin.`,
    );
  for (const [origin, count] of strangers)
    print(
      `Left out: ${counted(count, 'comment')} on ${origin}, which belongs to none of your sites. If these pages have moved, say where with --origin; else add "${origin}" to the site's origins.`,
    );
}
