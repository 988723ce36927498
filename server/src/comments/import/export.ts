/** What another system's export holds, whatever its format. */
import type { XmlElement } from 'inlay/internal/core/request';

/** Why a comment of an export is not taken. */
export const reasons = {
  deleted: 'deleted there',
  spam: 'spam there',
  rejected: 'rejected there',
  'no comment': 'pingbacks and the like',
  empty: 'without text',
  undated: 'without a time',
} as const;

export type LeftOut = keyof typeof reasons;

export interface ImportedComment {
  /** within the export */
  id: string;
  /** the comment that it answers */
  parent: string | null;
  name: string | null;
  email: string | null;
  url: string | null;
  /** what its writer wrote, as HTML */
  html: string;
  /** epoch ms */
  createdAt: number;
  status: 'approved' | 'pending' | LeftOut;
}

export interface ImportedThread {
  /** the address of the page, as the export has it; `null` where it has none */
  url: string | null;
  /** whether the page took no more comments */
  closed: boolean;
  comments: ImportedComment[];
}

/** How one system's export is read. */
export interface Format {
  name: string;
  /** whether a file that begins like this is one */
  recognizes: (beginning: string) => boolean;
  /** the elements that `read` needs, by local name */
  records: readonly string[];
  /** @param timeZone what a time without an offset means */
  read: (records: AsyncIterable<XmlElement>, timeZone: string) => Promise<ImportedThread[]>;
}

/** An element's first child of this local name. */
export const child = (element: XmlElement, name: string): XmlElement | undefined =>
  [...element.children].find(({ localName }) => localName === name);

/** Its text; `null` where it is absent or blank. */
export const childText = (element: XmlElement, name: string): string | null =>
  child(element, name)?.textContent?.trim() || null;
