/** What an import leaves out, and why, for the person who runs it. */
import { counted, print } from '../../cli/command.js';
import { reasons, type LeftOut } from './export.js';
import type { Sorted } from './threads.js';

/** @param alreadyStored how many of its comments */
export function report({ leftOut, noPage, noHost, foreignOrigins }: Sorted, alreadyStored: number): void {
  if (alreadyStored)
    print(`${counted(alreadyStored, 'comment')} ${alreadyStored === 1 ? 'is' : 'are'} here already.`);
  for (const [reason, count] of leftOut)
    print(`Left out: ${counted(count, 'comment')} ${reasons[reason as LeftOut]}.`);
  if (noPage) print(`Left out: ${counted(noPage, 'comment')} whose page has no address in the export.`);
  if (noHost)
    print(
      `Left out: ${counted(noHost, 'comment')} on pages that the export knows only by path: name their site with --origin.`,
    );
  for (const [origin, count] of foreignOrigins)
    print(
      `Left out: ${counted(count, 'comment')} on ${origin}, which belongs to none of your sites. If these pages have moved, say where with --origin; else add "${origin}" to the site's origins.`,
    );
}
